from gui.actions import Act
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
