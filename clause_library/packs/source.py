"""A shared folder with packs: what is new there, and what a sync program left behind.

Nothing is taken over by looking; a copy that a sync program made is shown as such and never counts as a pack of
its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from clause_library.packs.contents import Pack, version_order
from clause_library.packs.ledger import Memory
from clause_library.packs.pack_file import ENDING, PackFile, read_pack
from drafting.refusals import FileRefused

MOST_PACKS = 200

_COPY = re.compile(
    r"(?P<name>.+?)(?:"
    r"\.sync-conflict-\d{8}-\d{6}(?:-\w+)?"  # Syncthing
    r"|[ _-]\([^()]*(?:conflict|kopie|copy|versie van|version)[^()]*\)"  # Dropbox, Nextcloud, OneDrive for Mac
    r"|[ _-]+conflict[\w -]*"
    r"|\s*\(\d{1,3}\)"  # a browser, Google Drive, OneDrive
    r"|\s-\s(?:kopie|copy)(?: \(\d+\))?"  # the Windows Explorer
    r")",
    re.IGNORECASE,
)
_OF_A_PC = re.compile(r"(?P<name>.+)-[A-Za-z0-9][\w-]{2,31}")
"""OneDrive puts the name of the computer after a hyphen; only with a file of the bare name beside it."""


class PackStanding(StrEnum):
    """What a pack in a folder is to the user."""

    NEW = "new"
    NEWER = "newer"
    CHANGED = "changed"
    CONFLICT_COPY = "conflict_copy"
    KNOWN = "known"
    OLDER = "older"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        """The standing in Dutch."""
        return _LABELS[self]

    @property
    def worth_showing(self) -> bool:
        """Whether the user should hear of it without asking."""
        return self in {
            PackStanding.NEW,
            PackStanding.NEWER,
            PackStanding.CHANGED,
            PackStanding.CONFLICT_COPY,
        }


_LABELS = {
    PackStanding.NEW: "nieuw pakket",
    PackStanding.NEWER: "nieuwere versie",
    PackStanding.CHANGED: "veranderd zonder nieuwe versie",
    PackStanding.CONFLICT_COPY: "kopie van een synchronisatieprogramma",
    PackStanding.KNOWN: "al bekeken",
    PackStanding.OLDER: "ouder dan u hebt",
    PackStanding.REFUSED: "niet te gebruiken",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the folder; `sentence` says in Dutch what it is or why it is refused.

    `beside` is the file of which it is a copy.
    """

    path: Path
    standing: PackStanding
    sentence: str
    pack: Pack | None = None
    digest: str = ""
    beside: Path | None = None


def look(folder: Path, memory: Memory) -> tuple[Found, ...]:
    """The packs right in a folder, what is worth showing first; empty when there are none.

    Raises:
        FileRefused: there is no such folder, it cannot be read, or it holds more packs than a folder of packs.
    """
    paths = _packs_in(folder)
    found = [_found(path, memory) for path in paths]
    packs = {one.path: one.pack.identity for one in found if one.pack}
    copies = {
        path: beside
        for path in paths
        if (beside := _copied_from(path, paths))
        and packs.get(path) == packs.get(beside, packs.get(path))
    }
    digests = {one.path: one.digest for one in found}
    told = [_as_copy(one, copies.get(one.path), digests) for one in _without_older(found, copies)]
    order = tuple(PackStanding)
    return tuple(sorted(told, key=lambda one: (order.index(one.standing), one.path.name)))


def copied_from(name: str, names: Sequence[str]) -> str | None:
    """The name of the file of which a sync program made this one; None when it is no copy.

    Without a file of the bare name, only what says itself that it is a conflict counts.
    """
    stem = name.removesuffix(ENDING)
    marked = _COPY.fullmatch(stem)
    if marked and f"{marked['name']}{ENDING}" in names:
        return f"{marked['name']}{ENDING}"
    while pc := _OF_A_PC.fullmatch(stem):
        stem = pc["name"]
        if f"{stem}{ENDING}" in names:
            return f"{stem}{ENDING}"
    if marked and re.search("conflict", name, re.IGNORECASE):
        return f"{marked['name']}{ENDING}"
    return None


def _packs_in(folder: Path) -> list[Path]:
    try:
        paths = sorted(
            path
            for path in folder.iterdir()
            if path.name.endswith(ENDING) and not path.name.startswith((".", "~"))
        )
    except FileNotFoundError as fault:
        raise FileRefused(
            folder, "deze map is er niet (meer). Controleer of de netwerkmap verbonden is."
        ) from fault
    except OSError as fault:
        raise FileRefused(
            folder, "deze map kan niet worden gelezen. Kies een andere map."
        ) from fault
    if len(paths) > MOST_PACKS:
        raise FileRefused(
            folder,
            f"in deze map staan meer dan {MOST_PACKS} pakketten. Kies een map met alleen de pakketten die u "
            "deelt.",
        )
    return paths


def _copied_from(path: Path, paths: Sequence[Path]) -> Path | None:
    name = copied_from(path.name, [one.name for one in paths])
    return path.with_name(name) if name else None


def _found(path: Path, memory: Memory) -> Found:
    try:
        file: PackFile = read_pack(path)
    except FileRefused as refusal:
        return Found(path, PackStanding.REFUSED, refusal.sentence)
    pack, seen = file.pack, memory.seen(file.pack)
    what = f"'{pack.name}' {pack.version} van {pack.maker}"
    if seen is None:
        return Found(path, PackStanding.NEW, f"Nieuw: {what}.", pack, file.digest)
    if seen.digest == file.digest:
        return Found(path, PackStanding.KNOWN, f"{what} hebt u al bekeken.", pack, file.digest)
    here, known = version_order(pack.version), version_order(seen.source.version)
    if here > known:
        said = f"Er is een nieuwere versie: {what}; u hebt {seen.source.version}."
        return Found(path, PackStanding.NEWER, said, pack, file.digest)
    if here < known:
        said = f"{what} is ouder dan de versie die u hebt ({seen.source.version})."
        return Found(path, PackStanding.OLDER, said, pack, file.digest)
    said = f"{what} heeft hetzelfde versienummer als wat u hebt, maar andere teksten."
    return Found(path, PackStanding.CHANGED, said, pack, file.digest)


def _without_older(found: Sequence[Found], copies: dict[Path, Path]) -> list[Found]:
    """Of one pack in several files only the newest is news; the others are older, unless they are copies."""
    newest: dict[str, tuple[int, ...]] = {}
    for one in found:
        if one.pack and one.path not in copies:
            version = version_order(one.pack.version)
            newest[one.pack.identity] = max(newest.get(one.pack.identity, ()), version)
    told = []
    for one in found:
        pack = one.pack
        behind = pack and version_order(pack.version) < newest.get(pack.identity, ())
        if behind and one.path not in copies:
            said = "In deze map staat een nieuwere versie van dit pakket."
            told.append(replace(one, standing=PackStanding.OLDER, sentence=said))
        else:
            told.append(one)
    return told


def _as_copy(one: Found, beside: Path | None, digests: dict[Path, str]) -> Found:
    """A copy by a sync program: news when its texts differ from those of the file beside it."""
    if beside is None or one.standing is PackStanding.REFUSED:
        return one
    if digests.get(beside) == one.digest:
        said = f"Dit is een gelijke kopie van {beside.name}. U kunt het bestand weggooien."
        return replace(one, standing=PackStanding.KNOWN, sentence=said, beside=beside)
    said = (
        f"Een synchronisatieprogramma heeft naast {beside.name} een tweede versie neergezet: twee mensen "
        "bewaarden tegelijk. Bekijk wat er verschilt en neem over wat u wilt houden."
    )
    return replace(one, standing=PackStanding.CONFLICT_COPY, sentence=said, beside=beside)
