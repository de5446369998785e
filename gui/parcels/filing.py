"""A parcel that a reviewer opens in the window as if it were a bestek."""

from pathlib import Path

from drafting.refusals import Refusal
from drafting.review.parcels.either_file import is_parcel
from drafting.review.parcels.parcel import Parcel
from drafting.review.parcels.parcel_file import read_parcel
from gui.open_draft import OpenDraft


def parcel_of_draft(opened: OpenDraft) -> Parcel | None:
    """The parcel that a draft is the content of, as it stands on the disk; None for any other draft."""
    file = opened.file
    if file is None or not is_parcel(file.path):
        return None
    try:
        return read_parcel(file.path)
    except Refusal:
        return None


def begin_review(opened: OpenDraft, path: Path) -> None:
    """Only comments and approvals can be changed in a parcel that asks for no more."""
    if is_parcel(path):
        parcel = parcel_of_draft(opened)
        opened.review_only(on=parcel is None or not parcel.may_change)
