"""The user's own clauses; a change is on the disk when its call returns.

Several people and windows may share the file. Whoever changes a clause that somebody else changed
in between loses nothing: the first text stands, the second waits as a conflict until the user
chooses.
"""

import dataclasses
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from clause_library.store import Conflict, Kept, Record, RecordStore, tables_of
from drafting.clause import Clause
from drafting.files.backups import Backup, back_up, copies, offering
from drafting.files.codec import RecordRefused
from drafting.files.envelope import FileKind, Json, unpack
from drafting.files.file_faults import FileDamaged, FileMissing
from drafting.files.record import plain_clause, typed_clause
from drafting.refusals import EditRefused, FileRefused
from drafting.terms import TextStatus

OWN_CLAUSES = FileKind(
    schema="own_clauses", format=1, min_reader=1, dutch="bestand met eigen bepalingen"
)


@dataclass(frozen=True, slots=True)
class ClauseConflict:
    """Two texts of one clause: `stored` stands, `other` came from the same beginning."""

    id: str
    stored: Clause
    other: Clause


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a change: the clause as it stands; whether mine waits as a conflict."""

    clause: Clause
    in_conflict: bool = False


class OwnClauses:
    """The own clauses of one file; `backups` is the program's folder of copies."""

    def __init__(self, path: Path, backups: Path) -> None:
        self._path = path
        self._backups = backups
        self._store = RecordStore(path, OWN_CLAUSES)

    def all(self) -> tuple[Clause, ...]:
        """The clauses in use, by id; empty when none was ever made.

        Raises:
            FileRefused: the file is damaged, too new or gone while there are copies of it; the
                newest good copy is
                named.
        """
        return tuple(
            clause for clause in self._everything() if clause.status is not TextStatus.WITHDRAWN
        )

    def withdrawn(self) -> tuple[Clause, ...]:
        """The withdrawn clauses, by id."""
        return tuple(
            clause for clause in self._everything() if clause.status is TextStatus.WITHDRAWN
        )

    def conflicts(self) -> tuple[ClauseConflict, ...]:
        """The conflicts that wait for a choice."""
        stored = {clause.id: clause for clause in self._everything()}
        return tuple(
            ClauseConflict(conflict.id, stored[conflict.record], self._clause(conflict.fields))
            for conflict in self._conflicts()
            if conflict.record in stored
        )

    def add(self, clause: Clause) -> Stored:
        """Keep a new clause; its id is the caller's, made once.

        Raises:
            EditRefused: it is not marked as an own clause.
            FileRefused: it was not kept; the file is as it was.
        """
        return self._keep(clause, None)

    def change(self, clause: Clause, seen: Clause) -> Stored:
        """Keep a changed clause; `seen` is the clause as it was when the change began.

        Raises:
            EditRefused, FileRefused: as `add`.
        """
        if clause.id != seen.id:
            raise EditRefused(
                "Het kenmerk van een bepaling verandert niet. Voeg een nieuwe bepaling toe."
            )
        return self._keep(clause, seen)

    def keep_all(self, changes: Sequence[tuple[Clause, Clause | None]]) -> tuple[Stored, ...]:
        """Keep several clauses in one write, each with the clause as it was seen, None for a new one.

        Raises:
            EditRefused, FileRefused: as `add`; none of them was kept.
        """
        for clause, _seen in changes:
            self._refuse_foreign(clause)
        self._refuse_when_gone()
        pairs = [(self._record(c), self._record(seen) if seen else None) for c, seen in changes]
        try:
            kept = self._store.keep_all(pairs)
        except FileRefused as problem:
            raise offering(problem, self._backups, check_own_clauses) from problem
        return tuple(
            Stored(self._clause(one.record.fields), one.conflict is not None) for one in kept
        )

    def take_out(self, seen: Sequence[Clause]) -> tuple[Clause, ...]:
        """Take clauses out as if they were never added; gives those that stay, for they were changed since.

        Raises:
            FileRefused: none was taken out.
        """
        self._refuse_when_gone()
        stay = self._store.take_out([self._record(clause) for clause in seen])
        return tuple(self._clause(record.fields) for record in stay)

    def withdraw(self, seen: Clause, day: date) -> Stored:
        """Take a clause out of use; it stays in the file. A change somebody made in between wins.

        Raises:
            EditRefused, FileRefused: as `add`.
        """
        return self._keep(dataclasses.replace(seen, status=TextStatus.WITHDRAWN, day=day), seen)

    def settle(self, conflict: ClauseConflict) -> None:
        """Take a conflict off the list, after the user's choice was kept with `change`."""
        record = self._plain(conflict.other)
        self._store.settle(Conflict(conflict.id, conflict.stored.id, record))

    def back_up(self, now: datetime) -> Backup | None:
        """A copy of the file among the backups; None when there is no file yet.

        Raises:
            FileRefused: the file is damaged, or the copy could not be made.
        """
        if not self._path.exists():
            return None
        return back_up(self._path, self._backups, now, check_own_clauses)

    def _keep(self, clause: Clause, seen: Clause | None) -> Stored:
        self._refuse_foreign(clause)
        self._refuse_when_gone()
        try:
            kept: Kept = self._store.keep(
                self._record(clause), self._record(seen) if seen else None
            )
        except FileRefused as problem:
            raise offering(problem, self._backups, check_own_clauses) from problem
        return Stored(self._clause(kept.record.fields), kept.conflict is not None)

    def _refuse_foreign(self, clause: Clause) -> None:
        if not clause.own:
            raise EditRefused(
                f"'{clause.title}' is een bepaling van Bestekwijzer. Maak eerst een eigen versie "
                "ervan."
            )

    def _everything(self) -> tuple[Clause, ...]:
        self._refuse_when_gone()
        try:
            return tuple(self._clause(record.fields) for record in self._store.records())
        except FileRefused as problem:
            raise offering(problem, self._backups, check_own_clauses) from problem

    def _conflicts(self) -> tuple[Conflict, ...]:
        return self._store.conflicts()

    def _refuse_when_gone(self) -> None:
        """A file that is gone while there are copies of it was lost, not new."""
        if not os.path.lexists(self._path) and copies(self._path, self._backups):
            gone = FileMissing(
                self._path,
                "dit bestand is er niet meer. Er is niets veranderd. Zet een reservekopie terug.",
            )
            raise offering(gone, self._backups, check_own_clauses)

    def _record(self, clause: Clause) -> Record:
        return Record(clause.id, self._plain(clause), clause.status is TextStatus.WITHDRAWN)

    def _plain(self, clause: Clause) -> dict[str, Json]:
        try:
            plain = plain_clause(clause)
        except RecordRefused as problem:
            raise EditRefused(f"Deze bepaling kan zo niet worden bewaard: {problem}") from problem
        assert isinstance(plain, dict)
        return plain

    def _clause(self, fields: dict[str, Json]) -> Clause:
        return _typed(self._path, fields)


def check_own_clauses(path: Path, content: bytes) -> None:
    """Nothing, when the bytes are those of a sound file of own clauses.

    Raises:
        FileDamaged, FileTooNew: they are not.
    """
    tables = tables_of(path, unpack(OWN_CLAUSES, content, path).payload)
    for table in tables.values():
        for row in table.values():
            fields = row["fields"]
            assert isinstance(fields, dict)
            _typed(path, fields)


def _typed(path: Path, fields: dict[str, Json]) -> Clause:
    try:
        return typed_clause(fields)
    except RecordRefused as problem:
        raise FileDamaged(
            path, f"dit bestand is niet te gebruiken: {problem} Er is niets veranderd."
        ) from problem
