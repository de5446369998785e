"""The list of own clauses: what waits for a choice, concepts, adopted, and withdrawn ones."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clause_library.own_clauses import ClauseConflict
from drafting.clause import Clause
from drafting.terms import TextStatus
from gui.theme import Theme
from gui.widgets.headed_list import HeadedList

NEW = "\N{BULLET}nieuw"
"""Stands for the clause that is being written; no id looks like it."""

CONFLICT = "\N{BULLET}twee:"
"""Comes before the number of a conflict."""

_HEADINGS = {
    TextStatus.DRAFT: ("Concept", "edit", "gap"),
    TextStatus.ADOPTED: ("Vastgesteld", "ready", "ready"),
    TextStatus.WITHDRAWN: ("Vervallen", "off", "muted"),
}


class OwnList(HeadedList):
    """Own clauses under headings; `chosen` gives an id, `NEW`, or `CONFLICT` with a number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Eigen bepalingen", theme, parent)

    def show_clauses(
        self,
        clauses: Sequence[Clause],
        conflicts: Sequence[ClauseConflict],
        chosen: str,
        words: str = "",
    ) -> None:
        """Shows those whose title or summary holds the words, and chooses one without saying so."""
        waiting = [
            self.row(f"{CONFLICT}{n}", c.stored.title, "twee teksten", "stale", "deviation")
            for n, c in enumerate(conflicts)
        ]
        making = [self.row(NEW, "Nieuwe bepaling", "", "plus", "accent")] if chosen == NEW else []
        groups = [("Wacht op uw keuze", waiting), ("Nog niet bewaard", making)]
        asked = words.casefold().split()
        for status, (heading, sign, role) in _HEADINGS.items():
            rows = [
                self.row(clause.id, clause.title, f"versie {clause.version}", sign, role)
                for clause in sorted(clauses, key=lambda c: c.title.casefold())
                if clause.status is status and _answers(clause, asked)
            ]
            groups.append((heading, rows))
        self.fill([(f"{heading} ({len(rows)})", rows) for heading, rows in groups], chosen)


def _answers(clause: Clause, asked: list[str]) -> bool:
    held = f"{clause.title} {clause.summary} {' '.join(clause.themes)}".casefold()
    return all(word in held for word in asked)
