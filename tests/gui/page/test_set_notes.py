"""Footnotes and captions on the page."""

from PySide6.QtGui import QImage, QPainter

from gui.page.set_item import Typesetter
from gui.page.set_notes import note_signs, notes_below, spoken
from tests import builders
from tests.gui.page.pages import bestek

TABLE = "Tabel: Tarieven van {{ contracting_authority }}\n| Dienst | Tarief |\n|---|---|\n| Thuis^[per uur] | 68 |"
NOTED = "De aanbieder begint^[zie de *Gids*] op tijd^[een]^[twee]."


def items(*texts):
    return builders.document(bestek(*texts)).elements[3:]


def test_the_numbers_stand_behind_their_words():
    (item, *_rest) = items(NOTED)
    assert [(s.at, s.words) for s in note_signs(item.runs)] == [(19, "1"), (27, "2, 3")]


def test_a_note_is_set_below_its_text_with_a_passage_of_its_own(pane_of, theme):
    pane = pane_of(bestek(NOTED))
    view = pane.view
    item = next(s.item for s in view.column.strips if s.item.id == "first-1")
    made = Typesetter(view.measures, theme).set(item)
    assert [t.passage for t in made.texts] == ["first-1", "first-1:n1", "first-1:n2", "first-1:n3"]
    assert [t.text for t in made.labels] == ["1", "2", "3"]
    tops = [t.y for t in made.texts]
    assert tops == sorted(tops)
    assert made.height > made.texts[-1].y + made.texts[-1].height


def test_a_number_takes_room_and_moves_no_character(pane_of, theme):
    view = pane_of(bestek(NOTED, "De aanbieder begint op tijd.")).view
    by_id = {s.item.id: s.item for s in view.column.strips}
    setter = Typesetter(view.measures, theme)
    noted = setter.set(by_id["first-1"]).texts[0]
    bare = setter.set(by_id["first-2"]).texts[0]
    assert noted.text == bare.text
    wide, narrow = noted.rects(0, len(noted.text)), bare.rects(0, len(bare.text))
    assert wide[0].width() > narrow[0].width() + 6


def test_a_number_is_painted(pane_of, theme):
    view = pane_of(bestek(NOTED)).view
    item = next(s.item for s in view.column.strips if s.item.id == "first-1")
    text = Typesetter(view.measures, theme).set(item).texts[0]
    (last,) = text.rects(18, 19)
    image = QImage(400, 80, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    text.draw(painter, painter.window().topLeft().toPointF(), view.marks, theme)
    painter.end()
    # the room behind the last letter holds more than paper
    inside = range(round(last.right()) - 6, round(last.right()))
    upper = range(round(last.top()), round(last.center().y()))
    assert any(image.pixel(x, y) != 0xFFFFFFFF for x in inside for y in upper)


def test_a_caption_stands_above_its_table(pane_of, theme):
    view = pane_of(bestek(TABLE)).view
    item = next(s.item for s in view.column.strips if s.item.id == "first-1")
    made = Typesetter(view.measures, theme).set(item)
    assert made.labels[0].text == "Tabel 1."
    assert made.texts[0].passage == "first-1:caption"
    assert made.texts[0].text == "Tarieven van Oosterveld"
    assert made.texts[0].y < made.texts[1].y
    assert made.head_ground.top() >= made.texts[0].y + made.texts[0].height


def test_caption_and_notes_are_read_out(pane_of, theme):
    pane = pane_of(bestek(TABLE))
    lines = pane.view.column.text_of("first-1").split("\n")
    assert lines[0] == "Tabel 1. Tarieven van Oosterveld"
    assert lines[-1] == "Noot 1: per uur"
    assert spoken("the cover") == [""]
    assert notes_below("the cover") == ()


def test_the_find_bar_finds_notes_and_captions(pane_of, theme):
    pane = pane_of(bestek(TABLE, NOTED))
    pane.do("find")
    for words, passage in (("per uur", "first-1:n1"), ("tarieven van", "first-1:caption")):
        pane.find_bar.field.setText(words)
        assert list(pane.view.marks.hits) == [passage]
