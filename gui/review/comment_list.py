"""The cards of the comments; a refresh keeps the chosen card, the cards that stay, and what is being written."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.comparison.comment_places import PlacedComment
from gui.review.comment_card import CommentCard
from gui.theme import Space
from gui.widgets.texts import button

STEP = 30
"""So many cards are made at a time; the rest follows when it is asked for."""


class CommentList(QWidget):
    """Cards under each other, the first ones of many.

    Signals:
        chosen: the id of the comment whose card was chosen by hand.
        shown: a card must come in sight.
    """

    chosen = Signal(str)
    shown = Signal(object)

    def __init__(self, make: Callable[[], CommentCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._cards: dict[str, CommentCard] = {}
        self._limit = STEP
        self.order: tuple[PlacedComment, ...] = ()
        self.current_id = ""
        self.more = button("", "link", on_press=self._show_more)
        self.more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)

    @property
    def current(self) -> CommentCard | None:
        """The card that is chosen, when it is shown."""
        return self._cards.get(self.current_id)

    def card(self, comment: str) -> CommentCard | None:
        """The card of a comment; None when it is not shown."""
        return self._cards.get(comment)

    @property
    def writing(self) -> CommentCard | None:
        """A card on which something is being written; None when there is none."""
        return next((self._cards[key] for key in self.written_on), None)

    @property
    def written_on(self) -> frozenset[str]:
        """The comments on whose cards something is being written."""
        written = (key for key, card in self._cards.items() if card.form and not card.form.is_empty)
        return frozenset(written)

    def show_comments(self, placed: tuple[PlacedComment, ...]) -> None:
        """Shows these comments, in this order."""
        before = [str(one.comment.id) for one in self.order[: self._limit]]
        self.order = placed
        wanted = [one.comment.id for one in placed[: self._limit]]
        gone = [key for key in self._cards if key not in wanted]
        had_focus = any(_has_focus(self._cards[key]) for key in gone)
        for key in gone:
            _discard(self._cards.pop(key))
        if wanted != before or gone:
            self._lay_out()
        for one in placed[: self._limit]:
            self._cards[one.comment.id].show_comment(one)
        rest = len(placed) - self._limit
        self.more.setText(f"Toon nog {rest} {'opmerking' if rest == 1 else 'opmerkingen'}")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(rest > 0)
        self.setVisible(bool(placed))
        if self.current_id and self.current_id not in self._cards:
            self.current_id = ""
        if had_focus and wanted:
            at = min(before.index(gone[0]) if gone[0] in before else 0, len(wanted) - 1)
            self._cards[wanted[at]].setFocus()

    def choose(self, comment: str, *, focus: bool) -> bool:
        """Makes this the chosen card and brings it in sight; false when it is not in the list."""
        keys = [str(one.comment.id) for one in self.order]
        if comment not in keys:
            self._set_current("")
            return False
        if keys.index(comment) >= self._limit:
            self._limit = (keys.index(comment) // STEP + 1) * STEP
            self._grow()
        self._set_current(comment)
        card = self._cards[comment]
        if focus and not _has_focus(card):
            card.setFocus()
        self.shown.emit(card)
        return True

    def _set_current(self, comment: str) -> None:
        if comment == self.current_id:
            return
        before, self.current_id = self.current, comment
        if before is not None:
            before.set_current(current=False)
        if self.current is not None:
            self.current.set_current(current=True)

    def _grow(self) -> None:
        self._lay_out()
        self.show_comments(self.order)

    def _show_more(self) -> None:
        first = self.order[self._limit].comment.id
        self._limit += STEP
        self._grow()
        self._cards[first].setFocus()

    def _lay_out(self) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
        self._column.removeWidget(self.more)
        for one in self.order[: self._limit]:
            key = one.comment.id
            if key not in self._cards:
                self._cards[key] = self._new(one)
            self._column.addWidget(self._cards[key])
        self._column.addWidget(self.more)

    def _new(self, placed: PlacedComment) -> CommentCard:
        card = self._make()
        card.show_comment(placed)
        key = placed.comment.id
        card.chosen.connect(lambda: self._on_chosen(key))
        card.step.connect(self._step)
        return card

    def _on_chosen(self, key: str) -> None:
        if key in self._cards and key != self.current_id:
            self._set_current(key)
            self.chosen.emit(key)

    def _step(self, steps: int) -> None:
        keys = [str(one.comment.id) for one in self.order]
        if self.current_id in keys:
            to = keys[max(0, min(len(keys) - 1, keys.index(self.current_id) + steps))]
            self.choose(to, focus=True)
            self.chosen.emit(to)


def _has_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
