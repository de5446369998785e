"""A parcel that came back, for one open draft: what is open, and deciding on it as steps of undo."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from drafting.assembly.source_words import SourceWords
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.refusals import Refusal
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Difference, Way
from drafting.review.parcels.merge import Merge
from drafting.review.parcels.records import Back, merge_with, remember_back
from drafting.review.parcels.taking import Taken, plain_answers, take, take_unseen
from gui import background
from gui.open_draft import OpenDraft


class InDesk(QObject):
    """Whoever decides catches the Refusal of a draft that cannot be changed now.

    Signals:
        changed: other things are open.
    """

    changed = Signal()

    def __init__(
        self,
        open_draft: OpenDraft,
        back: Back,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._now = now
        self._job: background.Job | None = None
        self.back = back
        self.left: dict[str, str] = {}
        self.words = SourceWords(back.found.theirs, open_draft.norms)
        open_draft.changed.connect(self._changed)

    @property
    def name(self) -> str:
        """Whose answer it is."""
        return self.back.parcel.answered_by or self.back.parcel.receiver

    @property
    def found(self) -> Merge:
        """What is open."""
        return self.back.found

    def find(self, key: str) -> Difference | None:
        """The open difference with this name."""
        return self.found.find(key)

    def decide(self, key: str, way: Way, words: str = "") -> Taken:
        """Decides on one; `words` are for an own text.

        Raises:
            Refusal: the draft cannot be changed now.
        """
        draft, found, desk, answers = (
            self._now_open(),
            self.found,
            self._desk(),
            {key: Answer(way, words)},
        )
        try:
            # The window assembles the draft when it is applied; to do so before as well would take twice as long.
            done = take_unseen(draft, found, answers, desk)
            self.carry_out(done)
        except Refusal:
            done = take(draft, found, answers, desk)
            if not done.left:
                raise
            self.carry_out(done)
        return done

    def plain_work(self) -> Callable[[background.Job], Taken]:
        """The work of taking over everything that wants no choice, as one step of undo; for a thread of its own."""
        label = f"Beoordeling van {self.name} overnemen"
        return self._work(plain_answers(self.found), label)

    def declining_work(self) -> Callable[[background.Job], Taken]:
        """The work of keeping mine everywhere, as one step of undo; for a thread of its own."""
        answers = {one.key: Answer(Way.MINE) for one in self.found.differences}
        return self._work(answers, f"Beoordeling van {self.name} afwijzen")

    def carry_out(self, done: Taken) -> bool:
        """Makes what was worked out the newest step; false when the bestek was changed meanwhile.

        Raises:
            Refusal: the draft cannot be changed now.
        """
        if done.edit.before is not self._open_draft.draft:
            return False
        self.left = {one.difference.key: one.reason for one in done.left}
        if done.done:
            after = remember_back(done.edit.after, self.back.parcel, self._desk())
            self._open_draft.apply(replace(done.edit, after=after), self)
        else:
            self.changed.emit()
        return True

    def receive(self) -> None:
        """Remembers that the answer came, when there is nothing in it to decide on; raises Refusal as `decide`."""
        before = self._open_draft.draft
        after = remember_back(before, self.back.parcel, self._desk())
        label = f"Beoordeling van {self.name} ontvangen"
        self._open_draft.apply(Edit(label, before, after, Touched.COMMENTS), self)

    def _work(self, answers: Mapping[str, Answer], label: str) -> Callable[[background.Job], Taken]:
        draft, found, desk = self._now_open(), self.found, self._desk()

        def work(job: background.Job) -> Taken:
            def goes_on(share: float) -> bool:
                job.tell(share)
                return not job.stopped()

            return take(draft, found, answers, desk, label, goes_on)

        return work

    def _now_open(self) -> Draft:
        return self._open_draft.draft

    def _desk(self) -> Desk:
        return Desk(self._open_draft.hand().name, self._now(), self._open_draft.norms)

    def _changed(self, _touched: Touched, sender: object) -> None:
        """What was decided is gone at once; the drafts are laid beside each other anew in the background."""
        decided = {one.key for one in self._now_open().decided}
        found = self.found
        left = tuple(one for one in found.differences if one.key not in decided)
        if len(left) != len(found.differences):
            self.back = replace(self.back, found=replace(found, differences=left))
        self._lay_soon()
        if sender is self or len(left) != len(found.differences):
            self.changed.emit()

    def _lay_soon(self) -> None:
        if self._job is not None and not self._job.ended:
            return  # it sees at its end that the draft is another
        draft, parcel = self._now_open(), self.back.parcel

        def work(_job: background.Job) -> tuple[Draft, Merge]:
            return draft, merge_with(draft, parcel)

        self._job = background.run(work, self._laid)

    def _laid(self, laid: tuple[Draft, Merge]) -> None:
        draft, found = laid
        if draft is not self._now_open():
            self._job = None
            self._lay_soon()
            return
        if found.differences != self.found.differences:
            self.back = replace(self.back, found=found)
            self.changed.emit()
        else:
            self.back = replace(self.back, found=found)
