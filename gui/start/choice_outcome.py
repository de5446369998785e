"""What the answers of "Help mij kiezen" come to: templates that fit, what is of use before, and why not the others."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from drafting.template import Template
from gui.theme import Space, Theme
from gui.widgets.group import Group
from gui.widgets.scroll import Column
from gui.widgets.texts import button, picture, text
from templates.advice import Advice, Weighed
from templates.choice_memo import NONE_FITS, UNDECIDED, words_of
from templates.guided_choice import Ground

NOT_BEGUN = (
    "Beantwoord links wat u al weet. Hier ziet u meteen welk sjabloon past en waarom, en waarom de andere niet. "
    "Wat u openlaat, telt niet mee."
)


class ChoiceOutcome(Column):
    """The advice as cards; it follows every answer.

    Signals:
        template_chosen: a draft is wanted of this Template.
        memo_wanted: the id of the template whose choice must be kept as a memo.
    """

    template_chosen = Signal(object)
    memo_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Wat past bij uw antwoorden", parent)
        self._theme = theme
        self._unfolded: set[str] = set()
        self.groups: dict[str, Group] = {}
        self.column.setSpacing(Space.MEDIUM)

    def show_advice(self, advice: Advice) -> None:
        """Shows the outcome of the answers that were given."""
        while self.column.count():
            item = self.column.takeAt(0)
            if item is not None and (made := item.widget()) is not None:
                made.hide()
                made.deleteLater()
        self.groups = {}
        if advice.is_begun:
            self._fill(advice)
        else:
            self._title("Wat past", NOT_BEGUN)
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def _fill(self, advice: Advice) -> None:
        for way in advice.ways:
            self.column.addWidget(self._way(way.title, way.ground))
        if advice.nearest:
            self._title("Komt in de buurt", NONE_FITS)
            self._cards(advice.nearest)
        elif advice.best:
            several = "Deze sjablonen passen" if len(advice.best) > 1 else "Dit sjabloon past"
            self._title(several, "")
            self._cards(advice.best, first=True)
        elif not advice.ways:
            self._title(
                "Nog niets dat past", "Beantwoord nog een vraag; uw antwoorden sluiten alleen uit."
            )
        if advice.also:
            self._title("Past ook, met minder redenen", "")
            self._cards(advice.also)
        if advice.before:
            self._title("Nuttig vooraf", "")
            for template, ground in advice.before:
                self.column.addWidget(self._card(template, (ground,), (), ()))
        near = {one.template.id for one in advice.nearest}
        rest = [one for one in advice.against if one.template.id not in near]
        self._group("Past niet, en waarom", [(o.template.title, o.against) for o in rest])
        self._group("Nog niet te zeggen", [(o.template.title, ()) for o in advice.undecided])

    def _title(self, words: str, about: str) -> None:
        self.column.addWidget(text(words, "title"))
        if about:
            self.column.addWidget(text(about, "muted"))

    def _cards(self, row: Iterable[Weighed], *, first: bool = False) -> None:
        for one in row:
            made = self._card(one.template, one.fits, one.against, one.remember, first=first)
            self.column.addWidget(made)

    def _card(
        self,
        template: Template,
        fits: tuple[Ground, ...],
        against: tuple[Ground, ...],
        remember: tuple[Ground, ...],
        *,
        first: bool = False,
    ) -> QFrame:
        card, lines = _framed()
        lines.addWidget(text(template.title, "heading"))
        lines.addWidget(text(template.summary, "muted"))
        for sign, role, spoken, grounds in (
            ("check", "ready", "Past", fits),
            ("close", "violation", "Past niet", against),
            ("attention", "attention", "Let op", remember),
        ):
            for ground in grounds:
                lines.addLayout(self._reason(sign, role, spoken, ground))
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        begin = button(
            "Begin met dit sjabloon",
            "primary" if first else "",
            on_press=lambda: self.template_chosen.emit(template),
        )
        begin.setObjectName(f"begin-{template.id}")
        begin.setAccessibleName(f"Begin met het sjabloon {template.title}")
        memo = button(
            "Bewaar deze keuze\N{HORIZONTAL ELLIPSIS}",
            "quiet",
            on_press=lambda: self.memo_wanted.emit(template.id),
        )
        memo.setObjectName(f"memo-{template.id}")
        memo.setAccessibleName(f"Bewaar de keuze voor {template.title} als memo")
        row.addWidget(begin)
        row.addWidget(memo)
        row.addStretch(1)
        lines.addSpacing(Space.TINY)
        lines.addLayout(row)
        return card

    def _way(self, title: str, ground: Ground) -> QFrame:
        card, lines = _framed()
        lines.addWidget(text(title, "heading"))
        lines.addWidget(text(words_of(ground)))
        return card

    def _reason(self, sign: str, role: str, spoken: str, ground: Ground) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(picture(sign, self._theme, role, spoken), 0, Qt.AlignmentFlag.AlignTop)
        said = text(words_of(ground))
        said.setAccessibleName(f"{spoken}: {words_of(ground)}")
        row.addWidget(said, 1)
        return row

    def _group(self, title: str, rows: list[tuple[str, tuple[Ground, ...]]]) -> None:
        """A folded list of templates, each with what is said of it."""
        if not rows:
            return

        def fill(column: QVBoxLayout) -> None:
            column.setSpacing(Space.SMALL)
            for name, grounds in rows:
                column.addWidget(text(name, "strong"))
                for ground in grounds:
                    column.addWidget(text(words_of(ground), "muted"))
                if not grounds:
                    column.addWidget(text(UNDECIDED, "muted"))

        group = Group(
            f"{title} ({len(rows)})", self._theme, fill=fill, is_open=title in self._unfolded
        )
        self.groups[title] = group
        group.unfolded.connect(
            lambda is_open: (self._unfolded.add if is_open else self._unfolded.discard)(title)
        )
        self.column.addWidget(group)


def _framed() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    lines = QVBoxLayout(card)
    lines.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
    lines.setSpacing(Space.SMALL)
    return card, lines
