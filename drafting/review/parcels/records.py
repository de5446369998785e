"""What the draft of the sender remembers of parcels, and a parcel that came back laid beside it."""

from dataclasses import dataclass, replace

from drafting.draft import Draft, ParcelAnswer, SentParcel
from drafting.edits.edit import Edit, Touched
from drafting.refusals import EditRefused
from drafting.review.desk import Desk
from drafting.review.parcels.merge import Merge, merge
from drafting.review.parcels.parcel import Parcel


@dataclass(frozen=True, slots=True)
class Back:
    """A parcel that came back with what it brings; `remarks` are sentences to tell first."""

    parcel: Parcel
    found: Merge
    remarks: tuple[str, ...]


def remember_sent(draft: Draft, parcel: Parcel) -> Edit:
    """The draft remembers that this parcel was sent."""
    record = SentParcel(
        parcel.id,
        parcel.receiver,
        parcel.request,
        parcel.sent_at,
        parcel.base_digest,
        parcel.until,
        parcel.may_change,
        parcel.chapters,
    )
    kept = tuple(one for one in draft.parcels if one.id != parcel.id)
    after = replace(draft, parcels=(*kept, record))
    return Edit(f"Pakket voor {parcel.receiver} onthouden", draft, after, Touched.COMMENTS)


def remember_back(draft: Draft, parcel: Parcel, desk: Desk) -> Draft:
    """The draft remembers that this answer was taken in; once for each file."""

    def with_answer(one: SentParcel) -> SentParcel:
        if one.id != parcel.id or any(back.digest == parcel.digest for back in one.back):
            return one
        name = parcel.answered_by or parcel.receiver
        return replace(one, back=(*one.back, ParcelAnswer(parcel.digest, name, desk.at)))

    return replace(draft, parcels=tuple(with_answer(one) for one in draft.parcels))


def merge_with(draft: Draft, parcel: Parcel) -> Merge:
    """What a parcel brings to this draft as it is now; raises EditRefused when it is of another bestek."""
    return merge(parcel.base, draft, parcel.content, may_change=parcel.may_change)


def lay_beside(draft: Draft, parcel: Parcel) -> Back:
    """What a parcel that came back brings to this draft; nothing is changed.

    Raises:
        EditRefused: it is of another bestek, named with both titles, or not what was sent.
    """
    found = merge_with(draft, parcel)
    record = next((one for one in draft.parcels if one.id == parcel.id), None)
    remarks = []
    if record is None:
        remarks.append(
            "Dit pakket staat niet in de lijst van pakketten die met dit bestek zijn verstuurd. Kijk of u de "
            "afzender kent."
        )
    elif record.base != parcel.base_digest:
        raise EditRefused(
            f"De tekst waarvan dit pakket uitgaat, is niet de tekst die u aan {record.receiver} hebt verstuurd. "
            "Er is niets veranderd. Vraag om het pakket zoals u het hebt gestuurd."
        )
    elif any(back.digest == parcel.digest for back in record.back):
        remarks.append("Dit antwoord hebt u al eerder bekeken.")
    if parcel.answered_at is None:
        remarks.append("In dit pakket heeft nog niemand iets opgeslagen.")
    if not parcel.may_change and any(not one.asked for one in found.differences):
        remarks.append(
            "U vroeg alleen om opmerkingen, maar er is ook iets anders gewijzigd. Dat wordt alleen overgenomen "
            "als u het zelf kiest."
        )
    return Back(parcel, found, tuple(remarks))
