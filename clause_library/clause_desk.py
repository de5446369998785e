"""The one place where own clauses are kept, withdrawn, restored, chosen between, and the last deed undone."""

import dataclasses
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from clause_library.clause_entry import ClauseEntry, next_version, read_entry
from clause_library.own_clauses import ClauseConflict, OwnClauses
from clause_library.packs.contents import version_order
from clause_library.packs.places import Places
from drafting.clause import Clause
from drafting.refusals import ValueRefused
from drafting.terms import TextStatus


@dataclass(frozen=True, slots=True)
class OwnShelf:
    """The own clauses, withdrawn ones too, by id, and the conflicts that wait."""

    clauses: tuple[Clause, ...]
    conflicts: tuple[ClauseConflict, ...]

    def get(self, clause_id: str) -> Clause | None:
        """The clause with this id; None when there is none."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)


@dataclass(frozen=True, slots=True)
class KeptClause:
    """What became of a clause that was kept; `in_conflict` when a colleague changed it in between."""

    clause: Clause
    in_conflict: bool


Step = tuple[Clause | None, Clause]
"""A clause before, None when it was new, and after."""


class ClauseDesk:
    """The own clauses of one user; each method looks at the file as it is at that moment."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._own = OwnClauses(places.own_clauses, places.backups)
        self._done: tuple[Step, ...] = ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a last deed to undo."""
        return bool(self._done)

    def shelf(self) -> OwnShelf:
        """The own clauses as they are now.

        Raises:
            FileRefused: the file cannot be read.
        """
        clauses = (*self._own.all(), *self._own.withdrawn())
        return OwnShelf(tuple(sorted(clauses, key=lambda c: c.id)), self._own.conflicts())

    def keep(
        self, entry: ClauseEntry, seen: Clause | None, day: date, taken: Collection[str]
    ) -> KeptClause | tuple[ValueRefused, ...]:
        """Keeps the clause of a form, or gives what is wrong at which field.

        `seen` is the clause as it was when the form was opened, None for a new one; `taken` are the ids
        of other clauses. An adopted text only changes under a higher version.

        Raises:
            FileRefused: it was not kept.
        """
        ids = {*taken, *(clause.id for clause in self.shelf().clauses)}
        made = read_entry(entry, day, ids)
        if not isinstance(made, Clause):
            return made
        if seen is not None and _needs_version(made, seen):
            said = (
                f"Versie {seen.version} is al vastgesteld. Geef de gewijzigde tekst een hogere "
                f"versie, bijvoorbeeld {next_version(seen.version)}."
            )
            return (ValueRefused("version", said),)
        return self._keep_one(made, seen)

    def keep_all(self, clauses: Sequence[Clause]) -> tuple[KeptClause, ...]:
        """Keeps several new clauses in one write, as one deed to undo.

        Raises:
            EditRefused, FileRefused: none was kept.
        """
        self._places.prepare()
        stored = self._own.keep_all([(clause, None) for clause in clauses])
        self._done = tuple((None, clause) for clause in clauses)
        return tuple(KeptClause(one.clause, one.in_conflict) for one in stored)

    def withdraw(self, seen: Clause, day: date) -> KeptClause:
        """Takes a clause out of use; it stays on the list.

        Raises:
            FileRefused: it was not kept.
        """
        return self._keep_one(dataclasses.replace(seen, status=TextStatus.WITHDRAWN, day=day), seen)

    def restore(self, seen: Clause, day: date) -> KeptClause:
        """Makes a withdrawn clause a concept again.

        Raises:
            FileRefused: it was not kept.
        """
        return self._keep_one(dataclasses.replace(seen, status=TextStatus.DRAFT, day=day), seen)

    def choose(self, conflict: ClauseConflict, *, other: bool) -> None:
        """Lets one of two texts stand, the second one with `other`; the conflict is over.

        Raises:
            FileRefused: nothing was changed.
        """
        if other:
            self._keep_one(conflict.other, conflict.stored)
        self._own.settle(conflict)

    def undo(self) -> tuple[str, ...]:
        """Undoes the last deed; gives the titles of clauses that were changed since and stay.

        Raises:
            FileRefused: it was not undone.
        """
        done, self._done = self._done, ()
        new = [after for before, after in done if before is None]
        stay = [clause.title for clause in self._own.take_out(new)] if new else []
        for before, after in done:
            if before is not None and self._own.change(before, after).in_conflict:
                stay.append(after.title)
        return tuple(stay)

    def _keep_one(self, clause: Clause, seen: Clause | None) -> KeptClause:
        self._places.prepare()
        stored = self._own.add(clause) if seen is None else self._own.change(clause, seen)
        self._done = () if stored.in_conflict else ((seen, clause),)
        return KeptClause(stored.clause, stored.in_conflict)


def _needs_version(made: Clause, seen: Clause) -> bool:
    """Whether an adopted text is another one under a version that is not higher."""
    same_text = (made.blocks, made.variables, made.title) == (
        seen.blocks,
        seen.variables,
        seen.title,
    )
    higher = version_order(made.version) > version_order(seen.version)
    return seen.status is TextStatus.ADOPTED and not same_text and not higher
