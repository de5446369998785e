"""Comments of a review: made, answered, changed, assigned, settled and removed. None of them touches the text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply, Settled
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.refusals import EditRefused

_NO_NAME = "Vul uw naam in: bij een opmerking staat van wie zij is."
_EMPTY = "Schrijf eerst wat u wilt opmerken."


@dataclass(frozen=True, slots=True)
class Signature:
    """Who says something in a review, and when."""

    name: str
    at: datetime


def find_comment(draft: Draft, comment: CommentId) -> Comment | None:
    """The comment with this id; None when the draft has none."""
    return next((one for one in draft.comments if one.id == comment), None)


def add(  # noqa: PLR0913 -- what a comment is made of
    draft: Draft,
    new: CommentId,
    kind: CommentKind,
    text: str,
    anchor: Anchor,
    signature: Signature,
    assigned_to: str = "",
) -> Edit:
    """A new comment at this place.

    Raises:
        EditRefused: it says nothing, nobody is named, or there is a comment with this id.
    """
    words, name = _said(text, signature)
    if find_comment(draft, new) is not None:
        raise EditRefused("Deze opmerking staat al in het bestek.")
    made = Comment(new, kind, name, signature.at, words, anchor, assigned_to=assigned_to.strip())
    return _edit("Opmerking plaatsen", draft, (*draft.comments, made))


def reply(
    draft: Draft, comment: CommentId, new: CommentId, text: str, signature: Signature
) -> Edit:
    """An answer at the end of the thread; one that was settled stays so.

    Raises:
        EditRefused: it says nothing, nobody is named, or the comment is gone.
    """
    words, name = _said(text, signature)
    answer = Reply(new, name, signature.at, words)
    return _changed(
        "Opmerking beantwoorden", draft, comment, lambda c: replace(c, replies=(*c.replies, answer))
    )


def change_text(draft: Draft, entry: CommentId, text: str, name: str) -> Edit:
    """Other words for a comment or an answer of one's own; `entry` is the id of either.

    Raises:
        EditRefused: it says nothing, it is somebody else's, or it is gone.
    """
    if not text.strip():
        raise EditRefused(_EMPTY)
    thread, author = _thread_of(draft, entry)
    if not is_own(author, name):
        raise EditRefused(
            f"Deze tekst is van {author}. U kunt alleen uw eigen opmerkingen wijzigen; geef een antwoord."
        )

    def changed(comment: Comment) -> Comment:
        if comment.id == entry:
            return replace(comment, text=text.strip())
        replies = tuple(
            replace(r, text=text.strip()) if r.id == entry else r for r in comment.replies
        )
        return replace(comment, replies=replies)

    return _changed("Opmerking wijzigen", draft, thread, changed)


def change_kind(draft: Draft, comment: CommentId, kind: CommentKind) -> Edit:
    """Another kind: legal, content or editorial.

    Raises:
        EditRefused: the comment is gone.
    """
    return _changed("Soort opmerking wijzigen", draft, comment, lambda c: replace(c, kind=kind))


def assign(draft: Draft, comment: CommentId, name: str) -> Edit:
    """The comment is for this person; for nobody in particular when the name is empty.

    Raises:
        EditRefused: the comment is gone.
    """
    label = "Opmerking toewijzen" if name.strip() else "Toewijzing weghalen"
    who = " ".join(name.split())
    return _changed(label, draft, comment, lambda c: replace(c, assigned_to=who))


def settle(draft: Draft, comment: CommentId, signature: Signature) -> Edit:
    """The comment is settled by this person; one that was settled already stays as it was.

    Raises:
        EditRefused: nobody is named, or the comment is gone.
    """
    if not signature.name.strip():
        raise EditRefused(_NO_NAME)
    settled = Settled(signature.name.strip(), signature.at)
    return _changed(
        "Opmerking oplossen",
        draft,
        comment,
        lambda c: c if c.settled else replace(c, settled=settled),
    )


def reopen(draft: Draft, comment: CommentId) -> Edit:
    """The comment is open again.

    Raises:
        EditRefused: the comment is gone.
    """
    return _changed("Opmerking heropenen", draft, comment, lambda c: replace(c, settled=None))


def remove(draft: Draft, entry: CommentId, name: str, *, asked: bool = False) -> Edit:
    """A comment goes with its answers, or one answer goes; `entry` is the id of either.

    Without `asked` only what is one's own: a comment with answers of others is not.

    Raises:
        EditRefused: somebody else's words would go and the user was not asked, or it is gone already.
    """
    thread, _author = _thread_of(draft, entry)
    others = words_of_others(draft, entry, name)
    if others and not asked:
        raise EditRefused(
            f"Hiermee verdwijnt ook wat {_named(others)} schreef. Los de opmerking op, dan blijft zij bewaard."
        )
    if thread == entry:
        kept = tuple(one for one in draft.comments if one.id != entry)
        return _edit("Opmerking verwijderen", draft, kept)
    return _changed(
        "Antwoord verwijderen",
        draft,
        thread,
        lambda c: replace(c, replies=tuple(r for r in c.replies if r.id != entry)),
    )


def words_of_others(draft: Draft, entry: CommentId, name: str) -> tuple[str, ...]:
    """Whose words, besides one's own, go when this comment or answer is removed.

    Raises:
        EditRefused: it is gone already.
    """
    thread, author = _thread_of(draft, entry)
    comment = find_comment(draft, thread)
    replies = comment.replies if comment and thread == entry else ()
    authors = dict.fromkeys((author, *(answer.author for answer in replies)))
    return tuple(one for one in authors if not is_own(one, name))


def people(draft: Draft) -> tuple[str, ...]:
    """Everybody who said something in the review or was assigned something, once, by name."""
    found: dict[str, str] = {}
    for comment in draft.comments:
        answers = (answer.author for answer in comment.replies)
        for name in (comment.author, *answers, comment.assigned_to):
            if name.strip():
                found.setdefault(name.casefold(), name)
    for approval in draft.approvals:
        found.setdefault(approval.author.casefold(), approval.author)
    return tuple(sorted(found.values(), key=str.casefold))


def is_own(author: str, name: str) -> bool:
    """Whether words of this author are of the user with this name; nobody's are of a user without a name."""
    return bool(name.strip()) and author.strip().casefold() == name.strip().casefold()


def _said(text: str, signature: Signature) -> tuple[str, str]:
    if not text.strip():
        raise EditRefused(_EMPTY)
    if not signature.name.strip():
        raise EditRefused(_NO_NAME)
    return text.strip(), signature.name.strip()


def _thread_of(draft: Draft, entry: CommentId) -> tuple[CommentId, str]:
    """The comment that an entry is or belongs to, and who wrote the entry."""
    for comment in draft.comments:
        if comment.id == entry:
            return comment.id, comment.author
        for answer in comment.replies:
            if answer.id == entry:
                return comment.id, answer.author
    raise EditRefused("Deze opmerking is er niet meer.")


def _changed(
    label: str, draft: Draft, comment: CommentId, change: Callable[[Comment], Comment]
) -> Edit:
    if find_comment(draft, comment) is None:
        raise EditRefused("Deze opmerking is er niet meer.")
    return _edit(label, draft, tuple(change(c) if c.id == comment else c for c in draft.comments))


def _edit(label: str, draft: Draft, comments: tuple[Comment, ...]) -> Edit:
    return Edit(label, draft, replace(draft, comments=comments), Touched.COMMENTS)


def _named(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
