import pytest
from PySide6.QtGui import QFontMetricsF

from drafting.document import text_of
from drafting.terms import PartKey
from gui.page.measures import Measures
from gui.page.page_items import LeftOut, page_items
from gui.page.set_item import Typesetter
from tests import builders
from tests.gui.page.pages import bestek

FORM = "| Gevraagd | Uw antwoord |\n|---|---|\n| Naam |  |"
FIGURES = "| Wat | Punten |\n|---|---|\n| Kwaliteit | 60 |\n| Prijs | 40 |"


@pytest.fixture
def typesetter(theme):
    return Typesetter(Measures(1.0, 800), theme)


def item_of(draft, place):
    return next(i for i in page_items(builders.document(draft), draft) if i.id == place)


def test_a_heading_has_its_number_beside_it(typesetter):
    made = typesetter.set(item_of(bestek(), "second"))
    assert made.labels[0].text == "1.2"
    assert made.texts[0].x > made.labels[0].x


def test_a_requirement_hangs_beside_its_number(typesetter):
    draft = builders.draft(builders.section("req", "De eis."), part=PartKey.REQUIREMENTS)
    made = typesetter.set(item_of(draft, "req-1"))
    number = made.labels[0]
    assert number.text == "1.1.1"
    width = QFontMetricsF(typesetter.measures.small).horizontalAdvance("1.1.1")
    assert made.texts[0].x > number.x + width
    assert made.texts[0].y + made.texts[0].first_baseline == pytest.approx(
        number.y + number.first_baseline
    )


def test_a_column_to_fill_in_by_hand_has_room(typesetter):
    made = typesetter.set(item_of(bestek(FORM), "first-1"))
    header = made.texts[:2]
    assert header[1].width > typesetter.measures.text * 0.4


def test_figures_stand_to_the_right(typesetter):
    made = typesetter.set(item_of(bestek(FIGURES), "first-1"))
    figure = made.texts[3]
    assert figure.text == "60"
    assert figure.rects(0, 2)[0].right() == pytest.approx(figure.x + figure.width, abs=1)


def test_cells_have_the_names_that_the_check_gives_them(typesetter):
    made = typesetter.set(item_of(bestek(FIGURES), "first-1"))
    named = [text.passage for text in made.texts]
    assert named[:2] == ["first-1:0.1", "first-1:0.2"]
    assert {"first-1:1.1", "first-1:1.2"} <= set(named)


def test_a_text_left_out_is_struck(typesetter):
    made = typesetter.set(LeftOut("a-1", "a-1", "Weg ermee."))
    assert made.struck


def test_a_part_begins_a_new_sheet(typesetter):
    made = typesetter.set(item_of(bestek(), "part-leidraad"))
    assert made.sheet is not None
    assert made.sheet < made.body_top


def test_a_guess_is_of_the_right_order(typesetter):
    item = item_of(bestek("woorden en " * 80), "first-1")
    assert typesetter.guess(item) == pytest.approx(typesetter.set(item).height, rel=0.4)


def test_a_gap_in_a_table_reads_as_in_the_check(typesetter):
    item = item_of(bestek("| a |\n|---|\n| {{ budget }} |"), "first-1")
    made = typesetter.set(item)
    assert made.texts[1].text == text_of(item.rows[0][0]) == "[Budget]"
