"""Packs of which something still waits for a choice, as they came."""

from pathlib import Path

from clause_library.packs.pack_file import ENDING, PackFile, read_pack
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused


class ReceivedPacks:
    """The folder in which they are kept; the name of a file is its digest, never a foreign name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[tuple[PackFile, ...], tuple[FileRefused, ...]]:
        """The packs by maker and name, and why others cannot be read."""
        found: list[PackFile] = []
        refused: list[FileRefused] = []
        for path in sorted(self._folder.glob(f"*{ENDING}")):
            try:
                found.append(read_pack(path))
            except FileRefused as refusal:
                refused.append(refusal)
        found.sort(key=lambda one: (one.pack.maker, one.pack.name))
        return tuple(found), tuple(refused)

    def has(self, digest: str) -> bool:
        """Whether this very pack is kept."""
        return self._path(digest).exists()

    def keep(self, digest: str, content: bytes) -> None:
        """Keep the bytes of a pack.

        Raises:
            FileRefused: they were not kept.
        """
        if self.has(digest):
            return
        path = self._path(digest)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(
                path, "de map voor ontvangen pakketten kan niet worden gemaakt."
            ) from fault
        write_safely(path, content, private=True)

    def drop(self, digest: str) -> None:
        """Keep a pack no longer; one that is not there is fine.

        Raises:
            FileRefused: it could not be removed.
        """
        path = self._path(digest)
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise FileRefused(path, "dit ontvangen pakket kan niet worden weggehaald.") from fault

    def _path(self, digest: str) -> Path:
        return self._folder / f"{digest[:40]}{ENDING}"
