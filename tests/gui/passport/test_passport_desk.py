"""Passport, deviations and newer versions in the window, on the example."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from drafting.comparison.deviations import deviations
from drafting.comparison.library import PlacedChapter
from drafting.document import BlockId
from drafting.draft import find_spot, spots
from drafting.edits import clauses, passages
from drafting.refusals import Refusal
from drafting.template import Block, Chapter, OriginKind, Section
from drafting.terms import Rights, TextStatus
from gui import alerts
from gui.actions import Act
from gui.page.notes import Note
from gui.passport.deviations_dialog import DeviationsDialog
from gui.passport.passport_desk import desk_of
from gui.passport.passport_dialog import PassportDialog
from gui.passport.versions_dialog import VersionsDialog
from tests.gui.test_window import button, do, nameless, open_dialog
from tests.gui.windows import services, window

__all__ = ["services", "window"]


@pytest.fixture
def place(window, qtbot):
    window.open_example()
    desk = desk_of(window.workspace)
    qtbot.waitUntil(lambda: bool(desk.news.library))
    qtbot.waitUntil(lambda: not window.workspace.open_draft.is_unchecked)
    return window.workspace


def free(place):
    """A text of the template with a value in it that may be changed."""
    return next(
        s.block
        for s in spots(place.open_draft.draft)
        if s.block.origin and s.block.rights is Rights.FREE and "{{" in s.block.text
    )


def change(place):
    block, opened = free(place), place.open_draft
    text = f"{block.text} Dit geldt altijd."
    opened.apply(passages.rewrite(opened.draft, block.id, text, opened.hand(), opened.norms))
    return block


def newer(place, text="Zo staat het er nu."):
    """Lays a library beside the draft in which the first free text is another."""
    desk, block = desk_of(place), free(place)
    key = (OriginKind.TEMPLATE, place.open_draft.draft.template.id)
    central = desk.news.library[key]
    origin = replace(central.origin, version="99.0")
    places = {
        name: tuple(replace(b, text=text) if b.id == block.id else b for b in blocks)
        for name, blocks in central.places.items()
    }
    fresh = {**desk.news.library, key: replace(central, origin=origin, places=places)}
    desk.news.use(fresh)
    desk.news.read = lambda: None
    return block


# the passport


def test_the_key_opens_the_passport_of_the_text_and_puts_it_back(window, place):
    block = change(place)
    place.go_to(block.id)
    do(window, Act.PASSPORT)
    dialog = open_dialog(window, PassportDialog)
    assert nameless(dialog) == []
    button(dialog, f"restore-{block.id}").click()
    assert find_spot(place.open_draft.draft, block.id).block.text == block.text
    assert dialog.isVisible()
    assert dialog.passport.redlines == ()
    place.open_draft.undo_stack.undo()
    assert find_spot(place.open_draft.draft, block.id).block.adopted == block.text
    dialog.reject()


def test_a_value_in_the_passport_leads_to_its_field(window, place):
    block = free(place)
    place.page.passport_requested.emit(str(block.id))
    dialog = open_dialog(window, PassportDialog)
    name = dialog.passport.values[0].name
    asked = []
    dialog.field_wanted.connect(asked.append)
    dialog._follow(f"field:{name}")
    assert asked == [name]
    assert place.panel.current is Act.VALUES


def test_the_passport_of_a_text_left_out_brings_it_back(window, place):
    block, opened = free(place), place.open_draft
    opened.apply(passages.omit(opened.draft, block.id))
    desk_of(place).show_passport(block.id)
    dialog = open_dialog(window, PassportDialog)
    found = button(dialog, f"restore-{block.id}")
    assert "Haal" in found.text()
    found.click()
    assert not find_spot(opened.draft, block.id).block.omitted
    dialog.reject()


def test_what_is_gone_has_no_passport(window, place):
    desk_of(place).show_passport("nergens")
    assert not [d for d in window.findChildren(PassportDialog) if d.isVisible()]


# the list of deviations


def test_the_list_follows_what_is_put_back(window, place):
    block = change(place)
    do(window, Act.DEVIATIONS)
    dialog = open_dialog(window, DeviationsDialog)
    assert nameless(dialog) == []
    count = len(dialog.cards)
    assert count == len(deviations(place.open_draft.draft))
    dialog.restore_wanted.emit(str(block.id))
    assert len(dialog.cards) == count - 1
    dialog.reject()


def test_the_list_shows_one_kind(window, place):
    change(place)
    do(window, Act.DEVIATIONS)
    dialog = open_dialog(window, DeviationsDialog)
    dialog.kinds.setCurrentIndex(1)
    assert len(dialog.cards) == 1
    dialog.reject()


def test_a_bestek_as_adopted_says_so(theme, qtbot):
    dialog = DeviationsDialog((), theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.empty.isVisible()
    assert not dialog.list.isVisible()


@pytest.mark.parametrize("ending", [".docx", ".html", ".txt"])
def test_the_report_is_saved(window, place, monkeypatch, tmp_path, ending):
    change(place)
    path = tmp_path / f"afwijkingen{ending}"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_a: path)
    do(window, Act.DEVIATIONS)
    dialog = open_dialog(window, DeviationsDialog)
    dialog.report_button.click()
    assert path.stat().st_size > 500
    dialog.reject()


def test_a_report_that_cannot_be_written_is_refused(window, place, monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_a: tmp_path / "weg" / "x.docx")
    monkeypatch.setattr(alerts, "refuse", lambda _p, refusal, _t="": told.append(refusal))
    do(window, Act.DEVIATIONS)
    dialog = open_dialog(window, DeviationsDialog)
    dialog.report_button.click()
    assert isinstance(told[0], Refusal)
    dialog.reject()


# newer versions


def test_a_draft_of_today_has_no_news(window, place):
    assert not place.notice.words
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    assert nameless(dialog) == []
    assert dialog.empty.isVisible()
    dialog.reject()


def test_news_is_told_above_the_page_and_at_the_text(place):
    block = newer(place)
    assert "nieuwere versie" in place.notice.words
    note: Note = place.page.view.marks.notes_of(block.id)[0]
    assert note.icon == "newer"
    assert find_spot(place.open_draft.draft, block.id).block.text == block.text


def test_the_new_text_is_taken_over(window, place):
    block = newer(place)
    place.notice.press(0)
    dialog = open_dialog(window, VersionsDialog)
    assert nameless(dialog) == []
    assert "Zo staat het er nu." in dialog.sheets[1].toPlainText()
    dialog.accept_text.click()
    assert find_spot(place.open_draft.draft, block.id).block.text == "Zo staat het er nu."
    assert dialog.empty.isVisible()
    assert "newer" not in {n.icon for n in place.page.view.marks.notes_of(block.id)}
    place.open_draft.undo_stack.undo()
    assert len(desk_of(place).news.newer) == 1
    dialog.reject()


def test_your_text_is_kept_and_the_passport_shows_the_difference(window, place):
    block = newer(place)
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    dialog.keep_text.click()
    kept = find_spot(place.open_draft.draft, block.id).block
    assert (kept.text, kept.adopted) == (block.text, "Zo staat het er nu.")
    dialog.reject()


def test_deciding_later_keeps_it_in_the_list_and_quiet(window, place):
    newer(place)
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    dialog.later.click()
    assert dialog.list.count() == 1
    assert not dialog.later.isEnabled()
    assert desk_of(place).news.told() == ""
    dialog.reject()


def test_a_text_that_cannot_be_filled_in_is_refused(window, place, monkeypatch):
    block = newer(place, "Er staat {{ onbekend_gegeven }}.")
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda _p, refusal, _t="": told.append(refusal))
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    dialog.accept_text.click()
    assert "Houd uw tekst" in str(told[0])
    assert find_spot(place.open_draft.draft, block.id).block.text == block.text
    dialog.reject()


def new_chapter(place):
    """Lays a library beside the draft in which the template has one chapter more."""
    desk = desk_of(place)
    key = (OriginKind.TEMPLATE, place.open_draft.draft.template.id)
    central = desk.news.library[key]
    origin = replace(central.origin, version="99.0")
    part = place.open_draft.draft.parts[0]
    last = part.chapters[-1]
    block = Block(BlockId("panel-1"), "Het panel komt elk kwartaal bijeen.", origin)
    section = Section("panel", "Het panel", (block,))
    fresh = Chapter("residents-panel", "Het inwonerspanel", last.topic, (), (section,))
    placed = PlacedChapter(part, last.key, fresh)
    chapters = (*central.chapters, placed)
    changed = replace(central, origin=origin, chapters=chapters)
    desk.news.use({**desk.news.library, key: changed})
    desk.news.read = lambda: None
    return fresh


def test_a_new_chapter_is_offered_and_taken_over_and_undone(window, place):
    fresh = new_chapter(place)
    assert place.notice.words.startswith(
        "Het sjabloon heeft een nieuw hoofdstuk: 'Het inwonerspanel'."
    )
    place.notice.press(0)
    dialog = open_dialog(window, VersionsDialog)
    assert nameless(dialog) == []
    assert dialog.list.currentItem().text() == "Het inwonerspanel\nNieuw hoofdstuk"
    assert dialog.accept_text.text() == "Voeg het hoofdstuk toe"
    assert "Het panel komt elk kwartaal bijeen." in dialog.sheets[1].toPlainText()
    dialog.accept_text.click()
    assert dialog.empty.isVisible()
    assert place.open_draft.draft.parts[0].chapters[-1].key == fresh.key
    assert place.page.view.column.find("panel-1")
    place.open_draft.undo_stack.undo()
    assert place.open_draft.draft.parts[0].chapters[-1].key != fresh.key
    dialog.reject()


def test_a_new_chapter_can_wait_or_be_declined(window, place):
    new_chapter(place)
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    dialog.later.click()
    assert dialog.list.currentItem().text().endswith("Later beslissen")
    assert desk_of(place).news.told() == ""
    dialog.keep_text.click()
    assert place.open_draft.draft.parts[0].chapters[-1].omitted
    assert dialog.empty.isVisible()
    dialog.reject()


def test_from_a_new_chapter_one_goes_to_where_it_will_come(window, place):
    new_chapter(place)
    last = place.open_draft.draft.parts[0].chapters[-1].key
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    asked = []
    dialog.place_wanted.connect(asked.append)
    dialog.go.click()
    assert asked == [last]


def test_the_passport_leads_to_the_comparison(window, place):
    block = newer(place)
    desk_of(place).show_passport(block.id)
    dialog = open_dialog(window, PassportDialog)
    button(dialog, "compare").click()
    assert open_dialog(window, VersionsDialog).chosen.startswith(block.id)
    open_dialog(window, VersionsDialog).reject()


def test_a_withdrawn_clause_warns(window, place, services):
    opened, desk = place.open_draft, desk_of(place)
    here = clauses.inserted(opened.draft)
    wanted = next(c for c in services.clauses if c.id not in here and not c.excludes)
    opened.apply(clauses.insert(opened.draft, wanted, after=first_section(opened.draft)))
    key = (OriginKind.CLAUSE, wanted.id)
    gone = replace(desk.news.library[key], status=TextStatus.WITHDRAWN)
    desk.news.use({**desk.news.library, key: gone})
    desk.news.read = lambda: None
    assert "vervallen" in place.notice.words
    assert place.page.view.marks.notes_of(wanted.id)[0].icon == "off"
    do(window, Act.NEWER)
    dialog = open_dialog(window, VersionsDialog)
    assert not dialog.accept_text.isVisible()
    dialog.go.click()
    assert place.page.current_section() == wanted.id
    desk.show_passport(wanted.id)
    passport = open_dialog(window, PassportDialog)
    assert passport.passport.withdrawn is not None
    passport.reject()
    do(window, Act.NEWER)
    open_dialog(window, VersionsDialog).remove.click()
    assert wanted.id not in clauses.inserted(opened.draft)
    assert open_dialog(window, VersionsDialog).empty.isVisible()
    open_dialog(window, VersionsDialog).reject()


def first_section(draft):
    return draft.parts[0].chapters[0].sections[0].key


def test_every_button_of_a_card_says_what_it_is_about(window, place):
    change(place)
    do(window, Act.DEVIATIONS)
    dialog = open_dialog(window, DeviationsDialog)
    names = [b.accessibleName() for b in dialog.cards[0].findChildren(QPushButton)]
    assert all(":" in name for name in names)
    dialog.reject()
