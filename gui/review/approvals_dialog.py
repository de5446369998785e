"""Which chapters are approved, by whom, and what changed since."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from drafting.edits.approvals import ChapterApproval
from drafting.refusals import Refusal
from gui.review.approval_words import approved_words, lapsed_words, since_words, state_words
from gui.review.comments_desk import CommentsDesk
from gui.theme import Space, Theme
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import button, picture, text

_SIZE = (640, 620)


class ApprovalsDialog(QDialog):
    """The chapters with their approvals.

    Signals:
        place_requested: an element to show on the page.
    """

    place_requested = Signal(str)

    def __init__(
        self,
        desk: CommentsDesk,
        theme: Theme,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._now = now
        self.setObjectName("approvals")
        self.setWindowTitle("Goedkeuringen")
        self.resize(*_SIZE)
        self.total = text("", "muted")
        self.name = QLineEdit()
        self.name.setPlaceholderText("Uw naam")
        self.name.setAccessibleName("Uw naam")
        self.name.setVisible(not desk.name)
        self._fault = text("", "fault")
        self._fault.hide()
        self._scroll = Column("Hoofdstukken")
        self._rows: list[QWidget] = []
        close = button("Sluit", on_press=self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(text("Goedkeuringen", "title"))
        column.addWidget(
            text(
                "Een goedkeuring geldt voor de tekst zoals hij nu is. Verandert het hoofdstuk, dan vervalt zij.",
                "muted",
            )
        )
        column.addWidget(self.total)
        column.addWidget(self.name)
        column.addWidget(self._fault)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        desk.approvals_changed.connect(self._show)
        self._scroll.column.setContentsMargins(0, Space.TINY, Space.SMALL, Space.SMALL)
        self._scroll.column.addStretch(1)
        self._show()
        close.setFocus()

    def _show(self) -> None:
        focused = self.focusWidget()
        kept = focused.objectName() if focused is not None else ""
        for row in self._rows:
            row.hide()
            self._scroll.column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(chapter) for chapter in self._desk.chapters]
        for number, row in enumerate(self._rows):
            self._scroll.column.insertWidget(number, row)
        self.total.setText(state_words(self._desk.chapters))
        order_focus(self)
        again = self.findChildren(QWidget, kept)[-1:] if kept else []
        for widget in again:
            widget.setFocus()

    def _row(self, chapter: ChapterApproval) -> QWidget:
        made = QFrame()
        made.setProperty("panel", "paper")
        row = QHBoxLayout(made)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        sign, role = _sign(chapter)
        lone = not chapter.holding and not chapter.lapsed
        side = Qt.AlignmentFlag.AlignVCenter if lone else Qt.AlignmentFlag.AlignTop
        row.addWidget(picture(sign, self._theme, role), 0, side)
        lines = QVBoxLayout()
        lines.setSpacing(Space.TINY)
        title = text(chapter.words, "strong")
        title.setAlignment(side | Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(title)
        now = self._now()
        for approval in chapter.holding:
            lines.addWidget(text(approved_words(approval, now), "caption"))
        for approval in chapter.lapsed:
            lines.addWidget(text(lapsed_words(approval, now), "caption"))
        if chapter.lapsed and not chapter.holding:
            lines.addWidget(text(since_words(self._desk.since(chapter)), "caption"))
        row.addLayout(lines, 1)
        for widget in self._buttons(chapter):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _buttons(self, chapter: ChapterApproval) -> list[QWidget]:
        desk = self._desk
        made: list[QWidget] = []
        changed = desk.since(chapter).changed if chapter.lapsed and not chapter.holding else ()
        if changed:
            show = button("Toon", "quiet", on_press=lambda: self.place_requested.emit(changed[0]))
            show.setAccessibleName(f"Toon wat veranderde in {chapter.words}")
            made.append(show)
        if any(desk.is_own(approval.author) for approval in chapter.holding):
            words, deed = "Trek in", lambda: desk.withdraw(chapter.key)
        else:
            words, deed = "Keur goed", lambda: desk.approve(chapter.key, self.name.text())
        act = button(words, "quiet", on_press=lambda: self._attempt(deed))
        act.setAccessibleName(f"{words}: {chapter.words}")
        act.setObjectName(f"approval-{chapter.key}")
        made.append(act)
        return made

    def _attempt(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except Refusal as refusal:
            self._fault.setText(str(refusal))
            self._fault.show()
            if self.name.isVisible():
                self.name.setFocus()
            return
        self._fault.hide()


def _sign(chapter: ChapterApproval) -> tuple[str, str]:
    if chapter.holding:
        return "check", "ready"
    return ("stale", "gap") if chapter.lapsed else ("empty", "muted")
