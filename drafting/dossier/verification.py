"""Whether a dossier is as it was made: file by file, with the list that is in it and the number that was written down.

The list holds the SHA-256 of every other file; the check number is the SHA-256 of the list itself. Who changes a file
can change the list as well, so only the number that was written down elsewhere proves that nothing changed.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from drafting.dossier.bundle import Bundle, open_bundle
from drafting.refusals import FileRefused

MANIFEST = "bestanden.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (\S.{0,199})")
_LINES_CAP = 4_000


class Fate(StrEnum):
    """What became of a file; the value is the Dutch word for it."""

    WHOLE = "ongewijzigd"
    CHANGED = "gewijzigd"
    MISSING = "ontbreekt"
    ADDED = "toegevoegd"


@dataclass(frozen=True, slots=True)
class CheckedEntry:
    """One file of a dossier with what became of it."""

    name: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. `total` is the check number as it is now; `agrees` says whether that is the one written down.

    `agrees` is None when no number was given: then only the files are proved to fit their list.
    """

    path: Path
    total: str
    entries: tuple[CheckedEntry, ...]
    agrees: bool | None = None

    @property
    def faults(self) -> tuple[CheckedEntry, ...]:
        """The files that are not as they were."""
        return tuple(one for one in self.entries if one.fate is not Fate.WHOLE)

    @property
    def is_whole(self) -> bool:
        """Whether nothing changed, as far as can be seen."""
        return not self.faults and self.agrees is not False

    @property
    def summary(self) -> str:
        """The outcome in one or two sentences."""
        if self.faults:
            named = ", ".join(f"{one.name} ({one.fate.value})" for one in self.faults[:5])
            more = f" en nog {len(self.faults) - 5}" if len(self.faults) > 5 else ""
            return f"Dit dossier is veranderd: {named}{more}."
        if self.agrees is False:
            return (
                "De bestanden passen bij hun lijst, maar het controlegetal is een ander dan u hebt opgeschreven. "
                "Dit is dus niet het dossier zoals het is gemaakt."
            )
        if self.agrees:
            return f"Ongewijzigd: alle {len(self.entries)} bestanden en het controlegetal kloppen."
        return (
            f"Alle {len(self.entries)} bestanden passen bij hun lijst. Vergelijk het controlegetal met het getal "
            "dat u hebt opgeschreven; pas dan is zeker dat niets is veranderd."
        )


def manifest_of(files: dict[str, bytes]) -> bytes:
    """The list of files with their SHA-256, in the form that sha256sum checks."""
    lines = (f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode("utf-8")


def total_of(manifest: bytes) -> str:
    """The check number of a list."""
    return sha256(manifest).hexdigest()


def grouped(total: str) -> str:
    """A check number in groups of eight, to be written down."""
    return " ".join(total[start : start + 8] for start in range(0, len(total), 8))


def verify(path: Path, total: str = "") -> Verification:
    """Whether the dossier at this path is as it was made; `total` is the number that was written down.

    Raises:
        FileRefused: it is no dossier, or a zip that breaks a limit.
    """
    bundle = open_bundle(path)
    if MANIFEST not in bundle.names:
        raise FileRefused(
            path, f"dit zip-bestand is geen dossier: de lijst '{MANIFEST}' ontbreekt erin."
        )
    manifest = bundle.content(MANIFEST)
    known = _known(path, manifest)
    entries = [CheckedEntry(name, _fate(bundle, name, digest)) for name, digest in known.items()]
    entries += [
        CheckedEntry(name, Fate.ADDED)
        for name in sorted(bundle.names)
        if name != MANIFEST and name not in known
    ]
    now = total_of(manifest)
    written = "".join(total.split()).casefold()
    return Verification(path, now, tuple(entries), written == now if written else None)


def _fate(bundle: Bundle, name: str, digest: str) -> Fate:
    if name not in bundle.names:
        return Fate.MISSING
    try:
        found = bundle.digest(name)
    except FileRefused:
        return Fate.CHANGED
    return Fate.WHOLE if found == digest else Fate.CHANGED


def _known(path: Path, manifest: bytes) -> dict[str, str]:
    try:
        lines = manifest.decode("utf-8").splitlines()
    except UnicodeDecodeError as fault:
        raise FileRefused(path, f"de lijst '{MANIFEST}' is niet te lezen.") from fault
    found: dict[str, str] = {}
    for line in lines[: _LINES_CAP + 1]:
        match = _LINE.fullmatch(line)
        if match is None or match[2] in found or len(found) >= _LINES_CAP:
            raise FileRefused(path, f"de lijst '{MANIFEST}' is niet te lezen.")
        found[match[2]] = match[1]
    return found
