from types import SimpleNamespace

from gui.actions import Act
from gui.clarifications.clarifications_dialog import ClarificationsDialog
from gui.clarifications.opening import clarification_deeds
from gui.clarifications.publish_dialog import PublishDialog, WithdrawDialog
from tests.drafting.clarifications.published import bestek


def test_without_a_draft_nothing_opens():
    opened = []
    for deed in clarification_deeds(SimpleNamespace(workspace=None), opened.append).values():
        deed()
    assert opened == []


def test_publishing_waits_for_the_check_and_is_told(window, services, qtbot):
    window.show_draft(services.open(bestek()))
    window.actions_of_window[Act.PUBLISH].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(PublishDialog)), timeout=20_000)
    (dialog,) = window.findChildren(PublishDialog)
    assert window.workspace.open_draft.is_checked
    dialog.agree.setChecked(True)
    dialog.go.click()
    assert window.workspace.open_draft.draft.publication is not None


def test_of_a_published_bestek_taking_back_opens(place, window, qtbot):
    window.actions_of_window[Act.PUBLISH].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(WithdrawDialog)), timeout=20_000)
    window.findChildren(WithdrawDialog)[0].reject()


def test_the_key_opens_questions_and_changes_once(place, window):
    action = window.actions_of_window[Act.CLARIFICATIONS]
    assert action.shortcut().toString() == "Ctrl+Alt+Q"
    action.trigger()
    action.trigger()
    (dialog,) = place.findChildren(ClarificationsDialog)
    dialog.close()
