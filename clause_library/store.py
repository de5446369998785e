"""A TinyDB storage that loses nothing, and records kept in it by several users at once.

TinyDB is the query layer; reading and writing go through the envelope and the one door of
drafting.files. Each change reloads the file under a lock, merges the one record, and writes the
whole file anew: compare, merge, swap.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from drafting.files.envelope import (
    FileKind,
    Json,
    digest_of,
    pack,
    read_bounded,
    unpack,
)
from drafting.files.file_faults import FileDamaged, FileMissing
from drafting.files.lock import folder_locked
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused

Fields = dict[str, Json]
Tables = dict[str, dict[str, Fields]]
Result = TypeVar("Result")

RECORDS = "records"
CONFLICTS = "conflicts"
ATTEMPTS = 20
"""How often a change is tried anew when somebody wrote in between without keeping to the lock."""


class _ChangedMeanwhileError(Exception):
    """The file is another one than was read; the change starts again from the file as it is now."""


class EnvelopeStorage(Storage):
    """The storage of one operation: reads the file once, and writes only over what it read."""

    def __init__(self, path: Path, kind: FileKind) -> None:
        self._path = path
        self._kind = kind
        self._tables: Tables | None = None
        self._digest: str | None = None
        self._generation = 0

    def read(self) -> Tables | None:
        """The tables of the file; None when there is no file yet.

        Raises:
            FileDamaged, FileTooNew, FileRefused: the file cannot be used; an empty one is damaged,
                never new.
        """
        if self._digest is None:
            self._load()
        return self._tables

    def _load(self) -> None:
        try:
            envelope = unpack(self._kind, read_bounded(self._path), self._path)
        except FileMissing:
            self._digest = ""
            return
        self._tables = tables_of(self._path, envelope.payload)
        self._digest, self._generation = envelope.digest, envelope.generation

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, Json]]]) -> None:
        """Put the tables in the file; they are on the disk when this returns."""
        payload: Json = {
            name: {key: dict(fields) for key, fields in table.items()}
            for name, table in data.items()
        }
        if self._digest_now() != self._digest:
            raise _ChangedMeanwhileError
        content = pack(self._kind, self._generation + 1, "", payload)
        write_safely(self._path, content)
        self._digest = None

    def _digest_now(self) -> str:
        try:
            return digest_of(read_bounded(self._path))
        except FileMissing:
            return ""


class _TablesInMemory(Storage):
    """The tables while several changes are made to them."""

    def __init__(self, tables: Tables) -> None:
        self.tables: Mapping[str, Mapping[str, Mapping[str, Json]]] = tables

    def read(self) -> Tables:
        """The tables as they are now, for TinyDB to change."""
        return {name: {k: dict(f) for k, f in t.items()} for name, t in self.tables.items()}

    def write(self, data: Mapping[str, Mapping[str, Mapping[str, Json]]]) -> None:
        """Keep the tables as TinyDB changed them."""
        self.tables = data


def tables_of(path: Path, payload: Json) -> Tables:
    """The tables of a payload, every record sound; raises FileDamaged when one is not."""
    tables: Tables = {}
    for name, table in payload.items() if isinstance(payload, dict) else ():
        if not isinstance(table, dict) or not all(isinstance(row, dict) for row in table.values()):
            break
        tables[name] = {key: row for key, row in table.items() if isinstance(row, dict)}
    sound = all(
        isinstance(row.get("fields"), dict)
        and (isinstance(row.get("withdrawn"), bool) or isinstance(row.get("record"), str))
        for table in tables.values()
        for row in table.values()
    )
    if not sound or not isinstance(payload, dict) or len(tables) != len(payload):
        raise FileDamaged(
            path,
            "dit bestand is niet te gebruiken: een bepaling is onleesbaar. Er is niets veranderd.",
        )
    return tables


class RecordTable(Table):
    """A table whose ids are texts of our own, so that two users never give out the same one."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's manual has it replaced so


def _as_id(key: str) -> int:
    """The id as TinyDB's annotations want it; RecordTable takes texts."""
    return cast("int", key)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it was read; `withdrawn` keeps it, out of use."""

    id: str
    fields: Fields
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two changes from one beginning: one stands in the record, `fields` are the other's."""

    id: str
    record: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a change: the record as stored, and the conflict it met, if any."""

    record: Record
    conflict: Conflict | None = None


class RecordStore:
    """Records of one kind in one file; each method reads anew, and is durable on return."""

    def __init__(self, path: Path, kind: FileKind) -> None:
        self._path = path
        self._kind = kind

    def records(self) -> tuple[Record, ...]:
        """All records by id, withdrawn ones too; empty when there is no file yet.

        Raises:
            FileRefused: the file cannot be used.
        """
        return self._read(lambda database: _records(database.table(RECORDS, cache_size=0)))

    def conflicts(self) -> tuple[Conflict, ...]:
        """The changes that still wait for a choice, by id."""
        return self._read(lambda database: _conflicts(database.table(CONFLICTS, cache_size=0)))

    def keep(self, mine: Record, seen: Record | None) -> Kept:
        """Store a record; `seen` is the one the change started from, None for a new one.

        When somebody else changed it in between, their text stays and mine is kept as a conflict; a
        change wins over a withdrawal.

        Raises:
            FileRefused: nothing was stored.
        """
        return self._change(lambda database: _merge(database, mine, seen))

    def keep_all(self, changes: Sequence[tuple[Record, Record | None]]) -> tuple[Kept, ...]:
        """Store several records at once, each as `keep` does: all of them are in the file, or none.

        Raises:
            FileRefused: nothing was stored.
        """
        return self._change_at_once(
            lambda database: tuple(_merge(database, mine, seen) for mine, seen in changes)
        )

    def take_out(self, seen: Sequence[Record]) -> tuple[Record, ...]:
        """Take records out for good, as the undo of adding them; gives those that stay, changed since.

        Raises:
            FileRefused: nothing was taken out.
        """

        def change(database: TinyDB) -> tuple[Record, ...]:
            table = database.table(RECORDS, cache_size=0)
            now = {record.id: record for record in _records(table)}
            gone = [record.id for record in seen if now.get(record.id) == record]
            if gone:
                table.remove(doc_ids=[_as_id(key) for key in gone])
            return tuple(record for record in seen if record.id in now and record.id not in gone)

        return self._change_at_once(change)

    def settle(self, conflict: Conflict) -> None:
        """Take a conflict off the list, once the user has chosen; already gone is fine."""

        def change(database: TinyDB) -> None:
            table = database.table(CONFLICTS, cache_size=0)
            if table.contains(doc_id=_as_id(conflict.id)):
                table.remove(doc_ids=[_as_id(conflict.id)])

        self._change(change)

    def _read(self, question: Callable[[TinyDB], Result]) -> Result:
        with self._database() as database:
            return question(database)

    def _change(self, change: Callable[[TinyDB], Result]) -> Result:
        with folder_locked(self._path):
            for _attempt in range(ATTEMPTS):
                try:
                    with self._database() as database:
                        return change(database)
                except _ChangedMeanwhileError:
                    continue
        raise FileRefused(
            self._path,
            "andere programma's schrijven steeds in dit bestand. Er is niets veranderd. Probeer "
            "het zo weer.",
        )

    def _change_at_once(self, change: Callable[[TinyDB], Result]) -> Result:
        """A change of several records that is written once: made in memory, then in the file."""

        def make(_database: TinyDB) -> Result:
            storage = EnvelopeStorage(self._path, self._kind)
            before = storage.read() or {}
            memory = _TablesInMemory(json.loads(json.dumps(before)))
            database = TinyDB(storage=lambda: memory)
            database.table_class = RecordTable
            result = change(database)
            if memory.tables != before:
                storage.write(memory.tables)
            return result

        return self._change(make)

    def _database(self) -> TinyDB:
        database = TinyDB(self._path, self._kind, storage=EnvelopeStorage)
        database.table_class = RecordTable
        return database


def _merge(database: TinyDB, mine: Record, seen: Record | None) -> Kept:
    table = database.table(RECORDS, cache_size=0)
    theirs = _record(table.get(doc_id=_as_id(mine.id)))
    if theirs is None:
        table.insert(Document(_plain(mine), doc_id=_as_id(mine.id)))
        return Kept(mine)
    if mine in (theirs, seen) or (mine.withdrawn and theirs != seen and not theirs.withdrawn):
        return Kept(theirs)
    if theirs == seen or (theirs.withdrawn and not mine.withdrawn):
        table.update(_plain(mine), doc_ids=[_as_id(mine.id)])
        return Kept(mine)
    conflict = Conflict(f"{mine.id}~{_short_digest(mine.fields)}", mine.id, mine.fields)
    waiting = database.table(CONFLICTS, cache_size=0)
    if not waiting.contains(doc_id=_as_id(conflict.id)):
        fields: Fields = {"record": mine.id, "fields": mine.fields}
        waiting.insert(Document(fields, doc_id=_as_id(conflict.id)))
    return Kept(theirs, conflict)


def _short_digest(fields: Fields) -> str:
    text = json.dumps(fields, sort_keys=True, ensure_ascii=True)
    return digest_of(text.encode("ascii"))[:12]


def _plain(record: Record) -> Fields:
    return {"fields": record.fields, "withdrawn": record.withdrawn}


def _record(found: Document | list[Document] | None) -> Record | None:
    """The record of a document; None when there is none."""
    if not isinstance(found, Document):
        return None
    fields, withdrawn = found.get("fields"), found.get("withdrawn")
    if not isinstance(fields, dict) or not isinstance(withdrawn, bool):
        return None
    return Record(str(found.doc_id), fields, withdrawn)


def _records(table: Table) -> tuple[Record, ...]:
    found = (_record(document) for document in table.all())
    return tuple(sorted((record for record in found if record), key=lambda record: record.id))


def _conflicts(table: Table) -> tuple[Conflict, ...]:
    found = []
    for document in table.all():
        fields, record = document.get("fields"), document.get("record")
        if isinstance(fields, dict) and isinstance(record, str):
            found.append(Conflict(str(document.doc_id), record, fields))
    return tuple(sorted(found, key=lambda conflict: conflict.id))
