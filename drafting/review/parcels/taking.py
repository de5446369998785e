"""Differences taken over, declined or answered, as one edit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.assembly.assemble import assemble
from drafting.draft import Decided, Draft
from drafting.edits.edit import Edit, Touched, with_chapters
from drafting.refusals import Refusal
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Difference, Way
from drafting.review.parcels.facts import with_variables_of
from drafting.review.parcels.merge import Merge
from drafting.template import Chapter

_BESIDE_THE_TEXT = 20
"""From this phase on nothing changes the assembled document."""


@dataclass(frozen=True, slots=True)
class Left:
    """A difference that could not be taken over, and why; it stays open."""

    difference: Difference
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of differences; `edit` is one step of undo."""

    edit: Edit
    done: tuple[Difference, ...]
    left: tuple[Left, ...]


def plain_answers(found: Merge) -> dict[str, Answer]:
    """The answers that take over everything that wants no choice."""
    return {one.key: Answer(one.usual) for one in found.plain}


def take(
    draft: Draft, found: Merge, answers: Mapping[str, Answer], desk: Desk, label: str = ""
) -> Taken:
    """The draft with these differences decided on; each is remembered, so that it is not told again.

    What cannot be taken over leaves the draft as it is at that place, and the others are taken over all the same.
    """
    work = _Work(draft, answers, desk)
    chosen = sorted(
        (one for one in found.differences if one.key in answers), key=lambda one: one.phase
    )
    work.carry(chosen, found.theirs, careful=False)
    if not _fits(work.after, desk):
        # one of them cannot stand beside what is there: each is tried with a look at the whole
        work = _Work(draft, answers, desk)
        work.carry(chosen, found.theirs, careful=True)
    return work.taken(label)


class _Work:
    """A draft in the course of taking over."""

    def __init__(self, draft: Draft, answers: Mapping[str, Answer], desk: Desk) -> None:
        self.before = self.after = draft
        self._answers = answers
        self._desk = desk
        self._done: list[Difference] = []
        self._left: list[Left] = []

    def carry(self, chosen: Sequence[Difference], theirs: Draft, *, careful: bool) -> None:
        """Takes each over; `careful` looks after each whether the draft still holds together."""
        if any(self._answers[one.key].way is not Way.MINE for one in chosen):
            self.after = with_variables_of(self.after, theirs)
        for one in chosen:
            try:
                changed = _changed(self.after, one, self._answers[one.key], self._desk)
                if careful and one.phase < _BESIDE_THE_TEXT:
                    assemble(changed, self._desk.norms)
            except Refusal as refusal:
                self._left.append(Left(one, str(refusal)))
            else:
                self.after = changed
                self._done.append(one)
        self.after = _without_emptied(self.before, self.after)

    def taken(self, label: str) -> Taken:
        """What became of it."""
        after = self.after if self._done else self.before
        known = {one.key for one in after.decided}
        decided = tuple(
            Decided(
                one.key,
                self._answers[one.key].way is not Way.MINE,
                self._desk.name,
                self._desk.day,
            )
            for one in self._done
            if one.key not in known
        )
        after = replace(after, decided=(*after.decided, *decided))
        touched = Touched.COMMENTS
        for one in self._done:
            touched |= one.kind.touched
        note = " ".join(dict.fromkeys(one.note for one in self._done if one.kept))
        words = label or ("Wijziging overnemen" if len(self._done) == 1 else "Pakket overnemen")
        edit = Edit(words, self.before, after, touched, note=note)
        return Taken(edit, tuple(self._done), tuple(self._left))


def _changed(draft: Draft, one: Difference, answer: Answer, desk: Desk) -> Draft:
    if answer.way is Way.MINE:
        return draft
    if answer.way not in one.ways:
        answer = Answer(Way.THEIRS)
    return one.change(draft, answer, desk)


def _fits(draft: Draft, desk: Desk) -> bool:
    try:
        assemble(draft, desk.norms)
    except Refusal:
        return False
    return True


def _without_emptied(before: Draft, after: Draft) -> Draft:
    """The draft without sections that lost their last text."""
    if after.parts == before.parts:
        return after
    empty = {
        s.key for part in before.parts for c in part.chapters for s in c.sections if not s.blocks
    }

    def chapter_with(chapter: Chapter) -> Chapter:
        return replace(
            chapter, sections=tuple(s for s in chapter.sections if s.blocks or s.key in empty)
        )

    return with_chapters(after, chapter_with)
