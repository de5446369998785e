"""What reviewers did in the files that came back, for one open draft: what is open, and what is decided."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from drafting.document import Document, ElementId
from drafting.edits.edit import Touched
from drafting.review.acceptance import (
    Acceptance,
    Left,
    accept,
    decline,
    placed_behind,
    still_open,
)
from drafting.review.desk import Desk, Way
from drafting.review.followed import followed
from drafting.review.returned import Kind, Returned, Review
from drafting.review.structure_acceptance import with_own_texts
from gui.open_draft import OpenDraft

_SEEN = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT | Touched.COMMENTS


class ReturnedDesk(QObject):
    """Makes the edits that take over what reviewers did, and remembers what was said of the rest.

    Whoever asks for an edit catches the Refusal of a draft that cannot be changed now.

    Signals:
        changed: other things are open.
    """

    changed = Signal()

    def __init__(
        self,
        open_draft: OpenDraft,
        now: Callable[[], datetime],
        document: Document,
        review: Review,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self.review = review
        self._now = now
        self._document = document
        self.things: tuple[Returned, ...] = ()
        self.left: dict[str, Left] = {}
        self.later: set[str] = set()
        self.behind: dict[str, ElementId] = {}
        self._look()
        open_draft.changed.connect(self._changed)

    def find(self, key: str) -> Returned | None:
        """The open thing with this key."""
        return next((one for one in self.things if one.key == key), None)

    @property
    def decided(self) -> int:
        """How many things of these files were decided on."""
        return len(self.review.returned) - len(self.things)

    def trial(self, key: str, way: Way = Way.FITTING) -> Acceptance:
        """What taking one thing over would do; nothing is changed."""
        return self.prepared([key], way)()

    def take_over(
        self, keys: Iterable[str], way: Way = Way.FITTING, *, agreed: bool = False
    ) -> Acceptance:
        """Takes things over as one step of undo; what is refused stays open, with why.

        Raises:
            Refusal: the draft cannot be changed now.
        """
        done = self.prepared(list(keys), way, agreed=agreed)()
        self.carry_out(done)
        return done

    def prepared(
        self, keys: Sequence[str], way: Way, *, agreed: bool = False
    ) -> Callable[[], Acceptance]:
        """Works out what taking these over does; it touches nothing of the window, so any thread may do it."""
        chosen = [one for key in keys if (one := self.find(key)) is not None]
        if way is not Way.COMMENT:
            chosen = list(with_own_texts(chosen, self.things))
        things = [part for one in chosen for part in self._placed(one, way)]
        draft, desk, among = self.open_draft.draft, self._desk(), self.review.returned
        ways = {one.key: way for one in things}
        return lambda: accept(draft, things, desk, ways=ways, agreed=agreed, among=among)

    def carry_out(self, done: Acceptance) -> None:
        """Makes what was worked out the draft.

        Raises:
            Refusal: the draft cannot be changed now.
        """
        for left in done.left:
            self.left[left.thing.key] = left
        if done.accepted:
            self.open_draft.apply(done.edit, self)
        else:
            self.changed.emit()

    def decline(self, keys: Iterable[str]) -> None:
        """Does not take these over; the draft remembers it.

        Raises:
            Refusal: the draft cannot be changed now.
        """
        wanted = set(keys)
        things = [one for one in self.things if one.key in wanted]
        if things:
            self.open_draft.apply(decline(self.open_draft.draft, things, self._desk()), self)

    def put_off(self, key: str) -> None:
        """Leaves one for later."""
        self.later.add(key)
        self.changed.emit()

    def put_behind(self, key: str, element: str) -> None:
        """Says behind which element text that belonged nowhere is to come."""
        self.behind[key] = ElementId(element)
        self.left.pop(key, None)
        self.changed.emit()

    def goal(self, one: Returned) -> ElementId:
        """Behind which element it comes: what was chosen, else what stood above it; empty for none."""
        return self.behind.get(one.key, one.after)

    def _placed(self, one: Returned, way: Way) -> tuple[Returned, ...]:
        """The thing; text that belonged nowhere as what comes behind the element that was chosen."""
        after = self.goal(one)
        if one.kind is Kind.UNRECOGNISED and after and way is not Way.COMMENT and one.new.strip():
            return placed_behind(one, after)
        return (one,)

    def _desk(self) -> Desk:
        return Desk(self.open_draft.hand().name, self._now(), self.open_draft.norms)

    def _changed(self, touched: Touched, _sender: object) -> None:
        if touched & _SEEN:
            self._look()
            self.changed.emit()

    def _look(self) -> None:
        """What is open now, with its elements named as they are in the document of now."""
        waiting = still_open(self.review, self.open_draft.draft)
        self.things = followed(waiting, self._document, self.open_draft.document)
        known = {one.key for one in self.things}
        self.left = {key: left for key, left in self.left.items() if key in known}
        self.later &= known
