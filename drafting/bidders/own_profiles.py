"""The user's own profiles of bidders: files in a folder of their own, and which profiles are switched off."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from drafting.bidders.profile import Profile
from drafting.bidders.profile_file import PROFILES, load_profiles
from drafting.bidders.profile_text import profile_text
from drafting.files.safe_write import write_safely
from drafting.refusals import ContentFileRefused, FileRefused

OFF = "uitgezet.txt"
"""The file that names the profiles that are switched off, an id a line."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every profile there is, in order.

    `own` are the ids of the user's own files, `product` those of the program; one in both is the user's
    version. `refused` are files that could not be read; a profile of the program is used in the place of a
    version that was refused.
    """

    all: tuple[Profile, ...]
    own: frozenset[str]
    product: frozenset[str]
    off: frozenset[str]
    refused: tuple[ContentFileRefused, ...] = ()

    @property
    def used(self) -> tuple[Profile, ...]:
        """The profiles that are put beside a bestek."""
        return tuple(profile for profile in self.all if profile.id not in self.off)

    def get(self, profile: str) -> Profile | None:
        """The profile with this id."""
        return next((one for one in self.all if one.id == profile), None)


def product_shelf() -> Shelf:
    """The profiles of the program alone, all of them on."""
    found, refused = load_profiles((PROFILES,))
    return Shelf(
        found, frozenset(), frozenset(profile.id for profile in found), frozenset(), refused
    )


class OwnProfiles:
    """The folder of own profiles; a profile there replaces the program's with the same id."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> Shelf:
        """The profiles of the program and the user's own; a folder that is not there holds none."""
        product = product_shelf()
        own, refused = load_profiles((self.folder,))
        by_id = {profile.id: profile for profile in (*product.all, *own)}
        return Shelf(
            tuple(sorted(by_id.values(), key=lambda p: (p.order, p.id))),
            frozenset(profile.id for profile in own),
            product.product,
            frozenset(self._off()) & by_id.keys(),
            (*product.refused, *refused),
        )

    def save(self, profile: Profile) -> None:
        """Keeps a profile in the folder.

        Raises:
            FileRefused: it could not be written; what was there is as it was.
        """
        self._write(self._path(profile.id), profile_text(profile))

    def remove(self, profile: str) -> None:
        """Takes the user's own file away, also one that cannot be read; the program's own counts again.

        Raises:
            FileRefused: it could not be removed.
        """
        path = self._path(profile)
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise FileRefused(path, "dit profiel kan niet worden verwijderd.") from fault

    def switch(self, profile: str, *, on: bool) -> None:
        """Puts a profile beside a bestek, or leaves it out.

        Raises:
            FileRefused: it could not be written.
        """
        off = [name for name in self._off() if name != profile]
        if not on:
            off.append(profile)
        self._write(self.folder / OFF, "".join(f"{name}\n" for name in off))

    def free_id(self, name: str) -> str:
        """An id for a new profile with this name that no profile and no file has."""
        plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-") or "aanbieder"
        taken = {path.stem for folder in (PROFILES, self.folder) for path in folder.glob("*.toml")}
        number = 1
        while (made := stem if number == 1 else f"{stem}-{number}") in taken:
            number += 1
        return made

    def _path(self, profile: str) -> Path:
        return self.folder / f"{profile}.toml"

    def _off(self) -> tuple[str, ...]:
        try:
            text = (self.folder / OFF).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ()
        return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))

    def _write(self, path: Path, text: str) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(
                path, "de map voor eigen aanbieders kan niet worden gemaakt. Er is niets bewaard."
            ) from fault
        write_safely(path, text.encode("utf-8"))
