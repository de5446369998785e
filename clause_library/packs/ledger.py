"""What the program remembers of packs: which version a text came from, and what the user chose."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clause_library.packs.contents import Key, Pack, Source, Texts, version_order
from clause_library.store import Record, RecordStore
from drafting.files.codec import RecordRefused, codec_of
from drafting.files.envelope import FileKind
from drafting.files.file_faults import FileDamaged

LEDGER = FileKind(
    schema="pack_ledger", format=1, min_reader=1, dutch="bestand over ontvangen pakketten"
)
SETTLED_CAP = 50
"""How many earlier choices about one item are remembered."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What is known of one item of one pack.

    `base` is the text in the pack when the user last chose or handed it on, `day` when that was; `accepted`
    whether the user took it over; `update` is the text that stands in the place of the product's, which is no text
    of the user's own; `settled` are digests of texts about which the user chose.
    """

    key: Key
    source: Source
    pack: str
    base: Texts = ()
    accepted: bool = False
    update: Texts = ()
    day: date | None = None
    settled: tuple[str, ...] = ()

    @property
    def record(self) -> str:
        """The name under which it is kept."""
        return f"{self.key}@{self.pack}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A version of a pack that the user dealt with or made."""

    pack: str
    source: Source
    digest: str

    @property
    def record(self) -> str:
        """The name under which it is kept."""
        return f"pack@{self.pack}"


@dataclass(frozen=True, slots=True)
class Memory:
    """The ledger as it was read."""

    traces: tuple[Trace, ...] = ()
    packs: tuple[Seen, ...] = ()

    def trace(self, key: Key, pack: str) -> Trace | None:
        """What is known of an item of this pack."""
        return next((one for one in self.traces if one.key == key and one.pack == pack), None)

    def accepted(self, key: Key) -> Trace | None:
        """The trace of the pack from which the user's text came; the latest when there are more."""
        found = [one for one in self.traces if one.key == key and one.accepted]
        return max(found, key=lambda one: one.source.day, default=None)

    def update(self, key: Key) -> Trace | None:
        """The trace of the latest text that stands in the place of the product's."""
        found = [one for one in self.traces if one.key == key and one.update]
        return max(found, key=lambda one: version_order(one.source.version), default=None)

    def seen(self, pack: Pack) -> Seen | None:
        """The version of this pack that was dealt with before."""
        return next((one for one in self.packs if one.pack == pack.identity), None)

    def settled(self, key: Key) -> frozenset[str]:
        """Digests of all texts about which the user chose, whichever pack they came from."""
        return frozenset(digest for one in self.traces if one.key == key for digest in one.settled)


class Ledger:
    """The file in which it is kept; nothing in it is lost when two windows write at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store = RecordStore(path, LEDGER)

    def read(self) -> Memory:
        """What is remembered; nothing when there is no file yet.

        Raises:
            FileRefused: the file is damaged or too new.
        """
        found = [self._typed(record) for record in self._store.records() if not record.withdrawn]
        return Memory(
            tuple(one for one in found if isinstance(one, Trace)),
            tuple(one for one in found if isinstance(one, Seen)),
        )

    def keep(self, traces: tuple[Trace, ...], packs: tuple[Seen, ...] = ()) -> None:
        """Remember these in the place of what was known of the same items and packs.

        Raises:
            FileRefused: nothing was written.
        """
        before = {record.id: record for record in self._store.records()}
        made = [_record(one) for one in traces] + [_record(one) for one in packs]
        self._store.keep_all([(record, before.get(record.id)) for record in made])

    def put_back(self, before: Memory, after: tuple[Trace, ...], packs: tuple[Seen, ...]) -> None:
        """Undo one `keep`: what it changed is as before again, what it added is gone.

        Raises:
            FileRefused: nothing was written.
        """
        known = [_record(one) for one in before.traces]
        known += [_record(one) for one in before.packs]
        old = {record.id: record for record in known}
        made = [_record(one) for one in after] + [_record(one) for one in packs]
        self._store.take_out([record for record in made if record.id not in old])
        self._store.keep_all([(old[record.id], record) for record in made if record.id in old])

    def _typed(self, record: Record) -> Trace | Seen:
        codec = codec_of(Seen) if record.id.startswith("pack@") else codec_of(Trace)
        try:
            found = codec.read(record.fields, "")
        except RecordRefused as fault:
            raise FileDamaged(
                self._path, f"dit bestand is niet te gebruiken: {fault} Er is niets veranderd."
            ) from fault
        assert isinstance(found, (Seen, Trace))
        return found


def _record(one: Trace | Seen) -> Record:
    codec = codec_of(Seen) if isinstance(one, Seen) else codec_of(Trace)
    fields = codec.write(one, "")
    assert isinstance(fields, dict)
    return Record(one.record, fields)
