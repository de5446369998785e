"""A selection of the user's content as a pack; two users who change the same pack lose no text.

What stands in the file is compared with the text that the user last saw there. Only the user's change goes in;
where a colleague changed the same item, the colleague's text stands and the user's waits beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from clause_library.packs.contents import Item, Key, Pack, version_order
from clause_library.packs.ledger import Ledger, Memory, Seen, Trace
from clause_library.packs.pack_file import (
    ENDING,
    PackFile,
    pack_bytes,
    pack_of,
)
from drafting.content_version import CONTENT_VERSION
from drafting.files.envelope import digest_of, read_bounded
from drafting.files.file_faults import FileChangedElsewhere, FileMissing
from drafting.files.lock import folder_locked
from drafting.files.safe_write import write_safely
from drafting.refusals import EditRefused

ATTEMPTS = 5
"""How often it is tried anew when a sync program puts another file there in between."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the pack is called, who makes it, and which items go in."""

    name: str
    maker: str
    version: str
    keys: tuple[Key, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """The pack as it stands now; `conflicts` are the user's texts that wait beside a colleague's."""

    pack: Pack
    path: Path
    conflicts: tuple[Item, ...] = ()
    digest: str = ""


def publish(
    path: Path, order: Order, items: Sequence[Item], memory: Memory, ledger: Ledger, day: date
) -> Made:
    """Puts the items in the pack at this path, and remembers what stands there.

    A version that is not higher than that of the pack there becomes the next one.

    Raises:
        EditRefused: nothing was chosen, an item cannot go in a pack, or another pack stands there.
        FileRefused: it was not written; what stood there stands there still.
    """
    _refuse_order(path, items)
    with folder_locked(path):
        for _attempt in range(ATTEMPTS):
            there = _there(path)
            pack, conflicts = _merged(order, items, there, memory, day)
            content = pack_bytes(pack)
            if _digest(path) == (there.digest if there else ""):
                write_safely(path, content)
                break
        else:
            raise FileChangedElsewhere(
                path,
                "andere programma's schrijven steeds in dit bestand. Er is niets veranderd. Probeer het zo weer.",
            )
    digest = digest_of(content)
    ledger.keep(
        _traces(pack, items, conflicts, memory, day), (Seen(pack.identity, pack.source, digest),)
    )
    return Made(pack, path, conflicts, digest)


def _refuse_order(path: Path, items: Sequence[Item]) -> None:
    if path.suffix != ENDING:
        raise EditRefused(f"De naam van een pakket eindigt op {ENDING}. Kies zo'n naam.")
    if not items:
        raise EditRefused("Kies ten minste één bepaling, sjabloon of regel voor het pakket.")
    if any(item.content is None for item in items):
        wrong = next(item for item in items if item.content is None)
        raise EditRefused(f"{wrong.name} heeft een fout en kan niet in een pakket.".capitalize())


def _there(path: Path) -> PackFile | None:
    try:
        return pack_of(path, read_bounded(path))
    except FileMissing:
        return None


def _digest(path: Path) -> str:
    try:
        return digest_of(read_bounded(path))
    except FileMissing:
        return ""


def _merged(
    order: Order, items: Sequence[Item], there: PackFile | None, memory: Memory, day: date
) -> tuple[Pack, tuple[Item, ...]]:
    """The pack with the items in it, and the items that wait because a colleague changed them too."""
    if there is None:
        made = Pack(order.name, order.maker, order.version, day, CONTENT_VERSION, order.note)
        return replace(made, items=tuple(sorted(items, key=lambda item: item.key))), ()
    old = there.pack
    if old.name.casefold().split() != order.name.casefold().split():
        raise EditRefused(
            f"In dit bestand staat een ander pakket: '{old.name}'. Kies een andere naam voor het bestand."
        )
    standing = {item.key: item for item in old.items}
    conflicts = []
    for item in items:
        if _goes_in(item, standing.get(item.key), memory.trace(item.key, old.identity)):
            standing[item.key] = item
        elif standing[item.key].texts != item.texts:
            conflicts.append(item)
    waiting = [one for one in old.waiting if not _solved(one, standing, memory)]
    waiting += [one for one in conflicts if one.texts not in [other.texts for other in waiting]]
    after = replace(
        old,
        items=tuple(standing[key] for key in sorted(standing)),
        waiting=tuple(waiting),
        note=order.note or old.note,
        content_version=CONTENT_VERSION,
    )
    if after == old:
        return old, tuple(conflicts)
    return replace(after, version=_next(order.version, old.version), day=day), tuple(conflicts)


def _goes_in(mine: Item, there: Item | None, trace: Trace | None) -> bool:
    """Whether the user's text takes the place: nobody else has changed the item since the user saw it."""
    if there is None:
        return True
    return trace is not None and there.texts == trace.base and mine.texts != there.texts


def _solved(waiting: Item, standing: dict[Key, Item], memory: Memory) -> bool:
    """Whether somebody chose: the text stands now, or the user has seen it and chose another."""
    now = standing.get(waiting.key)
    return (now is not None and now.texts == waiting.texts) or waiting.digest in memory.settled(
        waiting.key
    )


def _next(asked: str, there: str) -> str:
    """The version asked for when it is higher than the one there; else the one after that."""
    if version_order(asked) > version_order(there):
        return asked
    numbers = there.split(".")
    return (
        ".".join([*numbers[:-1], str(int(numbers[-1]) + 1)]) if len(numbers) > 1 else f"{there}.1"
    )


def _traces(
    pack: Pack, items: Sequence[Item], conflicts: Sequence[Item], memory: Memory, day: date
) -> tuple[Trace, ...]:
    """What the user handed on is the version from which the next change counts.

    Of an item in conflict nothing is noted: the user has not seen the colleague's text yet.
    """
    waiting = {item.key for item in conflicts}
    found = []
    for item in items:
        if item.key in waiting:
            continue
        old = memory.trace(item.key, pack.identity)
        found.append(
            Trace(
                item.key,
                pack.source,
                pack.identity,
                item.texts,
                accepted=old is not None and old.accepted,
                update=old.update if old else (),
                day=day,
                settled=old.settled if old else (),
            )
        )
    return tuple(found)
