"""A parcel that came back, for one open draft: what is open, and deciding on it as steps of undo."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from drafting.edits.edit import Edit, Touched
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Difference, Way
from drafting.review.parcels.merge import Merge
from drafting.review.parcels.parcel import Parcel
from drafting.review.parcels.records import Back, lay_beside, remember_back
from drafting.review.parcels.taking import Taken, plain_answers, take
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
        parcel: Parcel,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._now = now
        self.back: Back = lay_beside(open_draft.draft, parcel)
        self.left: dict[str, str] = {}
        self._seen = open_draft.draft
        open_draft.changed.connect(self._look)

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
        return self._take({key: Answer(way, words)}, "")

    def plain_work(self) -> Callable[[], Taken]:
        """The work of taking over everything that wants no choice, as one step of undo; it may run in a thread."""
        draft, found, desk = self._open_draft.draft, self.found, self._desk()
        label = f"Beoordeling van {self.name} overnemen"
        return lambda: take(draft, found, plain_answers(found), desk, label)

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

    def decline_all(self) -> Taken:
        """Keeps mine everywhere, as one step of undo; raises Refusal as `decide`."""
        answers = {one.key: Answer(Way.MINE) for one in self.found.differences}
        return self._take(answers, f"Beoordeling van {self.name} afwijzen")

    def receive(self) -> None:
        """Remembers that the answer came, when there is nothing in it to decide on; raises Refusal as `decide`."""
        before = self._open_draft.draft
        after = remember_back(before, self.back.parcel, self._desk())
        label = f"Beoordeling van {self.name} ontvangen"
        self._open_draft.apply(Edit(label, before, after, Touched.COMMENTS), self)

    def _take(self, answers: Mapping[str, Answer], label: str) -> Taken:
        done = take(self._open_draft.draft, self.found, answers, self._desk(), label)
        self.carry_out(done)
        return done

    def _desk(self) -> Desk:
        return Desk(self._open_draft.hand().name, self._now(), self._open_draft.norms)

    def _look(self, _touched: Touched, _sender: object) -> None:
        if self._open_draft.draft is not self._seen:
            self._seen = self._open_draft.draft
            self.back = replace(lay_beside(self._seen, self.back.parcel), remarks=self.back.remarks)
            self.changed.emit()
