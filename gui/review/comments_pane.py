"""The pane Opmerkingen: what reviewers said, where, and what became of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.comment import CommentId, CommentKind
from drafting.document import ElementId
from drafting.refusals import Refusal
from gui import alerts
from gui.review.comment_card import CommentCard
from gui.review.comment_list import CommentList
from gui.review.comments_desk import CommentsDesk
from gui.review.composer import Composer
from gui.review.filter_row import FilterRow
from gui.review.filters import Filters, State, chosen_comments
from gui.review.words_form import WordsForm
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.scroll import Column

Stretch = tuple[ElementId, int, int]


class CommentsPane(QWidget):
    """The comments of the open draft.

    Signals:
        place_requested: the id of a comment whose place is to be shown on the page.
        page_wanted: the user is done here and goes on in the text.
        told: a short line for the status bar.
    """

    place_requested = Signal(str)
    page_wanted = Signal()
    told = Signal(str)

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
        self._kind = CommentKind.LEGAL
        self._stretch: Stretch | None = None
        self.composer: Composer | None = None
        self.setObjectName("pane")
        self.filters = FilterRow(theme)
        self.filters.changed.connect(self._refresh)
        self._new = QVBoxLayout()
        self._new.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, Space.SMALL)
        self._scroll = Column("Opmerkingen")
        self.cards = CommentList(self._make_card)
        self.cards.chosen.connect(self._chosen_here)
        self.cards.shown.connect(self._show_card)
        self.empty = EmptyState(theme)
        for widget in (self.cards, self.empty):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.filters)
        whole.addLayout(self._new)
        whole.addWidget(self._scroll, 1)
        desk.changed.connect(self._refresh)
        desk.chosen.connect(self._chosen_elsewhere)
        self._refresh()

    # what others ask

    def compose(self, stretch: Stretch) -> None:
        """Begins a new comment on this stretch; one that was being written is placed first."""
        if not self._finish_composer():
            return
        self._stretch = stretch
        self.composer = Composer(
            self._desk.quote_of(stretch), self._kind, self._desk.name, self._place, self._drop
        )
        self._new.addWidget(self.composer)
        self._refresh()
        self.composer.setFocus()

    def show_comment(self, comment: str) -> None:
        """Shows and chooses the card of this comment, whatever filter is on."""
        if not any(one.comment.id == comment for one in self.cards.order):
            self.filters.show_all()
        self.cards.choose(comment, focus=True)
        self._desk.choose(comment)

    def search(self, words: str) -> None:
        """Shows the comments with these words, settled ones too."""
        self.filters.search.setText(words)
        self.filters.ask(Filters(state=State.ALL, words=words))

    def step(self, steps: int) -> None:
        """Chooses the next or previous comment of those shown, and shows its place."""
        keys = [str(one.comment.id) for one in self.cards.order]
        if not keys:
            self.told.emit("Er zijn geen opmerkingen om langs te lopen.")
            return
        now = self._desk.current
        at = keys.index(now) + steps if now in keys else (0 if steps > 0 else -1)
        key = keys[at % len(keys)]
        self.cards.choose(key, focus=False)
        self._desk.choose(key)
        self.place_requested.emit(key)

    def finish(self) -> bool:
        """Places what is being written, as before saving; false when it is refused and stays."""
        writing = self.cards.writing
        return self._finish_composer() and (
            writing is None or writing.form is None or writing.form.give()
        )

    def _finish_composer(self) -> bool:
        if self.composer is None:
            return True
        if self.composer.form.is_empty:
            self._close_composer()
            return True
        return self.composer.form.give()

    # a new comment

    def _place(self, kind: CommentKind, words: str, name: str) -> None:
        assert self._stretch is not None  # the composer is there, so it was begun on something
        self._kind = kind
        new = self._desk.add(self._stretch, kind, words, name)
        self._close_composer()
        if not any(one.comment.id == new for one in self.cards.order):
            self.filters.ask(Filters())
        self.cards.choose(new, focus=False)
        self.told.emit("De opmerking is geplaatst.")
        self.page_wanted.emit()

    def _drop(self) -> None:
        self._close_composer()
        self.page_wanted.emit()

    def _close_composer(self) -> None:
        gone, self.composer, self._stretch = self.composer, None, None
        if gone is not None:
            gone.hide()
            self._new.removeWidget(gone)
            gone.deleteLater()
        self._refresh()

    # cards

    def _make_card(self) -> CommentCard:
        desk = self._desk
        card = CommentCard(self._theme, self._now, desk.is_own, desk.people)
        card.go_asked.connect(lambda: self.place_requested.emit(card.placed.comment.id))
        card.reply_asked.connect(lambda: self._ask_reply(card))
        card.settle_asked.connect(lambda: self._settle(card))
        card.reopen_asked.connect(
            lambda: self._attempt(lambda: desk.reopen(card.placed.comment.id))
        )
        card.assign_asked.connect(lambda name: self._assign(card, name))
        card.kind_asked.connect(
            lambda kind: self._attempt(lambda: desk.change_kind(card.placed.comment.id, kind))
        )
        card.edit_asked.connect(lambda entry: self._ask_change(card, CommentId(entry)))
        card.remove_asked.connect(lambda entry: self._remove(CommentId(entry)))
        return card

    def _ask_reply(self, card: CommentCard) -> None:
        def give(words: str, name: str) -> None:
            self._desk.reply(card.placed.comment.id, words, name)
            card.drop_form()

        self._write(card, "Uw antwoord", "Plaats", give)

    def _ask_change(self, card: CommentCard, entry: CommentId) -> None:
        def give(words: str, _name: str) -> None:
            self._desk.change_text(entry, words)
            card.drop_form()

        comment = card.placed.comment
        texts = {comment.id: comment.text} | {answer.id: answer.text for answer in comment.replies}
        self._write(card, "Uw tekst", "Wijzig", give, texts.get(entry, ""))

    def _assign(self, card: CommentCard, name: str | None) -> None:
        comment = card.placed.comment.id
        if name is not None:
            self._attempt(lambda: self._desk.assign(comment, name))
            return

        def give(words: str, _name: str) -> None:
            self._desk.assign(comment, words)
            card.drop_form()

        self._write(card, "Naam van wie dit oppakt", "Wijs toe", give, ask_name=False)

    def _settle(self, card: CommentCard) -> None:
        comment = card.placed.comment.id
        if self._desk.name:
            self._attempt(lambda: self._desk.settle(comment, ""))
            return

        def give(words: str, _name: str) -> None:
            self._desk.settle(comment, words)
            card.drop_form()

        self._write(card, "Uw naam", "Los op", give, ask_name=False)

    def _write(
        self,
        card: CommentCard,
        label: str,
        done: str,
        give: Callable[[str, str], object],
        words: str = "",
        *,
        ask_name: bool = True,
    ) -> None:
        name = self._desk.name if ask_name else "-"
        form = WordsForm(label, done, give, card.drop_form, name)
        form.words.setPlainText(words)
        card.write(form)
        self._show_card(card)

    def _remove(self, entry: CommentId) -> None:
        try:
            others = self._desk.words_of_others(entry)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return
        if others and not self._wants_removal(others):
            return
        self._attempt(lambda: self._desk.remove(entry, asked=bool(others)))

    def _wants_removal(self, others: tuple[str, ...]) -> bool:
        answer = alerts.ask(
            self,
            f"Hiermee verdwijnt ook wat {' en '.join(others)} schreef",
            "Los de opmerking op als zij is afgehandeld; dan blijft zij bewaard bij het bestek.",
            ("Verwijder", "Annuleer"),
        )
        return answer == 0

    def _attempt(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except Refusal as refusal:
            alerts.refuse(self, refusal)

    # choosing

    def _chosen_here(self, comment: str) -> None:
        self._desk.choose(comment)

    def _chosen_elsewhere(self, comment: str) -> None:
        if comment != self.cards.current_id:
            self.cards.choose(comment, focus=False)

    def _show_card(self, card: CommentCard) -> None:
        def show() -> None:
            self._scroll.ensureWidgetVisible(card, 0, Space.LARGE)
            if card.form is not None:
                self._scroll.ensureWidgetVisible(card.form, 0, Space.LARGE)

        QTimer.singleShot(0, card, show)

    # what is shown

    def _refresh(self) -> None:
        placed = self._desk.placed
        chapters = tuple((chapter.key, chapter.words) for chapter in self._desk.chapters)
        self.filters.show_choices(placed, chapters)
        self.filters.setVisible(bool(placed))
        shown = chosen_comments(
            placed, self.filters.filters, self.filters.order, self.cards.written_on
        )
        self.cards.show_comments(shown)
        if self._desk.current != self.cards.current_id:
            self.cards.choose(self._desk.current, focus=False)
        self.empty.setVisible(not shown and self.composer is None)
        if not placed:
            self.empty.say(
                "comment",
                "Nog geen opmerkingen",
                "Selecteer tekst in het bestek en druk Ctrl+Alt+M, of haal een beoordeeld Word-bestand binnen.",
            )
        elif not shown:
            self._say_none_fit()

    def _say_none_fit(self) -> None:
        settled = sum(not placed.is_open for placed in self._desk.placed)
        if settled == len(self._desk.placed) and self.filters.filters == Filters():
            words = "De opmerking is" if settled == 1 else f"Alle {settled} opmerkingen zijn"
            self.empty.say(
                "ready",
                "Geen open opmerkingen",
                f"{words} opgelost.",
                ("Toon wat is opgelost", lambda: self.filters.ask(Filters(state=State.SETTLED))),
            )
        else:
            self.empty.say(
                "filter",
                "Geen opmerking past hierbij",
                "Er zijn wel opmerkingen, maar niet met deze filters.",
                ("Toon alles", self.filters.show_all),
            )
