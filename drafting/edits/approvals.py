"""Approval of chapters: it holds as long as the text of the chapter is what it was.

That an approval has lapsed is never stored: it counts while the fingerprint of the chapter's text, as it is
assembled with values and conditions, is the one that was approved. So undo brings an approval back.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from drafting.comment import Approval
from drafting.comparison.anchors import find_anchor
from drafting.comparison.texts import Texts
from drafting.document import (
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Runs,
    Table,
    notes_of,
    stretches,
    text_of,
)
from drafting.draft import Draft
from drafting.edits.comments import Signature, is_own
from drafting.edits.edit import Edit, Touched
from drafting.refusals import EditRefused
from drafting.terms import HeadingLevel

_SHORT = 12


@dataclass(frozen=True, slots=True)
class ChapterApproval:
    """A chapter of the document with its approvals: those that hold, and those that have lapsed."""

    key: str
    number: str
    title: str
    holding: tuple[Approval, ...] = ()
    lapsed: tuple[Approval, ...] = ()

    @property
    def words(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from the text that was approved: the elements that came or changed, and how many went."""

    changed: tuple[ElementId, ...]
    gone: int


def approve(draft: Draft, document: Document, chapter: str, signature: Signature) -> Edit:
    """This person approves the chapter as it is now; an earlier approval of theirs is replaced.

    The note says what is still open in the chapter, for filling it in ends the approval.

    Raises:
        EditRefused: nobody is named, or the chapter is not in the document.
    """
    if not signature.name.strip():
        raise EditRefused("Vul uw naam in: bij een goedkeuring staat van wie zij is.")
    texts = _chapters(document).get(chapter)
    if texts is None:
        raise EditRefused(
            "Dit hoofdstuk staat niet in het bestek, dus er is niets om goed te keuren."
        )
    name = signature.name.strip()
    marks = tuple(_mark(element) for element in texts)
    made = Approval(chapter, name, signature.at, _whole(marks), marks)
    kept = tuple(a for a in draft.approvals if a.chapter != chapter or not is_own(a.author, name))
    after = replace(draft, approvals=(*kept, made))
    note = _still_open(draft, document, chapter, texts)
    return Edit("Hoofdstuk goedkeuren", draft, after, Touched.APPROVALS, note=note)


def withdraw(draft: Draft, chapter: str, name: str) -> Edit:
    """The approval of this chapter by this person goes.

    Raises:
        EditRefused: there is none.
    """
    kept = tuple(a for a in draft.approvals if a.chapter != chapter or not is_own(a.author, name))
    if kept == draft.approvals:
        raise EditRefused("U hebt dit hoofdstuk niet goedgekeurd.")
    after = replace(draft, approvals=kept)
    return Edit("Goedkeuring intrekken", draft, after, Touched.APPROVALS)


def chapter_approvals(draft: Draft, document: Document) -> tuple[ChapterApproval, ...]:
    """Every chapter of the document, in order, with its approvals.

    An approval of a chapter that is not in the document is not told: it counts again when the chapter returns.
    """
    by_chapter: dict[str, list[Approval]] = {}
    for approval in draft.approvals:
        by_chapter.setdefault(approval.chapter, []).append(approval)
    return tuple(_chapter(key, texts, by_chapter) for key, texts in _chapters(document).items())


def changed_since(approval: Approval, document: Document) -> Since:
    """What differs from the text that was approved; nothing while it holds."""
    known = Counter(approval.texts)
    changed = []
    for element in _chapters(document).get(approval.chapter, ()):
        mark = _mark(element)
        if known[mark]:
            known[mark] -= 1
        else:
            changed.append(element.id)
    return Since(tuple(changed), known.total())


def fingerprint(document: Document, chapter: str) -> str:
    """The fingerprint of the text of a chapter; empty when it is not in the document.

    Numbers do not count, nor the number in a cross reference: a chapter that moves up says the same.
    """
    texts = _chapters(document).get(chapter)
    return _whole(tuple(_mark(element) for element in texts)) if texts is not None else ""


def _chapter(
    key: str, texts: list[Element], by_chapter: dict[str, list[Approval]]
) -> ChapterApproval:
    heading = texts[0]
    assert isinstance(heading, Heading)  # a chapter begins with its heading
    approvals = by_chapter.get(key, [])
    if not approvals:
        return ChapterApproval(key, heading.number, heading.text)
    now = _whole(tuple(_mark(element) for element in texts))
    return ChapterApproval(
        key,
        heading.number,
        heading.text,
        tuple(a for a in approvals if a.fingerprint == now),
        tuple(a for a in approvals if a.fingerprint != now),
    )


def _chapters(document: Document) -> dict[str, list[Element]]:
    """The elements of each chapter, its heading first."""
    found: dict[str, list[Element]] = {}
    key = ""
    for element in document.elements:
        if isinstance(element, Heading) and element.level is not HeadingLevel.SECTION:
            key = element.key if element.level is HeadingLevel.CHAPTER else ""
        if key:
            found.setdefault(key, []).append(element)
    return found


def _whole(marks: tuple[str, ...]) -> str:
    return sha256("\n".join(marks).encode()).hexdigest()


def _mark(element: Element) -> str:
    """The fingerprint of one text: what it says and what it is, but not its number."""
    said = "\x1e".join((type(element).__name__, *_said(element)))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_SHORT]


def _said(element: Element) -> Iterator[str]:
    if isinstance(element, Table):
        yield str(len(element.header))
    elif isinstance(element, ListItem):
        yield f"{element.depth}{element.ordered}"
    elif isinstance(element, Heading):
        yield str(element.level)
    for runs in stretches(element):
        yield _words(runs)
    for note in notes_of(element):
        yield _words(note.runs)


def _words(runs: Runs) -> str:
    return "".join(f"\x1d{run.target}" if run.target else text_of((run,)) for run in runs)


def _still_open(draft: Draft, document: Document, chapter: str, texts: list[Element]) -> str:
    """What is open in the chapter: values, and comments."""
    blocks = {element.block for element in texts}
    gaps = sum(1 for gap in document.required_gaps if blocks & set(gap.blocks))
    where = Texts(document)
    comments = sum(
        1
        for comment in draft.comments
        if comment.settled is None
        and where.place(find_anchor(comment.anchor, where).element).chapter == chapter
    )
    words = []
    if gaps:
        fields = "1 gegeven" if gaps == 1 else f"{gaps} gegevens"
        words.append(f"nog {fields} in te vullen, en daarna vervalt de goedkeuring")
    if comments:
        words.append(
            "nog 1 open opmerking" if comments == 1 else f"nog {comments} open opmerkingen"
        )
    return f"Goedgekeurd. In dit hoofdstuk: {'; '.join(words)}." if words else ""
