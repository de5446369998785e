"""What is new, changed or in conflict between a pack and what the user has."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from clause_library.packs.contents import PRODUCT, Item, Key, Pack, version_order


class Standing(StrEnum):
    """How a foreign item stands to the user's own, seen from the version it came from."""

    CONFLICT = "conflict"
    CHANGED = "changed"
    NEW = "new"
    MINE_CHANGED = "mine_changed"
    OLDER = "older"
    DECLINED = "declined"
    SAME = "same"

    @property
    def label(self) -> str:
        """The standing in Dutch."""
        return _LABELS[self]

    @property
    def asks(self) -> bool:
        """Whether there is something to choose."""
        return self in {Standing.CONFLICT, Standing.CHANGED, Standing.NEW}


_LABELS = {
    Standing.CONFLICT: "botst",
    Standing.CHANGED: "gewijzigd",
    Standing.NEW: "nieuw",
    Standing.MINE_CHANGED: "alleen bij u gewijzigd",
    Standing.OLDER: "ouder dan wat u hebt",
    Standing.DECLINED: "eerder niet overgenomen",
    Standing.SAME: "gelijk",
}


class Choice(StrEnum):
    """What the user decides about an item."""

    ACCEPT = "accept"
    ACCEPT_OTHER = "accept_other"
    KEEP_MINE = "keep_mine"
    LATER = "later"

    @property
    def label(self) -> str:
        """The choice in Dutch."""
        return _CHOICES[self]


_CHOICES = {
    Choice.ACCEPT: "Neem over",
    Choice.ACCEPT_OTHER: "Neem de tweede tekst over",
    Choice.KEEP_MINE: "Houd de mijne",
    Choice.LATER: "Later",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a pack beside the user's own.

    `base` is the version from which the user's text came, when that is known; `other` a second text that
    waits in the pack because two people changed the item at the same time.
    """

    item: Item
    standing: Standing
    mine: Item | None = None
    base: Item | None = None
    other: Item | None = None
    notices: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What tells the item from every other."""
        return self.item.key

    @property
    def title(self) -> str:
        """The title in the pack."""
        return self.item.title

    @property
    def decided(self) -> bool:
        """Whether there is nothing to choose any more."""
        return not self.standing.asks


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack beside the user's content; the entries that ask most stand first.

    `known` is the version of this pack that was dealt with before; empty when it is the first.
    """

    path: Path
    pack: Pack
    entries: tuple[Entry, ...]
    digest: str
    known: str = ""
    content: bytes = b""

    @property
    def open(self) -> tuple[Entry, ...]:
        """The entries that ask for a choice."""
        return tuple(entry for entry in self.entries if not entry.decided)

    @property
    def counts(self) -> dict[Standing, int]:
        """How many items there are of each standing; without those that do not occur."""
        found = dict.fromkeys(Standing, 0)
        for entry in self.entries:
            found[entry.standing] += 1
        return {standing: count for standing, count in found.items() if count}

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know before choosing, in Dutch."""
        found = []
        if self.pack.source.of_product:
            found.append(
                f"Dit pakket noemt {PRODUCT} als maker. Neem het alleen over als u het van {PRODUCT} zelf hebt; "
                f"het controlegetal begint met {self.digest[:12]}."
            )
        if self.known and version_order(self.known) > version_order(self.pack.version):
            found.append(f"U hebt al een nieuwere versie van dit pakket gezien: {self.known}.")
        if self.pack.waiting:
            found.append(
                "Twee mensen veranderden tegelijk iets in dit pakket. Beide teksten staan erin; u kiest welke "
                "u wilt."
            )
        return tuple(found)

    def entry(self, key: Key) -> Entry | None:
        """The entry of an item; None when the pack does not have it."""
        return next((entry for entry in self.entries if entry.key == key), None)


def standing_of(
    theirs: Item, mine: Item | None, base: Item | None, settled: Collection[str]
) -> Standing:
    """How a foreign item stands; `settled` are digests of texts about which the user chose before."""
    if mine is not None and mine.texts == theirs.texts:
        return Standing.SAME
    if theirs.digest in settled:
        return Standing.DECLINED
    if mine is None:
        return Standing.NEW
    if base is None:
        return Standing.CONFLICT
    if theirs.texts == base.texts:
        return Standing.MINE_CHANGED
    return Standing.CHANGED if mine.texts == base.texts else Standing.CONFLICT


def age_notice(theirs: Item, mine: Item | None) -> str:
    """A sentence when the text in the pack is older than the user's; else empty."""
    if mine is None or version_order(theirs.version) >= version_order(mine.version):
        return ""
    return f"Dit is versie {theirs.version}; u hebt versie {mine.version}. De tekst in het pakket is ouder."


ORDER = tuple(Standing)
"""The order of a list: what asks most stands first."""
