from gui.actions import Act
from gui.bidders.bidders_pane import BiddersPane
from gui.findings.findings_pane import FindingsPane
from gui.library.library_pane import LibraryPane
from gui.review.comments_pane import CommentsPane
from gui.techniques.techniques_pane import TechniquesPane
from gui.variables.variables_pane import VariablesPane
from tests.gui.windows import services, window

__all__ = ["services", "window"]

KINDS = {
    Act.VALUES: VariablesPane,
    Act.LIBRARY: LibraryPane,
    Act.FINDINGS: FindingsPane,
    Act.TECHNIQUES: TechniquesPane,
    Act.BIDDERS: BiddersPane,
    Act.COMMENTS: CommentsPane,
}


def test_each_tab_has_its_pane_made_when_it_is_first_shown(window):
    window.open_example()
    panel = window.workspace.panel
    assert not panel.made(Act.COMMENTS)
    for act, kind in KINDS.items():
        window.actions_of_window[act].trigger()
        assert isinstance(panel.pane(panel.current), kind)


def test_what_panes_wish_reaches_the_workspace(qtbot, window):
    window.open_example()
    place = window.workspace
    with qtbot.waitSignal(place.rule_wanted) as asked:
        place.panes.rule_requested.emit("een-regel")
    assert asked.args == ["een-regel"]
    place.panes.told.emit("Klaar.")
    assert place.status.told.text() == "Klaar."
