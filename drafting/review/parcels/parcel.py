"""A review parcel: what goes out to a reviewer and comes back, by mail or stick.

It holds the draft as it was sent and, once the reviewer saved in it, the draft as it is with the reviewer.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from drafting.assembly.worksheets import without_worksheets
from drafting.draft import Draft
from drafting.files.envelope import Json
from drafting.files.record import plain_draft
from drafting.refusals import EditRefused

NAME_CAP = 120
REQUEST_CAP = 4_000


class Along(StrEnum):
    """Which comments go along to the reviewer."""

    ALL = "all"
    OPEN = "open"
    NONE = "none"

    @property
    def label(self) -> str:
        """The Dutch words for the choice."""
        return {"all": "alle opmerkingen", "open": "alleen open opmerkingen", "none": "geen"}[
            self.value
        ]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a reviewer; without `chapters` all of it is to be read.

    `worksheets` says whether the chapters for the own file go along.
    """

    receiver: str
    words: str = ""
    until: date | None = None
    may_change: bool = False
    chapters: tuple[str, ...] = ()
    along: Along = Along.ALL
    worksheets: bool = True


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel: `base` is the draft as it was sent, `content` as it is with the reviewer.

    `answered_at` is when the reviewer saved last; `digest` the SHA-256 of the file it was read from.
    """

    id: str
    sender: str
    receiver: str
    request: str
    until: date | None
    may_change: bool
    chapters: tuple[str, ...]
    sent_at: datetime
    base: Draft
    content: Draft
    answered_by: str = ""
    answered_at: datetime | None = None
    digest: str = ""
    generation: int = 1

    @property
    def title(self) -> str:
        """The title of the bestek."""
        return self.base.procurement.title or "zonder titel"

    @property
    def base_digest(self) -> str:
        """The SHA-256 of the draft that was sent."""
        return digest_of_draft(self.base)


def make_parcel(draft: Draft, parcel: str, sender: str, request: Request, at: datetime) -> Parcel:
    """A parcel of this draft; `parcel` is its id, made once.

    Raises:
        EditRefused: nobody is named, the words are too long, or a chapter is not in the draft.
    """
    if not request.receiver.strip() or not sender.strip():
        raise EditRefused("Vul in voor wie het pakket is, en uw eigen naam.")
    if len(request.words) > REQUEST_CAP or max(len(request.receiver), len(sender)) > NAME_CAP:
        raise EditRefused("Wat u vraagt of een naam is te lang. Maak de tekst korter.")
    known = {c.key for part in draft.parts for c in part.chapters}
    if strange := [key for key in request.chapters if key not in known]:
        raise EditRefused(f"Het hoofdstuk '{strange[0]}' staat niet in dit bestek.")
    base = _sent_draft(draft, request)
    return Parcel(
        parcel,
        " ".join(sender.split()),
        " ".join(request.receiver.split()),
        request.words.strip(),
        request.until,
        request.may_change,
        request.chapters,
        at,
        base,
        base,
    )


def answered(parcel: Parcel, content: Draft, name: str, at: datetime) -> Parcel:
    """The parcel with the draft as the reviewer has it now."""
    return replace(parcel, content=content, answered_by=" ".join(name.split()), answered_at=at)


def digest_of_draft(draft: Draft) -> str:
    """The SHA-256 of a draft as its file holds it."""
    return digest_of_plain(plain_draft(draft))


def _sent_draft(draft: Draft, request: Request) -> Draft:
    """The draft without what is the sender's own: other parcels, decisions, who asked what."""
    draft = draft if request.worksheets else without_worksheets(draft)
    comments = draft.comments
    if request.along is not Along.ALL:
        shown = request.along is Along.OPEN
        comments = tuple(c for c in comments if shown and c.settled is None)
    publication = draft.publication
    if publication is not None:
        questions = tuple(replace(one, asker="") for one in publication.questions)
        publication = replace(publication, questions=questions)
    return replace(
        draft,
        comments=comments,
        publication=publication,
        parcels=(),
        decided=(),
        put_off=(),
        seen_findings=(),
    )


def digest_of_plain(plain: Json) -> str:
    """The SHA-256 of plain data, in hexadecimal digits."""
    words = json.dumps(plain, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(words.encode("ascii")).hexdigest()
