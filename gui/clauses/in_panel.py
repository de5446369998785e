"""The panes of the panel that show clauses, told that there are others."""

from drafting.clause import Clause
from gui.actions import Act
from gui.library.library_pane import LibraryPane
from gui.panel import Panel


def use_clauses(panel: Panel, clauses: tuple[Clause, ...]) -> None:
    """Lets the library show these clauses; a pane that was not made yet will read them itself."""
    if panel.made(Act.LIBRARY):
        panel.pane_of_kind(Act.LIBRARY, LibraryPane).use_clauses(clauses)
