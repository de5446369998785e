"""What differs from what bidders have, place by place; found by comparing, so that no edit is missed.

A heading that came or went is one change with all that stands under it; so is a list that came or went whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.assembly.after_publication import GONE
from drafting.clarifications.change_places import Places
from drafting.clarifications.editions import Edition, edition, named, publication_of, sent_document
from drafting.comparison.documents import ElementChange, Kind, compare_documents
from drafting.comparison.words import Change, Piece, Pieces, compare, touches_figures
from drafting.document import Document, Element, ElementId, Table
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.norms import NormSet
from drafting.publication import ChangeReason, QuestionId
from drafting.refusals import EditRefused
from drafting.terms import PartKey, Topic

COVER = ElementId("cover")
"""Where a change of the title or of the authorities stands."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A change of the text after publication.

    `element` is the place it is known by, `elements` all it is made of. `number` is as published (an inserted
    one for what is new), `place` says it in words: "Deel B, eis 1.2.3". `chapter` is its chapter with number.
    `pieces` lead from the old text to the new one.
    """

    element: ElementId
    elements: tuple[ElementId, ...]
    kind: Kind
    number: str
    place: str
    chapter: str
    part: PartKey
    topic: Topic
    pieces: Pieces
    reason: str = ""
    questions: tuple[QuestionId, ...] = ()

    @property
    def old(self) -> str:
        """The text as bidders have it; empty for what is new."""
        return "".join(p.text for p in self.pieces if p.change is not Change.COME)

    @property
    def new(self) -> str:
        """The text as it is now; empty for what was taken out."""
        return "".join(p.text for p in self.pieces if p.change is not Change.GONE)

    @property
    def touches_figures(self) -> bool:
        """Whether an amount, a day, a percentage or a period is in what differs."""
        return touches_figures(self.pieces)


def changes_since_last(draft: Draft, norms: NormSet) -> tuple[TextChange, ...]:
    """What is in no nota yet, in the order of the document.

    Raises:
        EditRefused: the draft was not published.
        Refusal: the published text is damaged, or a text cannot be filled in.
    """
    publication = publication_of(draft)
    last = edition(draft, len(publication.notes))
    return _told(changes_between(last.document, sent_document(draft, norms)), publication.reasons)


def changes_in_note(draft: Draft, number: int) -> tuple[TextChange, ...]:
    """What changed with a nota that is closed.

    Raises:
        EditRefused: there is no such nota.
        Refusal: the published text is damaged.
    """
    publication = publication_of(draft)
    before, after = _both(draft, number)
    found = changes_between(before.document, after.document)
    return _told(found, publication.notes[number - 1].reasons)


def _both(draft: Draft, number: int) -> tuple[Edition, Edition]:
    if not 1 <= number <= len(publication_of(draft).notes):
        raise EditRefused(f"{named(number).capitalize()} is er nog niet.")
    return edition(draft, number - 1), edition(draft, number)


def changes_between(old: Document, new: Document) -> tuple[TextChange, ...]:
    """The changes from one edition of a bestek to a later one, in the order of the document."""
    places = Places(old, new)
    found = compare_documents(old, new, one_draft=True).differences
    groups: list[list[_One]] = []
    for one in map(_read, found):
        if groups and _belongs(one, groups[-1]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return (*_cover(old, new), *(_change(group, places) for group in groups))


@dataclass(frozen=True, slots=True)
class _One:
    """A difference, with a number that stayed behind taken for what it stands for."""

    change: ElementChange
    kind: Kind
    pieces: Pieces


def is_placeholder(element: Element | None) -> bool:
    """Whether an element only keeps the number of what was taken out."""
    return element is not None and not element.block and element.text == GONE


def _read(change: ElementChange) -> _One:
    kind, pieces = change.kind, change.pieces
    assert kind is not None
    if change.old is not None and is_placeholder(change.new):
        return _One(change, Kind.REMOVED, compare(_text(change.old), ""))
    if change.new is not None and is_placeholder(change.old):
        return _One(change, Kind.ADDED, compare("", _text(change.new)))
    if kind is Kind.MOVED:
        pieces = (Piece(Change.SAME, _text(change.element)),)
    elif change.old is None or change.new is None:
        was = _text(change.old) if change.old is not None else ""
        pieces = compare(was, _text(change.new) if change.new is not None else "")
    elif change.table is not None:
        pieces = tuple(Piece(p.change, p.text.replace("\t", " | ")) for p in pieces)
    return _One(change, kind, pieces)


def _text(element: Element) -> str:
    """A text as it is shown in a list of changes: the cells of a table with a bar between them."""
    if isinstance(element, Table):
        return element.text.replace("\t", " | ")
    return element.text


def _belongs(one: _One, group: Sequence[_One]) -> bool:
    """Whether a difference is part of the change before it: came or went with its heading or its list."""
    first = group[0]
    if one.kind is not first.kind or one.kind not in {Kind.ADDED, Kind.REMOVED}:
        return False
    if first.change.is_heading:
        above = {heading.id for heading in one.change.path}
        return first.change.element.id in above and one.change.element.id != first.change.element.id
    block = first.change.element.block
    return bool(block) and one.change.element.block == block


def _change(group: Sequence[_One], places: Places) -> TextChange:
    first = group[0]
    change, kind = first.change, first.kind
    before = kind is Kind.REMOVED
    element = change.old if before and change.old is not None else change.element
    number, words = places.of(element.id, in_old=before, is_new=kind is Kind.ADDED)
    return TextChange(
        element=element.id,
        elements=tuple(one.change.element.id for one in group),
        kind=kind,
        number=number,
        place=words,
        chapter=places.chapter(element.id, in_old=before),
        part=element.part,
        topic=element.topic,
        pieces=_joined([one.pieces for one in group]),
    )


def _joined(rows: Sequence[Pieces]) -> Pieces:
    """Texts that came or went together, a line each."""
    if len(rows) == 1:
        return rows[0]
    change = rows[0][0].change if rows[0] else Change.SAME
    return (Piece(change, "\n".join("".join(p.text for p in row) for row in rows)),)


def _cover(old: Document, new: Document) -> Iterator[TextChange]:
    was, now = (f"{one.title}\n{one.subtitle}".strip() for one in (old, new))
    if was != now:
        yield TextChange(
            COVER, (COVER,), Kind.CHANGED, "", "Omslag", "Omslag", PartKey.GUIDE,
            Topic.INTRODUCTION, compare(was, now),
        )  # fmt: skip


def _told(changes: Sequence[TextChange], reasons: Sequence[ChangeReason]) -> tuple[TextChange, ...]:
    """The changes with what was written of them; a reason holds for the change its element is part of."""
    known = {reason.element: reason for reason in reasons}
    told = []
    for change in changes:
        found = next((known[e] for e in (change.element, *change.elements) if e in known), None)
        if found is not None:
            change = replace(change, reason=found.reason, questions=found.questions)  # noqa: PLW2901
        told.append(change)
    return tuple(told)


def explain(draft: Draft, change: TextChange, reason: str, questions: Sequence[QuestionId]) -> Edit:
    """Writes why a text was changed, and which questions led to it; both empty takes that away.

    Raises:
        EditRefused: the draft was not published, or there is no such question.
    """
    publication = publication_of(draft)
    known = {question.id for question in publication.questions}
    if any(question not in known for question in questions):
        raise EditRefused("Deze vraag staat niet in het register.")
    rest = tuple(r for r in publication.reasons if r.element not in change.elements)
    if reason.strip() or questions:
        rest = (*rest, ChangeReason(change.element, reason.strip(), tuple(questions)))
    after = replace(draft, publication=replace(publication, reasons=rest))
    return Edit(
        "Reden van een wijziging",
        draft,
        after,
        Touched.PUBLICATION,
        merges=f"reason:{change.element}",
    )
