"""One finding as a card: sign, fault, quote, the numbers that decided, and what can be done."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from drafting.finding import Finding
from drafting.norms import Norm
from drafting.terms import FindingStatus
from drafting.text.written_norms import norm_asks, norm_line, norm_proof
from drafting.text.written_values import day
from gui.findings.proposal import Proposal
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.changing import changes, changes_by
from gui.widgets.flow import FlowLayout
from gui.widgets.focus_order import order_focus
from gui.widgets.icons import pixmap
from gui.widgets.texts import button, icon_button, sign, text
from gui.widgets.wrapped_link import WrappedLink

_SHORT_QUOTE = 120
_TOO_SHORT = 28
"""A shorter quote is shown in its sentence: 'is ISO' alone says nothing."""
_REACH = 90
_NORM_INDENT = 22
"""The words below a link begin where its own words do."""

_ENDS = re.compile(r"[.!?;](?=\s+[A-Z\d])|\n")
_OPEN_QUOTE, _CLOSE_QUOTE = "\N{DOUBLE LOW-9 QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"


class FindingCard(Card):
    """A finding; what can be done with it shows on the card that is chosen.

    Signals:
        go_asked, justify_asked, withdraw_asked, off_asked, rule_asked, norm_asked: what was pressed.
        replace_asked: take the proposed text over.
    """

    go_asked = Signal()
    justify_asked = Signal()
    withdraw_asked = Signal()
    off_asked = Signal()
    rule_asked = Signal()
    norm_asked = Signal()
    replace_asked = Signal()

    def __init__(
        self, finding: Finding, theme: Theme, norm_of: Callable[[str], Norm | None] = lambda _: None
    ) -> None:
        super().__init__(finding.title)
        self._norm_of = norm_of
        self._theme = theme
        self._finding = finding
        self._whole = ""
        self._details: QWidget | None = None
        self.proposal: Proposal | None = None
        self._sign = sign(finding.severity, theme)
        self._title = text("", "strong")
        self._badge = Badge()
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._title, 1)
        top.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._quote = text("", "quote")
        self._message = text("")
        self._reason = text("", "muted")
        self.column.addLayout(top)
        self.column.addWidget(self._quote)
        self.column.addWidget(self._message)
        self.column.addWidget(self._reason)
        self.opened.connect(self.go_asked)
        self.show_finding(finding, "")

    @property
    def finding(self) -> Finding:
        """The finding on the card."""
        return self._finding

    def show_finding(self, finding: Finding, whole: str) -> None:
        """Shows a finding; `whole` is the text of the element it stands in."""
        if finding == self._finding and whole == self._whole and self._title.text():
            return
        self._finding, self._whole = finding, whole
        justified = finding.status is FindingStatus.JUSTIFIED
        self._sign.setPixmap(
            pixmap("ready", self._theme, "ready")
            if justified
            else pixmap(str(finding.severity), self._theme, str(finding.severity))
        )
        self._title.setText(finding.title)
        self._badge.say(
            "Motivering verlopen" if finding.status is FindingStatus.STALE else "", "gap"
        )
        self._message.setText(finding.message)
        self._say_quote()
        self._say_reason()
        self.set_quiet(quiet=justified)
        quote = finding.place.quote if finding.place else ""
        self.setAccessibleName(
            f"{finding.severity.label}, {finding.status.label.lower()}: {finding.title}. {quote}. {finding.message}"
        )
        if self._details is not None:
            self._unfold()

    def set_current(self, *, current: bool) -> None:
        """Shows what can be done when it is the chosen card."""
        super().set_current(current=current)
        if current and self._details is None:
            self._unfold()
        elif not current:
            self._fold()
        self._say_quote()

    def show_proposal(self) -> None:
        """Shows the proposed text beside the present one."""
        finding = self._finding
        if finding.replacement is None or finding.place is None or self.proposal is not None:
            return
        self.proposal = Proposal(finding.place.quote, finding.replacement, self._whole, self._theme)
        self.proposal.taken.connect(self.replace_asked)
        self.proposal.dropped.connect(self.drop_proposal)
        self.column.addWidget(self.proposal)
        order_focus(self, self)
        self.proposal.take_button.setFocus()

    def drop_proposal(self) -> None:
        """Takes the proposal away."""
        self.setFocus()
        self._without_proposal()

    def _say_quote(self) -> None:
        quote = self._finding.place.quote if self._finding.place else ""
        if quote and len(quote) < _TOO_SHORT:
            quote = self._in_its_sentence()
        if self._details is None and len(quote) > _SHORT_QUOTE:
            quote = f"{quote[:_SHORT_QUOTE].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        self._quote.setText(quoted(quote))
        self._quote.setVisible(bool(quote))

    def _in_its_sentence(self) -> str:
        """A quote that says too little by itself, with the words of its sentence around it."""
        place = self._finding.place
        if place is None:
            return ""
        at = self._whole.find(place.quote)
        if at < 0:
            return place.quote
        return sentence_around(self._whole, at, at + len(place.quote))

    def _say_reason(self) -> None:
        justification = self._finding.justification
        words = ""
        if justification is not None:
            words = f"{justification.text}\n{justification.author}, {day(justification.day)}"
        self._reason.setText(words)
        self._reason.setVisible(bool(words))

    def _fold(self) -> None:
        self._without_proposal()
        if self._details is not None:
            gone, self._details = self._details, None
            gone.hide()
            gone.deleteLater()

    def _without_proposal(self) -> None:
        if self.proposal is not None:
            gone, self.proposal = self.proposal, None
            gone.hide()
            gone.deleteLater()

    def _unfold(self) -> None:
        self._fold()
        finding = self._finding
        self._details = QWidget()
        inner = QVBoxLayout(self._details)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.SMALL)
        if finding.remedy and finding.status is not FindingStatus.JUSTIFIED:
            inner.addWidget(text(finding.remedy, "muted"))
        norm = self._norm_of(finding.norm) if finding.norm else None
        if norm is not None:
            inner.addWidget(self._norm(norm))
        source = WrappedLink(finding.source, "book", self._theme)
        source.setAccessibleName(f"Bron: {finding.source}. Toon de regel")
        source.clicked.connect(lambda *_: self.rule_asked.emit())
        inner.addWidget(source)
        inner.addWidget(self._actions())
        self.column.addWidget(self._details)
        order_focus(self._details, self)

    def _norm(self, norm: Norm) -> QWidget:
        """The norm that decided: what it asks, as a link to the norms, and what it rests on."""
        link = WrappedLink(f"Norm: {norm_asks(norm)}", "scale", self._theme)
        link.setAccessibleName(f"Norm: {norm_line(norm)} Toon de normen")
        link.clicked.connect(lambda *_: self.norm_asked.emit())
        proof = text(norm_proof(norm), "caption")
        proof.setContentsMargins(_NORM_INDENT, 0, 0, 0)
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(link)
        lines.addWidget(proof)
        return holder

    def _actions(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, Space.TINY)
        finding = self._finding
        if finding.place is not None:
            row.addWidget(button("Ga erheen", "quiet", on_press=self.go_asked.emit))
        if finding.status is FindingStatus.JUSTIFIED:
            for words, asked in (
                ("Wijzig\N{HORIZONTAL ELLIPSIS}", self.justify_asked),
                ("Trek in", self.withdraw_asked),
            ):
                row.addWidget(changes(button(words, "quiet", on_press=asked.emit)))
            return holder
        if finding.replacement is not None and finding.place is not None:
            row.addWidget(changes(button("Pas aan", "quiet", on_press=self.show_proposal)))
        motivate = button(
            "Motiveer\N{HORIZONTAL ELLIPSIS}", "quiet", on_press=self.justify_asked.emit
        )
        row.addWidget(changes(motivate))
        more = icon_button("more", "Meer", self._theme)
        menu = QMenu(more)
        menu.addAction("Toon de regel").triggered.connect(lambda *_: self.rule_asked.emit())
        off = menu.addAction("Zet regel uit\N{HORIZONTAL ELLIPSIS}")
        off.triggered.connect(lambda *_: self.off_asked.emit())
        changes_by(menu, off)
        more.setMenu(menu)
        more.setFixedHeight(motivate.sizeHint().height())
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        row.addWidget(more)
        return holder


def rule_with_focus() -> str:
    """The rule of the finding that has the focus; empty elsewhere."""
    focused = QApplication.focusWidget()
    while focused is not None and not isinstance(focused, FindingCard):
        focused = focused.parentWidget()
    return focused.finding.rule if focused is not None else ""


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence these characters stand in, with dots where it is cut off."""
    first = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    found = _ENDS.search(text, end)
    last = found.start() + 1 if found else len(text)
    before, after = text[first:start].lstrip(), text[end:last].rstrip()
    if len(before) > _REACH:
        before = f"\N{HORIZONTAL ELLIPSIS}{before[-_REACH:].partition(' ')[2]}"
    if len(after) > _REACH:
        after = f"{after[:_REACH].rpartition(' ')[0]}\N{HORIZONTAL ELLIPSIS}"
    return f"{before}{text[start:end]}{after}"


def quoted(words: str) -> str:
    """The words between Dutch quotation marks."""
    return f"{_OPEN_QUOTE}{words}{_CLOSE_QUOTE}"
