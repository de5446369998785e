"""What is different in comments and approvals. Comments are put together by their ids; nobody's words are lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafting.assembly.assemble import assemble
from drafting.comment import Approval, Comment, CommentId, Reply
from drafting.draft import Draft
from drafting.edits.approvals import fingerprint
from drafting.edits.comments import find_comment, is_own
from drafting.refusals import EditRefused
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Change, Difference, Kind, Way, key_of
from drafting.review.parcels.free_ids import id_for

_PHASE, _APPROVALS = 20, 30
_TOOK_OUT = "U hebt deze opmerking verwijderd; aan de andere kant kwam er iets bij. Zij blijft."
_LAPSED = "Deze goedkeuring gold voor een andere tekst dan die nu in uw bestek staat. Vraag opnieuw om goedkeuring."


def comment_differences(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    """Comments, replies and what was done with comments, in theirs and not in mine."""
    old, now = ({one.id: one for one in draft.comments} for draft in (base, mine))
    known = {one.id for one in theirs.comments}
    for comment in theirs.comments:
        before, here = old.get(comment.id), now.get(comment.id)
        if here is None:
            yield from _new(comment, before)
        else:
            yield from _changed(before, here, comment)
    for gone in base.comments:
        if gone.id not in known and gone.id in now:
            yield from _removed(gone, now[gone.id])


def approval_differences(
    base: Draft, mine: Draft, theirs: Draft, titles: dict[str, str]
) -> Iterator[Difference]:
    """Approvals given or withdrawn in theirs; `titles` names the chapters."""
    for approval in theirs.approvals:
        if approval not in base.approvals and approval not in mine.approvals:
            words = f"{titles.get(approval.chapter, approval.chapter)}: {approval.author}"
            yield Difference(
                key_of(Kind.APPROVAL, approval.chapter, approval.author, approval.at.isoformat()),
                Kind.APPROVAL,
                approval.chapter,
                titles.get(approval.chapter, approval.chapter),
                "",
                "",
                words,
                _approve(approval),
                _APPROVALS,
                author=approval.author,
            )
    for approval in base.approvals:
        if approval in mine.approvals and not _has(theirs, approval):
            yield Difference(
                key_of(Kind.APPROVAL, "-", approval.chapter, approval.author),
                Kind.APPROVAL,
                approval.chapter,
                titles.get(approval.chapter, approval.chapter),
                approval.author,
                approval.author,
                "",
                _withdraw(approval),
                _APPROVALS,
                author=approval.author,
            )


def _has(draft: Draft, approval: Approval) -> bool:
    return any(
        one.chapter == approval.chapter and is_own(one.author, approval.author)
        for one in draft.approvals
    )


def _approve(approval: Approval) -> Change:
    def approve(draft: Draft, _answer: Answer, desk: Desk) -> Draft:
        if fingerprint(assemble(draft, desk.norms), approval.chapter) != approval.fingerprint:
            raise EditRefused(_LAPSED)
        kept = tuple(
            one
            for one in draft.approvals
            if one.chapter != approval.chapter or not is_own(one.author, approval.author)
        )
        return replace(draft, approvals=(*kept, approval))

    return approve


def _withdraw(approval: Approval) -> Change:
    def withdraw(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        kept = tuple(one for one in draft.approvals if one != approval)
        return replace(draft, approvals=kept)

    return withdraw


def _new(comment: Comment, before: Comment | None) -> Iterator[Difference]:
    if before == comment:
        return

    def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        if find_comment(draft, comment.id) is not None:
            return draft
        return replace(draft, comments=(*draft.comments, comment))

    made = _difference(Kind.COMMENT, comment, "", "", _thread(comment), put)
    if before is not None:
        made = replace(made, base=_thread(before), conflict=True, kept=True, note=_TOOK_OUT)
    yield made


def _removed(before: Comment, here: Comment) -> Iterator[Difference]:
    def remove(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        return replace(draft, comments=tuple(c for c in draft.comments if c.id != here.id))

    made = _difference(Kind.REMARKED, here, _thread(before), _thread(here), "", remove)
    if before != here:
        made = replace(
            made, conflict=True, kept=True, usual=Way.MINE, note="Uw kant vulde deze opmerking aan."
        )
    yield made


def _changed(before: Comment | None, here: Comment, theirs: Comment) -> Iterator[Difference]:
    base = before if before is not None else here
    there = {reply.id for reply in here.replies}
    old = {reply.id: reply for reply in base.replies}
    for reply in theirs.replies:
        if reply.id not in there and reply.id not in old:
            yield _difference(
                Kind.REPLY,
                here,
                "",
                here.text,
                reply.text,
                _put_reply(here.id, reply),
                f"{reply.id}{reply.text}",
                reply.author,
            )
    yield from _reworded(base, here, theirs)
    for name in ("kind", "assigned_to", "settled"):
        yield from _field(name, base, here, theirs)
    kept = {reply.id for reply in theirs.replies}
    for reply in base.replies:
        if reply.id not in kept and reply in here.replies:
            yield _difference(
                Kind.REMARKED, here, reply.text, reply.text, "", _take_reply(here.id, reply)
            )


def _reworded(base: Comment, here: Comment, theirs: Comment) -> Iterator[Difference]:
    """Other words for a comment or a reply; when both sides have other words, theirs come as a reply."""
    mine = {reply.id: reply.text for reply in here.replies} | {here.id: here.text}
    old = {reply.id: reply.text for reply in base.replies} | {base.id: base.text}
    entries = [(theirs.id, theirs.text, theirs.author, theirs.at)]
    entries += [(one.id, one.text, one.author, one.at) for one in theirs.replies]
    for entry, text, author, at in entries:
        if entry not in mine or text in {mine[entry], old.get(entry)}:
            continue
        if mine[entry] == old.get(entry):
            change = _put_words(here.id, entry, text)
            yield _difference(
                Kind.REMARKED, here, old[entry], mine[entry], text, change, entry, author
            )
            continue
        second = Reply(CommentId(id_for(entry, text)), author, at, text)
        if not any(reply.id == second.id for reply in here.replies):
            made = _difference(
                Kind.REPLY,
                here,
                old.get(entry, ""),
                mine[entry],
                text,
                _put_reply(here.id, second),
                entry,
                author,
            )
            yield replace(made, note="Beide kanten schreven dit anders; beide teksten blijven.")


def _field(name: str, base: Comment, here: Comment, theirs: Comment) -> Iterator[Difference]:
    old, now, new = (getattr(comment, name) for comment in (base, here, theirs))
    if new in (old, now):
        return
    conflict = now != old
    if name == "settled" and now is not None and new is not None:
        if new.at <= now.at:
            return  # settled by both: the latest holds
        conflict = False

    def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        return _with(draft, here.id, lambda c: replace(c, **{name: new}))

    was, is_now, will = (_said(name, value) for value in (old, now, new))
    made = _difference(Kind.REMARKED, here, was, is_now, will, put, f"{name}{will}", theirs.author)
    yield replace(made, conflict=conflict)


def _said(name: str, value: object) -> str:
    if name == "settled":
        author = getattr(value, "author", "")
        return f"opgelost door {author}" if value is not None else "open"
    if name == "kind":
        return str(getattr(value, "label", value))
    return f"toegewezen aan {value}" if value else "aan niemand toegewezen"


def _put_reply(comment: CommentId, reply: Reply) -> Change:
    def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        def with_reply(c: Comment) -> Comment:
            if any(one.id == reply.id for one in c.replies):
                return c
            replies = sorted((*c.replies, reply), key=lambda one: (one.at.timestamp(), one.id))
            return replace(c, replies=tuple(replies))

        return _with(draft, comment, with_reply)

    return put


def _take_reply(comment: CommentId, reply: Reply) -> Change:
    def take(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        return _with(
            draft,
            comment,
            lambda c: replace(c, replies=tuple(one for one in c.replies if one.id != reply.id)),
        )

    return take


def _put_words(comment: CommentId, entry: CommentId, text: str) -> Change:
    def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        def with_words(c: Comment) -> Comment:
            if c.id == entry:
                return replace(c, text=text)
            return replace(
                c,
                replies=tuple(replace(r, text=text) if r.id == entry else r for r in c.replies),
            )

        return _with(draft, comment, with_words)

    return put


def _with(draft: Draft, comment: CommentId, change: Callable[[Comment], Comment]) -> Draft:
    if find_comment(draft, comment) is None:
        raise EditRefused("Deze opmerking is er niet meer.")
    return replace(
        draft, comments=tuple(change(c) if c.id == comment else c for c in draft.comments)
    )


def _difference(  # noqa: PLR0913 -- what a difference is made of
    kind: Kind,
    comment: Comment,
    base: str,
    mine: str,
    theirs: str,
    change: Change,
    also: str = "",
    author: str = "",
) -> Difference:
    return Difference(
        key_of(kind, comment.id, also, base, theirs),
        kind,
        comment.id,
        comment.anchor.place,
        base,
        mine,
        theirs,
        change,
        _PHASE,
        author=author or comment.author,
    )


def _thread(comment: Comment) -> str:
    return "\n".join((comment.text, *(f"{one.author}: {one.text}" for one in comment.replies)))
