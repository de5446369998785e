"""A file from outside, read once and within a limit."""

import stat
from pathlib import Path

from drafting.refusals import FileRefused


def read_within(
    path: Path, cap: int, too_large: str, refused: type[FileRefused] = FileRefused
) -> bytes:
    """The bytes of a file of at most `cap` bytes; no more than that is ever read.

    Raises:
        FileRefused: it is not there, no ordinary file, may not be read, or is larger; the last with the sentence
            `too_large`. `refused` is the kind of refusal that is raised.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refused(path, "dit is geen gewoon bestand. Kies een ander bestand.")
        with path.open("rb") as file:
            content = file.read(cap + 1)
    except FileNotFoundError as fault:
        raise refused(path, "dit bestand is er niet (meer).") from fault
    except (OSError, ValueError) as fault:
        raise refused(
            path, "dit bestand kan niet worden gelezen. Controleer of u het mag openen."
        ) from fault
    if len(content) > cap:
        raise refused(path, too_large)
    return content
