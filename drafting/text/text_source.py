"""Where the texts of content stand: in files on the disk, or in hand, as in a pack."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Protocol

from typing_extensions import override

from drafting.refusals import ContentFileRefused
from drafting.text.content_file import plain_lines, read_text


class TextSource(Protocol):
    """Texts by the path of their file."""

    def read(self, path: Path) -> str:
        """The text of a file.

        Raises:
            ContentFileRefused: there is no such file, or it cannot be read.
        """

    def has(self, path: Path) -> bool:
        """Whether there is such a file."""

    def within(self, folder: Path, ending: str) -> list[Path]:
        """The files right in a folder whose names end so, in order; none when there is no folder."""


class OnDisk(TextSource):
    """The files of the disk."""

    @override
    def read(self, path: Path) -> str:
        return read_text(path)

    @override
    def has(self, path: Path) -> bool:
        return path.exists()

    @override
    def within(self, folder: Path, ending: str) -> list[Path]:
        return sorted(folder.glob(f"*{ending}"))


class InHand(TextSource):
    """Texts by name (`leidraad/01-introduction.md`); no file is looked at."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {PurePosixPath(name): plain_lines(text) for name, text in texts.items()}

    @override
    def read(self, path: Path) -> str:
        text = self._texts.get(PurePosixPath(path.as_posix()))
        if text is None:
            raise ContentFileRefused(path, 0, "dit bestand ontbreekt.")
        return text

    @override
    def has(self, path: Path) -> bool:
        return PurePosixPath(path.as_posix()) in self._texts

    @override
    def within(self, folder: Path, ending: str) -> list[Path]:
        wanted = PurePosixPath(folder.as_posix())
        return sorted(
            Path(name)
            for name in self._texts
            if name.parent == wanted and name.name.endswith(ending)
        )


ON_DISK = OnDisk()
