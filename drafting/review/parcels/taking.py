"""Differences taken over, declined or answered, as one edit."""

from collections.abc import Callable, Mapping, Sequence
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
    """What became of differences; `edit` is one step of undo. `stopped`: it was not finished, and changes nothing."""

    edit: Edit
    done: tuple[Difference, ...]
    left: tuple[Left, ...]
    stopped: bool = False


def plain_answers(found: Merge) -> dict[str, Answer]:
    """The answers that take over everything that wants no choice."""
    return {one.key: Answer(one.usual) for one in found.plain}


def take(
    draft: Draft,
    found: Merge,
    answers: Mapping[str, Answer],
    desk: Desk,
    label: str = "",
    goes_on: Callable[[float], bool] = lambda _share: True,
) -> Taken:
    """The draft with these differences decided on; each is remembered, so that it is not told again.

    What cannot be taken over leaves the draft as it is at that place, and the others are taken over all the same.
    `goes_on` is asked before each one, with the share that is done; when it says no, nothing is taken over.
    """
    work = _work_on(draft, found, answers, desk, goes_on)
    if not work.stopped and not work.fits():
        # one of them cannot stand beside what is there: each is tried with a look at the whole
        work = _Work(draft, answers, desk, goes_on)
        work.carry(_chosen(found, answers), found.theirs, careful=True)
    return work.taken(label)


def take_unseen(draft: Draft, found: Merge, answers: Mapping[str, Answer], desk: Desk) -> Taken:
    """As `take`, for who assembles the draft anyway and can go back to `take` when that is refused."""
    return _work_on(draft, found, answers, desk, lambda _share: True).taken("")


def _work_on(
    draft: Draft,
    found: Merge,
    answers: Mapping[str, Answer],
    desk: Desk,
    goes_on: Callable[[float], bool],
) -> "_Work":
    work = _Work(draft, answers, desk, goes_on)
    work.carry(_chosen(found, answers), found.theirs, careful=False)
    return work


def _chosen(found: Merge, answers: Mapping[str, Answer]) -> list[Difference]:
    chosen = (one for one in found.differences if one.key in answers)
    return sorted(chosen, key=lambda one: one.phase)


class _Work:
    """A draft in the course of taking over."""

    def __init__(
        self,
        draft: Draft,
        answers: Mapping[str, Answer],
        desk: Desk,
        goes_on: Callable[[float], bool],
    ) -> None:
        self.before = self.after = draft
        self.stopped = False
        self._answers = answers
        self._desk = desk
        self._goes_on = goes_on
        self._done: list[Difference] = []
        self._left: list[Left] = []

    def carry(self, chosen: Sequence[Difference], theirs: Draft, *, careful: bool) -> None:
        """Takes each over; `careful` looks after each whether the draft still holds together."""
        if any(self._answers[one.key].way is not Way.MINE for one in chosen):
            self.after = with_variables_of(self.after, theirs)
        for number, one in enumerate(chosen):
            if not self._goes_on(number / len(chosen)):
                self._stop()
                return
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

    def fits(self) -> bool:
        """Whether the draft still holds together."""
        changed = (one for one in self._done if self._answers[one.key].way is not Way.MINE)
        if all(one.phase >= _BESIDE_THE_TEXT for one in changed):
            return True  # nothing of the text is another
        try:
            assemble(self.after, self._desk.norms)
        except Refusal:
            return False
        return True

    def _stop(self) -> None:
        self.stopped = True
        self.after, self._done, self._left = self.before, [], []

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
            if self._answers[one.key].way is not Way.MINE:
                touched |= one.kind.touched
        note = " ".join(dict.fromkeys(one.note for one in self._done if one.kept))
        words = label or ("Wijziging overnemen" if len(self._done) == 1 else "Pakket overnemen")
        edit = Edit(words, self.before, after, touched, note=note)
        return Taken(edit, tuple(self._done), tuple(self._left), self.stopped)


def _changed(draft: Draft, one: Difference, answer: Answer, desk: Desk) -> Draft:
    if answer.way is Way.MINE:
        return draft
    if answer.way not in one.ways:
        answer = Answer(Way.THEIRS)
    return one.change(draft, answer, desk)


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
