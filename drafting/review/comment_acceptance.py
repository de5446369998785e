"""Comments of reviewers, their answers and what became of them, into the comments of the draft."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply, Settled
from drafting.comparison.anchors import anchor_at
from drafting.comparison.texts import Texts
from drafting.comparison.words import Change
from drafting.document import ElementId
from drafting.draft import Draft
from drafting.edits import comments
from drafting.edits.comments import Signature, find_comment
from drafting.edits.edit import Edit, Touched
from drafting.edits.element_source import document_of
from drafting.refusals import EditRefused
from drafting.review.desk import Desk, StandsAlready
from drafting.review.returned import Kind, Returned, ReturnedReply, Shape

NAMELESS = "Onbekende beoordelaar"
_GONE = "De opmerking waar dit bij hoort, staat niet meer in het bestek."


def accept_comment(draft: Draft, thing: Returned, desk: Desk) -> Edit:
    """The edit for a new comment, new answers, or a comment that was settled, reopened or worded otherwise.

    Raises:
        StandsAlready: the draft has it.
        EditRefused: the comment it is about is gone.
    """
    thread = thing.thread
    if thread is None:
        raise EditRefused(_GONE)
    if thread.id is None:
        return _new(draft, thing, desk)
    known = find_comment(draft, thread.id)
    if known is None:
        raise EditRefused(_GONE)
    by = Signature(_author(thing), _moment(thing, desk))
    match thing.kind:
        case Kind.REPLIES:
            have = {reply.id for reply in known.replies}
            new = tuple(
                reply for one in thread.replies if (reply := _reply(one, by)).id not in have
            )
            return _changed(draft, known, lambda c: replace(c, replies=(*c.replies, *new)), new)
        case Kind.SETTLED:
            return _unless(known.settled is not None, comments.settle(draft, known.id, by))
        case Kind.REOPENED:
            return _unless(known.settled is None, comments.reopen(draft, known.id))
        case Kind.REWORDED:
            return _reworded(draft, known, thing)
        case _:
            raise StandsAlready


def as_comment(draft: Draft, thing: Returned, desk: Desk) -> Edit:
    """The proposal of a reviewer as a comment where it belongs, in his name.

    Raises:
        StandsAlready: the draft has this comment.
        EditRefused: there is no place for it.
    """
    texts = Texts(document_of(draft, desk.norms))
    places = (thing.element, *thing.elements, thing.after, thing.after.partition(":")[0])
    element = next((ElementId(place) for place in places if place and place in texts), None)
    if element is None:
        raise EditRefused(
            "Er is geen plaats voor deze opmerking. Kies eerst achter welke tekst zij hoort."
        )
    anchor = anchor_at(texts, element)
    if thing.kind is Kind.EDIT and texts.text(element) == thing.old and thing.end > thing.start:
        anchor = anchor_at(texts, element, thing.start, thing.end)
    made = _comment(thing, desk, proposal_words(thing), anchor)
    return _added(draft, made)


def proposal_words(thing: Returned) -> str:
    """What the reviewer did, as he would say it in a comment."""
    match thing.kind:
        case Kind.EDIT:
            gone = "".join(p.text for p in thing.pieces if p.change is Change.GONE).strip()
            come = "".join(p.text for p in thing.pieces if p.change is Change.COME).strip()
            if gone and come:
                return f"Voorstel: vervang “{gone}” door “{come}”."
            return f"Voorstel: voeg toe “{come}”." if come else f"Voorstel: haal weg “{gone}”."
        case Kind.INSERTED if thing.shape is Shape.PICTURE:
            files = " en ".join(f"“{name}”" for name in thing.files)
            return f"Voorstel: voeg hier de afbeelding toe die in {files} staat."
        case Kind.INSERTED:
            return f"Voorstel: voeg hierachter toe:\n{thing.new}"
        case Kind.DELETED:
            return "Voorstel: haal deze tekst weg."
        case Kind.MOVED:
            return "Voorstel: verplaats deze tekst."
        case Kind.REGROUPED:
            return f"Voorstel: verdeel de tekst zo:\n{thing.new}"
        case Kind.UNRECOGNISED:
            parts = (
                f"Tekst uit het bestand, niet herkend:\n{thing.new}" if thing.new else "",
                f"Weggehaald:\n{thing.old}" if thing.old else "",
            )
            return "\n".join(part for part in parts if part)
        case _:
            return thing.new or (thing.thread.text if thing.thread else "")


def _new(draft: Draft, thing: Returned, desk: Desk) -> Edit:
    thread = thing.thread
    assert thread is not None
    by = Signature(_author(thing), _moment(thing, desk))
    anchor = thread.anchor
    texts = Texts(document_of(draft, desk.norms))
    if anchor.element in texts and anchor.quote in texts.text(anchor.element):
        anchor = anchor_at(texts, anchor.element, anchor.start, anchor.end)
    made = replace(
        _comment(thing, desk, thread.text, anchor),
        kind=thread.kind or CommentKind.CONTENT,
        assigned_to=thread.assigned_to,
        replies=tuple(_reply(one, by) for one in thread.replies),
        settled=Settled(by.name, by.at) if thread.settled else None,
    )
    return _added(draft, made)


def _comment(thing: Returned, desk: Desk, text: str, anchor: Anchor) -> Comment:
    return Comment(
        id=CommentId(f"review-{thing.key}"),
        kind=CommentKind.CONTENT,
        author=_author(thing),
        at=_moment(thing, desk),
        text=text,
        anchor=anchor,
        source=thing.files[0] if thing.files else "",
    )


def _added(draft: Draft, made: Comment) -> Edit:
    if find_comment(draft, made.id) is not None:
        raise StandsAlready
    after = replace(draft, comments=(*draft.comments, made))
    return Edit("Opmerking overnemen", draft, after, Touched.COMMENTS)


def _changed(
    draft: Draft, known: Comment, change: Callable[[Comment], Comment], new: tuple[object, ...]
) -> Edit:
    if not new:
        raise StandsAlready
    changed = tuple(change(c) if c.id == known.id else c for c in draft.comments)
    return Edit("Opmerking overnemen", draft, replace(draft, comments=changed), Touched.COMMENTS)


def _reworded(draft: Draft, known: Comment, thing: Returned) -> Edit:
    """The reviewer's own words of today; of the comment, or of the answer that had the old ones."""
    if known.text == thing.old:
        return _changed(draft, known, lambda c: replace(c, text=thing.new), (thing,))
    found = [reply.id for reply in known.replies if reply.text == thing.old]
    if not found:
        if thing.new in (known.text, *(reply.text for reply in known.replies)):
            raise StandsAlready
        raise EditRefused(
            "De woorden van deze opmerking zijn in het bestek intussen ook gewijzigd."
        )

    def reworded(comment: Comment) -> Comment:
        replies = tuple(
            replace(one, text=thing.new) if one.id == found[0] else one for one in comment.replies
        )
        return replace(comment, replies=replies)

    return _changed(draft, known, reworded, (thing,))


def _unless(already: bool, edit: Edit) -> Edit:  # noqa: FBT001 -- one question, asked of the draft
    if already:
        raise StandsAlready
    return edit


def _reply(one: ReturnedReply, by: Signature) -> Reply:
    name = one.author.strip() or NAMELESS
    return Reply(CommentId(f"review-{one.key}"), name, _aware(one.at, by.at), one.text)


def _author(thing: Returned) -> str:
    return thing.authors[0] if thing.authors else NAMELESS


def _moment(thing: Returned, desk: Desk) -> datetime:
    return _aware(thing.at, desk.at)


def _aware(moment: datetime | None, other: datetime) -> datetime:
    """The moment; in the zone of another when it names none, and the other when it is not known."""
    if moment is None:
        return other
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=other.tzinfo)
