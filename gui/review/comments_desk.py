"""The comments of one open draft for everything in the window that shows them: where they stand, and what is done."""

import uuid
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from drafting.comment import CommentId, CommentKind
from drafting.comparison.anchors import anchor_at
from drafting.comparison.comment_places import PlacedComment, placed_comments
from drafting.comparison.texts import Texts
from drafting.document import ElementId
from drafting.edits import approvals, comments
from drafting.edits.approvals import ChapterApproval, Since, chapter_approvals
from drafting.edits.comments import Signature
from drafting.edits.edit import Edit, Touched
from gui.open_draft import OpenDraft

_PLACES = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT | Touched.COMMENTS
_STATES = _PLACES | Touched.APPROVALS


class CommentsDesk(QObject):
    """Makes the edits of comments and approvals, in the name of the settings or one that is given.

    Whoever asks for an edit catches the Refusal and says it where it was asked.

    Signals:
        changed: comments, or their places, are new.
        approvals_changed: approvals, or what became of them, are new.
        chosen: the id of the comment that is chosen, or empty.
        told: a short line for the status bar.
        named: the name that a user who had none gave with a comment or an approval.
    """

    changed = Signal()
    approvals_changed = Signal()
    chosen = Signal(str)
    told = Signal(str)
    named = Signal(str)

    def __init__(
        self,
        open_draft: OpenDraft,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self._now = now
        self._current = ""
        self.placed: tuple[PlacedComment, ...] = ()
        self.chapters: tuple[ChapterApproval, ...] = ()
        self._look()
        self._look_at_chapters()
        open_draft.changed.connect(self._changed)

    @property
    def name(self) -> str:
        """The name of the user; empty while none was given."""
        return self.open_draft.hand().name

    @property
    def current(self) -> str:
        """The comment that is chosen; empty for none."""
        return self._current

    @property
    def open_count(self) -> int:
        """How many comments are not settled."""
        return sum(placed.is_open for placed in self.placed)

    def find(self, comment: str) -> PlacedComment | None:
        """The comment with this id; None when it is gone."""
        return next((placed for placed in self.placed if placed.comment.id == comment), None)

    def choose(self, comment: str) -> None:
        """Makes this the chosen comment; an empty id chooses none."""
        if comment != self._current:
            self._current = comment
            self.chosen.emit(comment)

    def quote_of(self, stretch: tuple[ElementId, int, int]) -> str:
        """The words a new comment would be about: those selected, else the whole text."""
        texts = Texts(self.open_draft.document)
        anchor = anchor_at(texts, *stretch)
        return anchor.quote or texts.text(stretch[0])

    # comments

    def add(
        self,
        stretch: tuple[ElementId, int, int],
        kind: CommentKind,
        text: str,
        name: str,
    ) -> CommentId:
        """Places a comment and chooses it; gives its id.

        Raises:
            Refusal: it says nothing, or nobody is named.
        """
        new = _new_id()
        anchor = anchor_at(Texts(self.open_draft.document), *stretch)
        edit = comments.add(self.open_draft.draft, new, kind, text, anchor, self._signature(name))
        self._apply(edit, name)
        self.choose(new)
        return new

    def reply(self, comment: CommentId, text: str, name: str) -> None:
        """Answers a comment.

        Raises:
            Refusal: it says nothing, nobody is named, or the comment is gone.
        """
        self._apply(
            comments.reply(self.open_draft.draft, comment, _new_id(), text, self._signature(name)),
            name,
        )

    def change_text(self, entry: CommentId, text: str) -> None:
        """Gives one's own comment or answer other words.

        Raises:
            Refusal: it says nothing, or it is somebody else's.
        """
        self._apply(comments.change_text(self.open_draft.draft, entry, text, self.name))

    def change_kind(self, comment: CommentId, kind: CommentKind) -> None:
        """Makes it a comment of another kind."""
        self._apply(comments.change_kind(self.open_draft.draft, comment, kind))

    def assign(self, comment: CommentId, name: str) -> None:
        """Assigns a comment; an empty name takes that away."""
        self._apply(comments.assign(self.open_draft.draft, comment, name))

    def settle(self, comment: CommentId, name: str) -> None:
        """Settles a comment.

        Raises:
            Refusal: nobody is named.
        """
        self._apply(comments.settle(self.open_draft.draft, comment, self._signature(name)), name)

    def reopen(self, comment: CommentId) -> None:
        """Opens a settled comment again."""
        self._apply(comments.reopen(self.open_draft.draft, comment))

    def remove(self, entry: CommentId, *, asked: bool) -> None:
        """Removes a comment or an answer.

        Raises:
            Refusal: it holds words of others and the user was not asked.
        """
        self._apply(comments.remove(self.open_draft.draft, entry, self.name, asked=asked))

    def words_of_others(self, entry: CommentId) -> tuple[str, ...]:
        """Whose words go when this comment or answer is removed."""
        return comments.words_of_others(self.open_draft.draft, entry, self.name)

    def is_own(self, author: str) -> bool:
        """Whether somebody's words are of the user."""
        return comments.is_own(author, self.name)

    def people(self) -> tuple[str, ...]:
        """Whom a comment can be assigned to: the user, and everybody in the review."""
        found = comments.people(self.open_draft.draft)
        own = (self.name,) if self.name and not any(map(self.is_own, found)) else ()
        return (*own, *found)

    # approvals

    def approve(self, chapter: str, name: str) -> None:
        """Approves a chapter.

        Raises:
            Refusal: nobody is named, or the chapter is not in the document.
        """
        opened = self.open_draft
        self._apply(
            approvals.approve(opened.draft, opened.document, chapter, self._signature(name)), name
        )

    def withdraw(self, chapter: str) -> None:
        """Takes one's own approval back.

        Raises:
            Refusal: there is none.
        """
        self._apply(approvals.withdraw(self.open_draft.draft, chapter, self.name))

    def chapter(self, key: str) -> ChapterApproval | None:
        """The chapter with this key; None when it is not in the document."""
        return next((chapter for chapter in self.chapters if chapter.key == key), None)

    def since(self, chapter: ChapterApproval) -> Since:
        """What changed since the newest approval of a chapter that has lapsed."""
        newest = max(chapter.lapsed, key=lambda approval: approval.at.timestamp())
        return approvals.changed_since(newest, self.open_draft.document)

    def _signature(self, name: str) -> Signature:
        return Signature(name.strip() or self.name, self._now())

    def _apply(self, edit: Edit, name: str = "") -> None:
        self.open_draft.apply(edit, self)
        if name.strip() and not self.name:
            self.named.emit(name.strip())
        if edit.note:
            self.told.emit(edit.note)

    def _changed(self, touched: Touched, _sender: object) -> None:
        if touched & _PLACES:
            self._look()
            self.changed.emit()
        if touched & _STATES:
            self._look_at_chapters()
            self.approvals_changed.emit()

    def _look(self) -> None:
        self.placed = placed_comments(self.open_draft.draft, self.open_draft.document)
        if self._current and self.find(self._current) is None:
            self.choose("")

    def _look_at_chapters(self) -> None:
        self.chapters = chapter_approvals(self.open_draft.draft, self.open_draft.document)


def _new_id() -> CommentId:
    return CommentId(f"opm-{uuid.uuid4().hex[:12]}")
