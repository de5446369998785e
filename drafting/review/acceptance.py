"""What reviewers did, taken over into the draft: several things as one edit, each tried on its own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafting.comparison.texts import Texts
from drafting.document import ElementId
from drafting.draft import Decided, Draft
from drafting.edits.edit import Edit, Touched
from drafting.edits.element_source import document_of
from drafting.edits.returned_value import AsTextOffered
from drafting.refusals import Refusal
from drafting.review.comment_acceptance import accept_comment, as_comment
from drafting.review.desk import AskFirst, Desk, StandsAlready, Way
from drafting.review.followed import followed
from drafting.review.returned import Kind, Returned, Review, Shape
from drafting.review.structure_acceptance import (
    accept_deletion,
    accept_insertion,
    accept_move,
    accept_regrouping,
    insertion_units,
    put_in,
)
from drafting.review.text_acceptance import accept_text, reads_now

_STRUCTURE = frozenset({Kind.INSERTED, Kind.DELETED, Kind.REGROUPED})
_NOWHERE = "Kies achter welke tekst dit hoort, of houd het als opmerking."


@dataclass(frozen=True, slots=True)
class Left:
    """A thing that was not taken over, and why.

    `as_text` says that it can be taken over as plain text; `asks` that `reason` is a question, and that yes
    takes it over.
    """

    thing: Returned
    reason: str
    as_text: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What became of things that were to be taken over; `edit` is one step of undo."""

    edit: Edit
    accepted: tuple[Returned, ...]
    left: tuple[Left, ...]

    @property
    def changes(self) -> bool:
        """Whether anything was taken over."""
        return bool(self.accepted)


def accept(
    draft: Draft,
    things: Sequence[Returned],
    desk: Desk,
    *,
    ways: Mapping[str, Way] | None = None,
    agreed: bool = False,
    among: Sequence[Returned] = (),
) -> Acceptance:
    """Takes these over, each by its way (fitting when `ways` has none by its key).

    Changes of text go first, then what was put in and taken out from the end backwards, then what was moved,
    then comments. What cannot be taken over is told, and stays open. `agreed` answers yes to all questions.
    `among` is all that came back, to see whether other lots were changed alike. What was decided on before
    is accepted once more without a change.
    """
    work = _Work(draft, desk, ways or {}, agreed, tuple(among) or tuple(things))
    work.carry(things)
    # of text of several paragraphs the first has the key of the whole: it stays open while one of them does
    waiting = {one.thing.key.rpartition("-")[0] for one in work.left}
    accepted = tuple(one for one in things if one.key in work.accepted - waiting)
    label = _label(accepted)
    after = _decided(work.draft, accepted, desk, accepted=True)
    note = " ".join(dict.fromkeys(note for note in work.notes if note))
    edit = Edit(label, draft, after, work.touched, note=note)
    return Acceptance(edit, accepted, tuple(work.left))


def decline(draft: Draft, things: Sequence[Returned], desk: Desk) -> Edit:
    """These are not taken over; the draft remembers it, so that the same file does not bring them up again."""
    after = _decided(draft, things, desk, accepted=False)
    count = len(things)
    label = (
        "Wijziging van de beoordelaar afwijzen"
        if count == 1
        else f"{count} wijzigingen van beoordelaars afwijzen"
    )
    return Edit(label, draft, after, Touched.COMMENTS)


def still_open(review: Review, draft: Draft) -> tuple[Returned, ...]:
    """What came back, was not decided on in this draft, and is not what the draft says already."""
    known = {one.key for one in draft.decided}
    return tuple(one for one in review.returned if one.key not in known and not _is_there(one))


def placed_behind(thing: Returned, after: ElementId) -> tuple[Returned, ...]:
    """Text that belonged nowhere, as paragraphs behind this element; the first has the key of the thing."""
    lines = [line for line in thing.new.split("\n") if line.strip()]
    return tuple(
        replace(
            thing,
            key=thing.key if not number else f"{thing.key}-{number}",
            kind=Kind.INSERTED,
            shape=Shape.PARAGRAPH,
            place=replace(thing.place, element=after),
            after=after,
            new=line,
            old="",
        )
        for number, line in enumerate(lines)
    )


def _is_there(one: Returned) -> bool:
    return one.kind is Kind.EDIT and one.conflict and reads_now(one, one.now) == one.now


def _decided(draft: Draft, things: Iterable[Returned], desk: Desk, *, accepted: bool) -> Draft:
    keys = {one.key for one in things}
    kept = tuple(one for one in draft.decided if one.key not in keys)
    new = (Decided(key, accepted, desk.name, desk.day) for key in sorted(keys))
    return replace(draft, decided=(*kept, *new)) if keys else draft


def _label(accepted: Sequence[Returned]) -> str:
    files = tuple(dict.fromkeys(name for one in accepted for name in one.files))
    source = f" uit {files[0]}" if len(files) == 1 else " van beoordelaars"
    if len(accepted) == 1:
        return f"1 wijziging{source} overnemen"
    return f"{len(accepted)} wijzigingen{source} overnemen"


@dataclass(slots=True)
class _Work:
    draft: Draft
    desk: Desk
    ways: Mapping[str, Way]
    agreed: bool
    among: tuple[Returned, ...]
    accepted: set[str] = field(default_factory=set)
    left: list[Left] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    touched: Touched = Touched.COMMENTS

    def carry(self, things: Sequence[Returned]) -> None:
        known = {one.key for one in self.draft.decided if one.accepted}
        self.accepted |= {one.key for one in things if one.key in known}
        waiting = tuple(one for one in things if one.key not in known)
        for one in waiting:
            if self._way(one) is Way.COMMENT:
                self._one(one, as_comment)
        waiting = tuple(one for one in waiting if self._way(one) is not Way.COMMENT)
        before = document_of(self.draft, self.desk.norms)
        self._texts([one for one in waiting if one.kind is Kind.EDIT])
        self._structure([one for one in waiting if one.kind in _STRUCTURE])
        after = document_of(self.draft, self.desk.norms)
        for one in followed(waiting, before, after):
            match one.kind:
                case Kind.MOVED:
                    self._structural(one, accept_move)
                case Kind.UNRECOGNISED:
                    self.left.append(Left(one, _NOWHERE))
                case kind if kind.is_comment:
                    self._one(one, accept_comment)
                case _:
                    pass

    def _texts(self, edits: Sequence[Returned]) -> None:
        """The changes of each element together; one by one when they do not go together."""
        groups: dict[ElementId, list[Returned]] = {}
        for one in edits:
            groups.setdefault(one.element, []).append(one)
        for group in groups.values():
            if len({self._way(one) for one in group}) > 1 or not self._text(group, quietly=True):
                for one in sorted(group, key=lambda one: (one.start, one.end), reverse=True):
                    self._text([one])

    def _text(self, group: Sequence[Returned], *, quietly: bool = False) -> bool:
        way = self._way(group[0])
        quietly = quietly and len(group) > 1
        made = self._try(
            group, lambda: accept_text(self.draft, group, self.desk, way), quietly=quietly
        )
        return made or not quietly

    def _structure(self, things: Sequence[Returned]) -> None:
        """From the end backwards, so that what is counted before keeps its number."""
        order = Texts(document_of(self.draft, self.desk.norms)).order
        groups: list[list[Returned]] = []
        for one in things:
            last = groups[-1][-1] if groups else None
            same = last is not None and last.kind is one.kind and last.after == one.after
            if one.kind is Kind.INSERTED and same:
                groups[-1].append(one)
            else:
                groups.append([one])

        def place(group: Sequence[Returned]) -> tuple[int, bool]:
            first = group[0]
            inserted = first.kind is Kind.INSERTED
            named = first.after if inserted else first.elements[-1]
            return _order(order, named), inserted

        for group in sorted(groups, key=place, reverse=True):
            match group[0].kind:
                case Kind.INSERTED:
                    self._insertions(group)
                case Kind.DELETED:
                    self._structural(group[0], accept_deletion)
                case _:
                    self._structural(group[0], accept_regrouping)

    def _structural(
        self, one: Returned, deed: Callable[[Draft, Returned, Desk, Way], Edit]
    ) -> None:
        self._try([one], lambda: deed(self.draft, one, self.desk, self._way(one)))

    def _insertions(self, group: Sequence[Returned]) -> None:
        after = group[0].after
        for unit in insertion_units(group):
            after = self._insertion(unit, after)

    def _insertion(self, unit: Sequence[Returned], after: ElementId) -> ElementId:
        """Gives the element behind which the next one comes."""
        before = self.draft
        self._try(unit, lambda: accept_insertion(self.draft, unit, after, self.desk))
        return after if self.draft is before else put_in(self.draft, unit, after, self.desk)

    def _one(self, one: Returned, deed: Callable[[Draft, Returned, Desk], Edit]) -> None:
        self._try([one], lambda: deed(self.draft, one, self.desk))

    def _try(
        self, things: Sequence[Returned], make: Callable[[], Edit], *, quietly: bool = False
    ) -> bool:
        """Carries out what is made for these things; what is refused stays open, and is told."""
        try:
            edit = make()
            if edit.question and not self.agreed and not self._alike(things):
                raise AskFirst(edit.question)
        except StandsAlready:
            self.accepted |= {one.key for one in things}
            return True
        except Refusal as refused:
            if not quietly:
                self._leave(things, refused)
            return False
        self.accepted |= {one.key for one in things}
        self.draft = edit.after
        self.notes.append(edit.note)
        self.touched |= edit.touched
        return True

    def _leave(self, things: Sequence[Returned], refused: Refusal) -> None:
        as_text = isinstance(refused, AsTextOffered)
        asks = isinstance(refused, AskFirst)
        self.left += [Left(one, str(refused), as_text, asks) for one in things]

    def _way(self, one: Returned) -> Way:
        return self.ways.get(one.key, Way.FITTING)

    def _alike(self, things: Sequence[Returned]) -> bool:
        """Whether the same was done to the text of every lot."""
        lots = len(self.draft.procurement.lots)
        return all(
            len({other.element for other in self.among if _same_deed(one, other)}) >= lots
            for one in things
        )


def _same_deed(one: Returned, other: Returned) -> bool:
    """Whether two things are the same change in two lots."""
    return (
        one.kind is other.kind
        and one.block == other.block
        and one.put == other.put
        and (one.kind is not Kind.INSERTED or one.new == other.new)
    )


def _order(order: Callable[[ElementId], int], element: ElementId) -> int:
    """The place of an element, a cell, or a row in reading order."""
    name = (
        ElementId(f"{element}.1")
        if ":" in element and "." not in element.partition(":")[2]
        else element
    )
    return order(name)
