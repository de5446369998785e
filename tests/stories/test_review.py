"""A review through the window: comments and approvals, with keys and actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drafting.comment import CommentKind
from drafting.document import Paragraph
from drafting.edits import passages
from drafting.files.draft_file import read_draft
from drafting.refusals import EditRefused
from gui import alerts
from gui.actions import Act
from gui.review.filters import Filters, State
from tests.builders import without_memory
from tests.gui.windows import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def place(window):
    window.open_example()
    return window.workspace


def press(window, act):
    window.actions_of_window[act].trigger()


def chapters(place):
    """The rows of the chapters in the outline, in order."""
    model = place.outline.model
    parts = [model.index(number, 0) for number in range(model.rowCount())]
    return [
        model.row_at(model.index(number, 0, part))
        for part in parts
        for number in range(model.rowCount(part))
    ]


def paragraph(place):
    """A paragraph of the third chapter that can be rewritten; the cursor of the page is in that chapter."""
    key = chapters(place)[2].key
    place.go_to(key)
    elements = place.open_draft.document.elements
    start = next(number for number, element in enumerate(elements) if element.id == key)
    return next(e for e in elements[start:] if isinstance(e, Paragraph) and len(e.text) > 60)


def chapter_row(place, key):
    return next(row for row in chapters(place) if row.key == key)


def comment(window, qtbot, element, words, steps=2):
    """Selects the first words of a text with the keys and comments on them."""
    page = window.workspace.page
    page.go_to(element)
    page.setFocus()
    page.view.clear_selection()
    for _ in range(steps):
        qtbot.keyClick(page.view, Qt.Key.Key_Right, CONTROL | SHIFT)
    press(window, Act.COMMENT)
    field = QApplication.focusWidget()
    type_text(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)


def test_a_comment_is_answered_assigned_settled_and_filtered(window, place, qtbot):
    opened, desk = place.open_draft, place.review.desk
    text = paragraph(place)
    comment(window, qtbot, text.id, "Waar staat dit in de raming?")
    made = opened.draft.comments[0]
    assert made.anchor.quote == " ".join(text.text.split()[:2])
    assert (made.author, made.kind) == ("N. de Wit", CommentKind.LEGAL)
    assert QApplication.focusWidget() is place.page.view
    assert place.panel.current is Act.COMMENTS

    # answered, assigned, settled
    pane = place.review.pane
    pane.show_comment(made.id)
    card = pane.cards.card(made.id)
    card.reply_asked.emit()
    type_text(QApplication.focusWidget(), "In bijlage 2.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    card.assign_asked.emit("J. Jansen")
    assert opened.draft.comments[0].replies[0].text == "In bijlage 2."
    assert opened.draft.comments[0].assigned_to == "J. Jansen"
    comment(window, qtbot, text.id, "Tweede opmerking", steps=4)
    assert len(pane.cards.order) == 2
    card.settle_asked.emit()
    assert opened.draft.comments[0].settled is not None
    assert [one.comment.text for one in pane.cards.order] == ["Tweede opmerking"]
    assert desk.open_count == 1

    # filtered
    pane.filters.ask(Filters(state=State.SETTLED))
    assert [one.comment.id for one in pane.cards.order] == [made.id]
    pane.filters.show_all()
    assert len(pane.cards.order) == 2
    press(window, Act.NEXT_COMMENT)
    assert desk.current in {one.comment.id for one in pane.cards.order}

    for _ in range(5):
        press(window, Act.UNDO)
    assert opened.draft.comments == ()


def test_an_approval_lapses_with_the_text_and_comes_back_with_undo(
    window, place, qtbot, tmp_path, monkeypatch
):
    opened = place.open_draft
    text = paragraph(place)
    comment(window, qtbot, text.id, "Akkoord als de raming klopt")
    place.go_to(text.id)
    press(window, Act.APPROVE)
    approval = opened.draft.approvals[0]
    opened.check_now()
    assert "goedgekeurd door N. de Wit" in chapter_row(place, approval.chapter).approved
    assert place.outline.approvals.isVisible()
    edit = passages.rewrite(
        opened.draft, text.block, "Een geheel andere tekst.", opened.hand(), opened.norms
    )
    opened.apply(edit)
    opened.check_now()
    row = chapter_row(place, approval.chapter)
    assert (row.approved, "vervallen" in row.lapsed) == ("", True)
    assert "vervallen" in place.status.told.accessibleName()
    assert "vervallen" in place.outline.approvals.text()
    press(window, Act.UNDO)
    opened.check_now()
    assert chapter_row(place, approval.chapter).approved

    # saved and read again
    path = tmp_path / "beoordeeld.bestek"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: path)
    press(window, Act.SAVE)
    assert without_memory(read_draft(path)[0]) == without_memory(opened.draft)
    assert read_draft(path)[0].comments == opened.draft.comments


def test_a_reviewer_comments_and_approves_and_changes_nothing(window, place, qtbot, monkeypatch):
    opened = place.open_draft
    text = paragraph(place)
    press(window, Act.REVIEW_ONLY)
    assert place.review.bar.isVisible()
    before = opened.draft

    # the page
    place.go_to(text.id)
    place.page.setFocus()
    qtbot.keyClick(place.page.view, Qt.Key.Key_Return)
    qtbot.keyClick(place.page.view, Qt.Key.Key_Delete)
    qtbot.keyClick(place.page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    type_text(place.page.view, "x")
    assert place.page.editing.editor is None
    assert opened.draft is before

    # the outline, a clause, and the door itself
    place.outline.do("leave_out")
    place.outline.do("move_down")
    assert opened.draft is before
    said = []
    monkeypatch.setattr(alerts, "refuse", lambda *told: said.append(str(told[1])))
    place.insert_clause(window.services.clauses[0].id, place.page.current_section())
    assert "U beoordeelt dit bestek" in said[0]
    with pytest.raises(EditRefused):
        opened.apply(passages.omit(before, text.block))
    assert opened.draft is before
    assert not window.actions_of_window[Act.JUSTIFY].isEnabled()

    # what a reviewer can
    comment(window, qtbot, text.id, "Klopt dit?")
    press(window, Act.APPROVE)
    assert len(opened.draft.comments) == len(opened.draft.approvals) == 1
    press(window, Act.UNDO)
    assert opened.draft.approvals == ()

    place.review.bar.stop.click()
    assert not place.review.bar.isVisible()
    assert window.actions_of_window[Act.JUSTIFY].isEnabled()
    opened.apply(passages.omit(opened.draft, text.block))
    assert opened.draft != before


def test_a_draft_that_is_only_reviewed_opens_so(window, services):
    from templates.example_draft import example_draft

    opened = services.open(example_draft("voorbeeld", services.today()))
    opened.review_only(on=True)
    window.show_draft(opened)
    assert window.workspace.review.bar.isVisibleTo(window.workspace)
    assert not window.actions_of_window[Act.JUSTIFY].isEnabled()


def test_steps_of_before_the_review_are_not_undone_in_it(window, place):
    opened = place.open_draft
    text = paragraph(place)
    opened.apply(passages.omit(opened.draft, text.block))
    changed = opened.draft
    press(window, Act.REVIEW_ONLY)
    assert not window.actions_of_window[Act.UNDO].isEnabled()
    opened.undo()
    assert opened.draft is changed
    place.review.bar.stop.click()
    opened.undo()
    assert opened.draft is not changed


def test_unsaved_comments_are_recovered(window, place, qtbot):
    text = paragraph(place)
    comment(window, qtbot, text.id, "Dit mag niet verloren gaan")
    window.journal.keep_now()
    from drafting.files.recovery import recoverable

    kept = recoverable(window.services.folders.recovery)
    assert [c.text for c in kept[0].unsaved.draft.comments] == ["Dit mag niet verloren gaan"]
    window.journal.forget()


def test_a_name_is_asked_once_with_the_first_comment(window, place, services, qtbot):
    services.settings.change(author="")
    text = paragraph(place)
    comment(window, qtbot, text.id, "Wie ben ik?")
    composer = place.review.pane.composer
    assert "naam" in composer.form.fault
    assert QApplication.focusWidget() is composer.form.name
    type_text(composer.form.name, "B. Bakker")
    qtbot.keyClick(composer.form.name, Qt.Key.Key_Return)
    assert place.open_draft.draft.comments[0].author == "B. Bakker"
    assert services.author() == "B. Bakker"
    comment(window, qtbot, text.id, "Nog een", steps=3)
    assert place.open_draft.draft.comments[1].author == "B. Bakker"


def test_what_is_being_written_is_placed_before_saving(window, place, qtbot, tmp_path, monkeypatch):
    text = paragraph(place)
    place.go_to(text.id)
    press(window, Act.COMMENT)
    type_text(QApplication.focusWidget(), "Nog niet geplaatst")
    path = tmp_path / "x.bestek"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: path)
    press(window, Act.SAVE)
    assert [c.text for c in read_draft(path)[0].comments] == ["Nog niet geplaatst"]


def test_comments_are_found_by_the_find_bar_and_the_palette(window, place, qtbot):
    text = paragraph(place)
    comment(window, qtbot, text.id, "Zeldzaamwoord hier")
    place.page.open_find()
    place.page.find_bar.field.setText("zeldzaamwoord")
    assert place.page.find_bar.elsewhere.text() == "1 opmerking"
    place.page.find_bar.elsewhere.click()
    assert place.panel.current is Act.COMMENTS
    press(window, Act.PALETTE)
    qtbot.keyClicks(window.palette_over.field, "zeldzaamwoord")
    place.show_pane(Act.VALUES)
    qtbot.keyClick(window.palette_over.field, Qt.Key.Key_Return)
    assert place.panel.current is Act.COMMENTS
