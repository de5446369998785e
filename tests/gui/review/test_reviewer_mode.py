from PySide6.QtWidgets import QPushButton

from drafting.edits import passages
from gui.actions import Act
from gui.passport.deviations_dialog import DeviationsDialog
from gui.variables.variables_pane import VariablesPane


def test_values_can_be_read_and_not_changed(window):
    window.open_example()
    place = window.workspace
    place.show_pane(Act.VALUES)
    pane = place.panel.pane_of_kind(Act.VALUES, VariablesPane)
    editor = pane.field("title").editor
    assert editor.isEnabled()
    place.open_draft.review_only(on=True)
    assert not editor.isEnabled()
    assert not place.page.view.acceptDrops()
    place.open_draft.review_only(on=False)
    assert editor.isEnabled()
    assert place.page.view.acceptDrops()


def test_the_action_says_what_it_does_now(window):
    window.open_example()
    action = window.actions_of_window[Act.REVIEW_ONLY]
    action.trigger()
    assert action.text() == "Stop met beoordelen"
    action.trigger()
    assert action.text() == "Alleen beoordelen"


def test_a_pane_that_is_opened_later_is_read_only_too(window):
    window.open_example()
    place = window.workspace
    place.show_pane(Act.LIBRARY)
    place.open_draft.review_only(on=True)
    place.show_pane(Act.VALUES)
    pane = place.panel.pane_of_kind(Act.VALUES, VariablesPane)
    assert not pane.field("title").editor.isEnabled()


def grey(pane, *words):
    """Whether all buttons with these words are grey; there is at least one of each."""
    found = [b for b in pane.findChildren(QPushButton) if b.accessibleName().startswith(words)]
    assert found
    return not any(button.isEnabled() for button in found)


def test_the_library_and_the_findings_cannot_change_the_text(window, qtbot):
    window.open_example()
    place = window.workspace
    place.open_draft.check_now()
    place.check()
    findings = place.panel.pane(Act.FINDINGS)
    qtbot.waitUntil(
        lambda: any(b.text() == "Motiveer…" for b in findings.findChildren(QPushButton))
    )
    window.actions_of_window[Act.REVIEW_ONLY].trigger()
    assert grey(findings, "Motiveer")
    assert not grey(findings, "Ga erheen")
    place.shown_findings().next()
    assert grey(findings, "Motiveer")
    place.show_pane(Act.LIBRARY)
    preview = place.panel.pane(Act.LIBRARY).preview
    assert not preview.insert_button.isEnabled()
    window.actions_of_window[Act.REVIEW_ONLY].trigger()
    assert preview.insert_button.isEnabled()
    assert not grey(findings, "Motiveer")


def test_a_dialog_over_a_reviewed_bestek_offers_no_change(window, qtbot):
    window.open_example()
    opened = window.workspace.open_draft
    opened.apply(
        passages.rewrite(opened.draft, "core-competences-1", "Anders.", opened.hand(), opened.norms)
    )
    opened.review_only(on=True)
    window.actions_of_window[Act.DEVIATIONS].trigger()
    dialog = next(d for d in window.findChildren(DeviationsDialog) if d.isVisible())
    assert grey(dialog, "Zet terug")
    dialog.close()
