"""One comment as a card: who, when, kind, the quote, the thread, and what can be done."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from drafting.comment import Comment, CommentId, CommentKind, Reply
from drafting.comparison.comment_places import PlacedComment
from gui.alerts import visible
from gui.findings.finding_card import quoted
from gui.review.composer import shortened
from gui.review.moments import moment_words
from gui.review.words_form import WordsForm
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.focus_order import order_focus
from gui.widgets.texts import button, icon_button, line, picture, text

_SHORT_QUOTE, _LONG_QUOTE = 90, 400
_SHORT_TEXT = 240


class CommentCard(Card):
    """A comment; what can be done with it shows on the card that is chosen.

    Signals, with the id of the comment or answer where there is one:
        go_asked, reply_asked, settle_asked, reopen_asked: what was pressed.
        assign_asked: for whom; empty for nobody, None for somebody who is still to be named.
        kind_asked: another kind.
        edit_asked, remove_asked: a comment or answer of one's own to be changed, or one to be removed.
    """

    go_asked = Signal()
    reply_asked = Signal()
    settle_asked = Signal()
    reopen_asked = Signal()
    assign_asked = Signal(object)
    kind_asked = Signal(object)
    edit_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        is_own: Callable[[str], bool],
        people: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__("Opmerking")
        self._theme = theme
        self._now = now
        self._is_own = is_own
        self._people = people
        self._placed: PlacedComment | None = None
        self._current = False
        self._inside = QWidget()
        self.form: WordsForm | None = None
        self.column.addWidget(self._inside)
        self.opened.connect(self.go_asked)

    @property
    def placed(self) -> PlacedComment:
        """The comment on the card."""
        assert self._placed is not None  # shown before it is in the list
        return self._placed

    def show_comment(self, placed: PlacedComment) -> None:
        """Shows a comment as it is now; a text that is being written stays."""
        if placed != self._placed:
            self._placed = placed
            self._show()

    def set_current(self, *, current: bool) -> None:
        """Shows the whole thread and what can be done when it is the chosen card."""
        super().set_current(current=current)
        if current != self._current:
            self._current = current
            self._show()

    def write(self, form: WordsForm) -> None:
        """Puts a field for an answer, a change or a name below the thread."""
        self.drop_form()
        self.form = form
        self.column.addWidget(form)
        self._order()
        form.words.setFocus()

    def drop_form(self) -> None:
        """Takes the field away."""
        if self.form is not None:
            gone, self.form = self.form, None
            had_focus = gone.isAncestorOf(self.focusWidget() or self)
            gone.hide()
            gone.deleteLater()
            if had_focus:
                self.setFocus()

    # what is shown

    def _show(self) -> None:
        """Puts everything on the card anew; a thread has any number of lines."""
        had_focus = self._inside.isAncestorOf(self.focusWidget() or self)
        gone, self._inside = self._inside, QWidget()
        gone.hide()
        gone.deleteLater()
        lines = QVBoxLayout(self._inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        placed, comment = self.placed, self.placed.comment
        lines.addLayout(self._head(comment))
        if placed.words:
            most = _LONG_QUOTE if self._current else _SHORT_QUOTE
            lines.addWidget(text(quoted(shortened(placed.words, most)), "quote"))
        if placed.remark:
            badge = Badge(placed.remark.capitalize(), "gap")
            lines.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(text(self._words(comment.text), selectable=self._current))
        for answer in comment.replies if self._current else comment.replies[-1:]:
            lines.addWidget(self._answer(answer))
        hidden = len(comment.replies) - 1
        if not self._current and hidden > 0:
            words = "1 eerder antwoord" if hidden == 1 else f"{hidden} eerdere antwoorden"
            lines.addWidget(text(words, "caption"))
        foot = self._foot(comment)
        if foot:
            lines.addWidget(text(foot, "caption"))
        if self._current:
            lines.addWidget(self._actions(comment))
        self.column.insertWidget(0, self._inside)
        self.set_quiet(quiet=not placed.is_open)
        self.setAccessibleName(self._spoken())
        self._order()
        if had_focus:
            self.setFocus()

    def _order(self) -> None:
        order_focus(self, self)

    def _head(self, comment: Comment) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        sign = ("comment", "comment") if self.placed.is_open else ("ready", "ready")
        row.addWidget(picture(sign[0], self._theme, sign[1]), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(comment.author, "strong"))
        source = f" · uit {comment.source}" if comment.source else ""
        when = f"{moment_words(comment.at, self._now())}{source}"
        where = f" · {self.placed.place}" if self.placed.place else ""
        names.addWidget(text(f"{when}{where}", "caption"))
        row.addLayout(names, 1)
        row.addWidget(Badge(comment.kind.label, "quiet"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _words(self, words: str) -> str:
        if self._current or len(words) <= _SHORT_TEXT:
            return visible(words)
        return visible(f"{words[:_SHORT_TEXT].rstrip()}\N{HORIZONTAL ELLIPSIS}")

    def _answer(self, answer: Reply) -> QWidget:
        made = QFrame()
        made.setProperty("panel", "tint")
        lines = QVBoxLayout(made)
        lines.setContentsMargins(Space.SMALL, Space.TINY, Space.SMALL, Space.SMALL)
        lines.setSpacing(Space.TINY)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        name = text(answer.author, "strong")
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(name, 1)
        top.addWidget(line(moment_words(answer.at, self._now()), "caption"))
        if self._current:
            top.addWidget(self._answer_menu(answer))
        lines.addLayout(top)
        lines.addWidget(text(self._words(answer.text), selectable=self._current))
        return made

    def _answer_menu(self, answer: Reply) -> QWidget:
        more = icon_button("more", f"Meer bij het antwoord van {answer.author}", self._theme)
        menu = QMenu(more)
        self._entries(menu, answer.id, own=self._is_own(answer.author), words="antwoord")
        more.setMenu(menu)
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        return more

    def _foot(self, comment: Comment) -> str:
        said = []
        if comment.assigned_to:
            said.append(f"Voor {comment.assigned_to}")
        if comment.settled is not None:
            when = moment_words(comment.settled.at, self._now())
            said.append(f"Opgelost door {comment.settled.author}, {when}")
        return "\n".join(said)

    def _spoken(self) -> str:
        comment = self.placed.comment
        state = "opgelost" if comment.settled else "open"
        said = [f"Opmerking van {comment.author}", comment.kind.label, state, self.placed.place]
        said += [self.placed.remark, f"voor {comment.assigned_to}" if comment.assigned_to else ""]
        head = ", ".join(word for word in said if word)
        answers = f" {len(comment.replies)} keer beantwoord." if comment.replies else ""
        return f"{head}: {comment.text}.{answers}"

    # what can be done

    def _actions(self, comment: Comment) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, Space.TINY)
        if self.placed.stretch.element:
            row.addWidget(button("Ga erheen", "quiet", on_press=self.go_asked.emit))
        answer = button("Beantwoord", "quiet", on_press=self.reply_asked.emit)
        row.addWidget(answer)
        if comment.settled is None:
            row.addWidget(button("Los op", "quiet", on_press=self.settle_asked.emit))
        else:
            row.addWidget(button("Heropen", "quiet", on_press=self.reopen_asked.emit))
        assign = button("Wijs toe\N{HORIZONTAL ELLIPSIS}", "quiet")
        assign.setMenu(self._assign_menu(comment, assign))
        row.addWidget(assign)
        more = icon_button("more", "Meer", self._theme)
        menu = QMenu(more)
        kinds = menu.addMenu("Soort")
        for kind in CommentKind:
            made = kinds.addAction(kind.label.capitalize())
            made.setCheckable(True)
            made.setChecked(kind is comment.kind)
            made.triggered.connect(lambda _=False, kind=kind: self.kind_asked.emit(kind))
        self._entries(menu, comment.id, own=self._is_own(comment.author), words="opmerking")
        more.setMenu(menu)
        more.setFixedHeight(answer.sizeHint().height())
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        row.addWidget(more)
        return holder

    def _entries(self, menu: QMenu, entry: CommentId, *, own: bool, words: str) -> None:
        change = menu.addAction("Wijzig de tekst\N{HORIZONTAL ELLIPSIS}")
        change.setEnabled(own)
        change.triggered.connect(lambda *_: self.edit_asked.emit(entry))
        remove = menu.addAction(
            f"Verwijder {'de opmerking' if words == 'opmerking' else 'het antwoord'}"
        )
        remove.triggered.connect(lambda *_: self.remove_asked.emit(entry))

    def _assign_menu(self, comment: Comment, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for name in self._people():
            words = f"{name} (uzelf)" if self._is_own(name) else name
            made = menu.addAction(visible(words).replace("&", "&&"))
            made.setCheckable(True)
            made.setChecked(name.casefold() == comment.assigned_to.casefold())
            made.triggered.connect(lambda _=False, name=name: self.assign_asked.emit(name))
        menu.addSeparator()
        menu.addAction("Iemand anders\N{HORIZONTAL ELLIPSIS}").triggered.connect(
            lambda *_: self.assign_asked.emit(None)
        )
        nobody = menu.addAction("Niemand")
        nobody.setEnabled(bool(comment.assigned_to))
        nobody.triggered.connect(lambda *_: self.assign_asked.emit(""))
        return menu
