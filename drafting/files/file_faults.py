"""What can be wrong with a file of the program: refusals a window can tell apart."""

from pathlib import Path

from drafting.refusals import FileRefused


class FileDamaged(FileRefused):
    """A file of ours whose content cannot be trusted, or which is no file of ours at all."""


class FileMissing(FileRefused):
    """A file that is not there."""


class FileTooNew(FileRefused):
    """A file written by a newer version of the program; `found` and `known` are format numbers."""

    def __init__(self, path: Path, sentence: str, found: int, known: int) -> None:
        super().__init__(path, sentence)
        self.found = found
        self.known = known


class FileChangedElsewhere(FileRefused):
    """The file on disk is not the one that was opened; the window asks what to do."""


class SavedUncertainly(FileRefused):
    """The new content is in the file, but the disk did not confirm that it is there to stay.

    `digest` is the sha-256 of the file as it is now, so that saving again is not taken for somebody
    else's change.
    """

    def __init__(self, path: Path, sentence: str, digest: str) -> None:
        super().__init__(path, sentence)
        self.digest = digest
