"""A pack on the disk: one file of ours, whose texts are read as the files of the library are.

Nothing in a pack is carried out, unpacked or written anywhere: it is one file of text, bounded in size and
in number of parts before it is taken apart.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from clause_library.packs.contents import Item, ItemKind, Key, Pack, Texts
from clause_library.packs.item import ItemReader
from drafting.content_version import CONTENT_VERSION
from drafting.files.codec import RecordRefused, codec_of
from drafting.files.envelope import FileKind, digest_of, pack, read_bounded, unpack
from drafting.files.file_faults import FileDamaged
from drafting.files.safe_write import write_safely
from drafting.refusals import ContentFileRefused, EditRefused, FileRefused
from drafting.text.visible import unsafe_mark, visible

ENDING = ".bestekpakket"
PACK = FileKind(schema="pack", format=1, min_reader=1, dutch="bestekpakket")

FILE_CAP = 16 * 1024 * 1024
"""Bytes; the whole content of the product takes about 4 MB."""

ITEMS_CAP = 3_000
WAITING_CAP = 300
NAME_CAP = 120
NOTE_CAP = 2_000

_PARTS_CAP = 300_000
"""Brackets, commas or pairs of quotation marks; each costs memory when the file is taken apart."""

_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
_UNCHANGED = "Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack as it was read; `digest` is that of the whole file."""

    path: Path
    pack: Pack
    digest: str
    content: bytes = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class _StoredText:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class _StoredItem:
    kind: ItemKind
    id: str
    texts: tuple[_StoredText, ...]


@dataclass(frozen=True, slots=True)
class _StoredPack:
    name: str
    maker: str
    version: str
    day: date
    items: tuple[_StoredItem, ...]
    note: str = ""
    waiting: tuple[_StoredItem, ...] = ()


def read_pack(path: Path) -> PackFile:
    """The pack in a file; the file is not touched and nothing else is read.

    Raises:
        FileRefused: it is no pack, it was changed since it was made, or a text in it has a fault; the
            sentence names the text and its line.
    """
    return pack_of(path, read_bounded(path))


def pack_of(path: Path, content: bytes) -> PackFile:
    """The pack of the bytes of a file; `path` is only for the sentences.

    Raises:
        FileRefused: as `read_pack`.
    """
    _refuse_at_sight(path, content)
    envelope = unpack(PACK, content, path)
    try:
        stored = codec_of(_StoredPack).read(envelope.payload, "")
    except RecordRefused as fault:
        raise _refused(path, f"dit bestand is niet te gebruiken: {fault}") from fault
    assert isinstance(stored, _StoredPack)
    _refuse_label(path, stored)
    _refuse_many(path, stored)
    found = Pack(
        stored.name,
        stored.maker,
        stored.version,
        stored.day,
        visible(envelope.content_version)[:NAME_CAP],
        stored.note,
        _items(path, stored.items, "onderdeel"),
        _items(path, stored.waiting, "wachtende tekst"),
    )
    return PackFile(path, found, envelope.digest, content)


def pack_bytes(made: Pack, generation: int = 1) -> bytes:
    """The bytes of a file with this pack.

    Raises:
        EditRefused: it has no name, maker or version, or more than a pack can hold.
    """
    stored = _StoredPack(
        made.name,
        made.maker,
        made.version,
        made.day,
        tuple(_stored(item) for item in made.items),
        made.note,
        tuple(_stored(item) for item in made.waiting),
    )
    try:
        _refuse_label(Path(made.name), stored)
        _refuse_many(Path(made.name), stored)
        payload = codec_of(_StoredPack).write(stored, "")
        content = pack(PACK, generation, made.content_version or CONTENT_VERSION, payload)
        pack_of(Path(made.name), content)
    except FileRefused as fault:
        raise EditRefused(f"Dit pakket kan zo niet worden gemaakt: {fault.sentence}") from fault
    return content


def write_pack(path: Path, made: Pack) -> str:
    """Puts a pack in a file, in the place of what is there; gives the digest of the file.

    Raises:
        EditRefused: as `pack_bytes`.
        FileRefused: it was not written.
    """
    content = pack_bytes(made)
    write_safely(path, content)
    return digest_of(content)


def _refuse_at_sight(path: Path, content: bytes) -> None:
    """What can be told without taking the file apart."""
    if content.startswith(b"PK"):
        raise _refused(
            path,
            "dit is een zip- of Word-bestand en geen bestekpakket. Er is niets uitgepakt. Vraag de maker "
            f"om het bestand dat eindigt op {ENDING}.",
        )
    if len(content) > FILE_CAP:
        raise _refused(
            path, f"dit bestand is groter dan {FILE_CAP >> 20} MB en daarom geen bestekpakket."
        )
    brackets = content.count(b"{") + content.count(b"[")
    if max(brackets, content.count(b",") // 2, content.count(b'"') // 4) > _PARTS_CAP:
        raise _refused(path, "dit bestand heeft te veel onderdelen om te lezen.")


def _refuse_label(path: Path, stored: _StoredPack) -> None:
    """A name, maker, version or note that is absent, too long or holds control characters."""
    for label, words, cap in (
        ("naam", stored.name, NAME_CAP),
        ("maker", stored.maker, NAME_CAP),
        ("versie", stored.version, NAME_CAP),
        ("toelichting", stored.note, NOTE_CAP),
    ):
        if len(words) > cap or unsafe_mark(words) or (cap == NAME_CAP and "\n" in words):
            raise _refused(
                path, f"de {label} van het pakket is te lang of bevat tekens die er niet horen."
            )
        if not words.strip() and label != "toelichting":
            raise _refused(path, f"de {label} van het pakket ontbreekt.")
    if not _VERSION.fullmatch(stored.version):
        raise _refused(path, "de versie van het pakket is geen nummer zoals 1.0 of 2.3.")


def _refuse_many(path: Path, stored: _StoredPack) -> None:
    if len(stored.items) > ITEMS_CAP or len(stored.waiting) > WAITING_CAP:
        raise _refused(
            path,
            f"dit pakket heeft te veel onderdelen: meer dan {ITEMS_CAP} leest dit programma niet.",
        )
    keys = [Key(item.kind, item.id) for item in stored.items]
    if len(set(keys)) != len(keys):
        double = next(key for number, key in enumerate(keys) if key in keys[:number])
        raise _refused(
            path,
            f"het kenmerk '{visible(double.id[:80])}' staat er twee keer in. Het pakket is niet gelezen.",
        )


def _items(path: Path, stored: tuple[_StoredItem, ...], label: str) -> tuple[Item, ...]:
    reader = ItemReader()
    items = []
    for number, item in enumerate(stored, 1):
        try:
            items.append(reader.read(Key(item.kind, item.id), _texts(path, item)))
        except ContentFileRefused as fault:
            where = f"{label} {number}, {item.kind.label} {visible(item.id[:80])}"
            line = f", regel {fault.line}" if fault.line else ""
            name = "" if fault.path.stem == item.id else f" ({visible(fault.path.name)[:80]})"
            raise _refused(path, f"{where}{name}{line}: {visible(fault.sentence)}") from fault
    return tuple(items)


def _texts(path: Path, item: _StoredItem) -> dict[str, str]:
    texts = {text.name: text.text for text in item.texts}
    if len(texts) != len(item.texts):
        raise ContentFileRefused(path, 0, "een tekst staat er twee keer in.")
    return texts


def _stored(item: Item) -> _StoredItem:
    texts: Texts = item.texts
    return _StoredItem(
        item.key.kind, item.key.id, tuple(_StoredText(name, text) for name, text in texts)
    )


def _refused(path: Path, sentence: str) -> FileDamaged:
    return FileDamaged(path, f"{sentence} {_UNCHANGED}")
