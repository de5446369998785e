"""A draft on the disk in either of its files: a bestek, or the review parcel it came in."""

from datetime import datetime
from pathlib import Path

from drafting.draft import Draft
from drafting.files.draft_file import Stamp, check_draft, read_draft, write_draft
from drafting.review.parcels.parcel_file import ENDING, check_parcel, read_parcel, save_answer


def is_parcel(path: Path) -> bool:
    """Whether a file is a review parcel, by its name."""
    return path.suffix.casefold() == ENDING


def read_either(path: Path) -> tuple[Draft, Stamp]:
    """The draft of a file, as it is with the reviewer when it is a parcel.

    Raises:
        FileRefused: as `read_draft` and `read_parcel`.
    """
    if not is_parcel(path):
        return read_draft(path)
    parcel = read_parcel(path)
    return parcel.content, Stamp(parcel.digest, parcel.generation)


def check_either(path: Path, content: bytes) -> None:
    """Nothing, when the bytes are those of a sound file of its kind; raises FileRefused when not."""
    (check_parcel if is_parcel(path) else check_draft)(path, content)


def write_either(
    path: Path, source: Path, draft: Draft, name: str, at: datetime, expected: Stamp | None
) -> Stamp:
    """Saves a draft; in a parcel it becomes the answer, with what `source` says of what was asked.

    Raises:
        FileRefused: as `write_draft` and `save_answer`; nothing was written.
    """
    if is_parcel(path):
        return save_answer(path, source, draft, name, at, expected)
    return write_draft(path, draft, expected)
