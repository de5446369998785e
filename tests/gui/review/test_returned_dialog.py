"""The window for files that came back."""

import re
import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from commands.export import Choices, export_draft
from drafting.review.desk import Way
from drafting.review.returned import Kind, Review
from gui import alerts
from gui.review import returned_dialog
from gui.review.returned_dialog import ReturnedDialog
from tests.drafting.edits.returned import all_texts
from tests.gui.review.returned_things import review_of


@pytest.fixture
def dialog(window, services):
    window.open_example()
    place = window.workspace
    made = ReturnedDialog(place, services, window.theme)
    made.show()
    made.show_review(place.open_draft.document, review_of(place.open_draft))
    yield made
    if isValid(made):
        made.close()


def draft(window):
    return window.workspace.open_draft.draft


def press(dialog, key, modifier=Qt.KeyboardModifier.NoModifier):
    dialog.activateWindow()
    QTest.keyClick(dialog.list.list, key, modifier)


def test_a_takes_over_w_declines_and_l_leaves_for_later(dialog, window):
    assert dialog.list.current == "edit"
    press(dialog, Qt.Key.Key_A)
    assert dialog.desk.find("edit") is None
    assert dialog.list.current == "clash"
    press(dialog, Qt.Key.Key_L)
    assert dialog.desk.later == {"clash"}
    assert dialog.list.current == "new"
    press(dialog, Qt.Key.Key_W)
    assert [one.accepted for one in draft(window).decided] == [True, False]


def test_all_of_a_kind_are_taken_over_at_once_but_not_what_clashes(dialog, window):
    press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.desk.find("edit") is None
    assert dialog.desk.find("clash") is not None


def test_undo_takes_an_acceptance_back(dialog, window):
    before = draft(window)
    dialog.take_all()
    assert dialog.desk.decided == 4
    press(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert draft(window).parts == before.parts
    assert dialog.desk.decided == 0


def test_what_one_reviewer_did_is_declined_at_once(dialog):
    dialog.decline_all(None, "R. Visser")
    assert [one.key for one in dialog.desk.things] == ["comment"]


def test_a_conflict_can_follow_the_reviewer(dialog, window):
    dialog.list.choose("clash")
    assert not dialog.deeds.take_button.isEnabled()
    dialog.take_over()
    assert dialog.desk.find("clash") is not None
    dialog.deeds.theirs_button.click()
    assert "Niets." in all_texts(window.workspace.open_draft.document).values()


def test_text_that_was_not_recognised_comes_behind_the_cursor(dialog, window):
    place = window.workspace
    texts = [e for e in place.open_draft.document.elements if e.block]
    place.go_to(texts[3].id)
    dialog.list.choose("lost")
    dialog.put_behind_cursor()
    dialog.take_over()
    row = list(all_texts(place.open_draft.document).values())
    assert "Verdwaalde tekst." in row
    assert dialog.desk.find("lost") is None


def test_a_proposal_is_kept_as_a_comment(dialog, window):
    dialog.list.choose("gone")
    dialog.deeds.comment_button.click()
    assert draft(window).comments[-1].text == "Voorstel: haal deze tekst weg."


def test_it_leads_to_the_place_on_the_page(dialog, window):
    dialog.list.choose("gone")
    element = dialog.current.element
    dialog.deeds.go_button.click()
    assert window.workspace.page.current_block() == dialog.current.block == element


def test_when_all_is_decided_it_says_so(dialog):
    dialog.decline_all()
    assert dialog.empty.isVisible()
    assert not dialog.all_button.isVisible()


def test_opening_the_same_review_again_shows_the_rest(dialog, window, services):
    review = dialog.desk.review
    dialog.decline()
    dialog.close()
    place = window.workspace
    again = ReturnedDialog(place, services, window.theme)
    again.show_review(place.open_draft.document, review)
    assert [one.key for one in again.desk.things] == ["clash", "new", "gone", "comment", "lost"]
    again.close()


def test_a_review_without_anything_says_so(dialog, window):
    dialog.show_review(window.workspace.open_draft.document, Review((), ()))
    assert dialog.empty.isVisible()


def test_a_file_that_cannot_be_read_is_refused_in_words(
    window, services, qtbot, monkeypatch, tmp_path
):
    window.open_example()
    told = []
    monkeypatch.setattr(
        alerts, "refuse", lambda _parent, refusal, _title="": told.append(str(refusal))
    )
    made = ReturnedDialog(window.workspace, services, window.theme)
    path = tmp_path / "beoordeling.docx"
    path.write_bytes(b"geen Word")
    made.read([path])
    qtbot.waitUntil(lambda: bool(told))
    assert "beoordeling.docx" in told[0]


def test_reading_can_be_stopped(window, services, qtbot, tmp_path):
    window.open_example()
    made = ReturnedDialog(window.workspace, services, window.theme)
    made.show()
    path = tmp_path / "beoordeling.docx"
    path.write_bytes(b"geen Word")
    made.read([path])
    made.reading.stop_button.click()
    qtbot.waitUntil(lambda: made.job.ended)


def test_the_kinds_in_the_list_are_those_that_came_back(dialog):
    kinds = {dialog.list.kinds.itemData(n) for n in range(dialog.list.kinds.count())}
    assert {Kind.EDIT, Kind.COMMENT, Kind.UNRECOGNISED} <= kinds


def test_many_are_taken_over_beside_the_window(dialog, window, qtbot, monkeypatch):
    monkeypatch.setattr(returned_dialog, "FEW", 1)
    dialog.take_all()
    assert dialog.desk.decided == 0
    qtbot.waitUntil(lambda: dialog.desk.decided == 4)


def test_a_draft_that_changed_meanwhile_is_left_alone(dialog, window, monkeypatch):
    work = dialog.desk.prepared(["edit"], Way.FITTING)
    done = work()
    dialog.desk.decline(["gone"])
    dialog._carry_out(done)
    assert dialog.desk.find("edit") is not None


TEXT = re.compile(r"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]{60,})</w:t></w:r>")
MARK = 'w:author="R. Visser" w:date="2027-02-03T10:00:00Z"'


def test_a_word_file_comes_back_is_taken_over_and_undone(window, services, qtbot, tmp_path):
    """The whole way: export, a tracked change as Word writes it, read, A, undo."""
    window.open_example()
    place = window.workspace
    path = tmp_path / "bestek_jurist.docx"
    export_draft(place.open_draft.draft, path, None, Choices(concept=True))
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    xml = parts["word/document.xml"].decode()
    run, text = list(TEXT.finditer(xml))[40].group(1, 2)
    word = text.split()[3]
    before, behind = text.split(word, 1)
    tracked = (
        f'{run}<w:t xml:space="preserve">{before}</w:t></w:r>'
        f'<w:del w:id="9001" {MARK}>{run}<w:delText>{word}</w:delText></w:r></w:del>'
        f'<w:ins w:id="9002" {MARK}>{run}<w:t>veranderd</w:t></w:r></w:ins>'
        f'{run}<w:t xml:space="preserve">{behind}</w:t></w:r>'
    )
    old = next(found[0] for found in TEXT.finditer(xml) if found[2] == text)
    parts["word/document.xml"] = xml.replace(old, tracked, 1).encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    made = ReturnedDialog(place, services, window.theme)
    made.show()
    made.read([path])
    qtbot.waitUntil(lambda: made.desk is not None, timeout=20_000)
    assert [one.put for one in made.desk.things] == ["veranderd"]
    assert made.desk.things[0].authors == ("R. Visser",)
    start = place.open_draft.draft
    made.take_over()
    assert any(
        f"{before}veranderd{behind}" in t for t in all_texts(place.open_draft.document).values()
    )
    assert made.empty.isVisible()
    place.open_draft.undo_stack.undo()
    assert place.open_draft.draft.parts == start.parts
    assert len(made.desk.things) == 1
    made.close()
