"""The pane Bevindingen: what the check found, what became of it, and what could not be checked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafting.edits.edit import Edit, Touched
from drafting.edits.justifications import justify, switch_off, switch_on, withdraw
from drafting.edits.passages import Hand, replace_quote
from drafting.finding import Finding
from drafting.norms import Norm
from drafting.refusals import Refusal
from drafting.terms import FindingStatus
from gui import alerts, check_words
from gui.findings.card_list import CardList
from gui.findings.finding_card import FindingCard
from gui.findings.grouping import (
    Numbered,
    Order,
    element_of,
    group_findings,
    missing_facts,
    orphans,
)
from gui.findings.norm_notice import NormNotice
from gui.findings.reason_dialog import Asked, ReasonDialog
from gui.findings.remainder import Remainder
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.widgets.chip import MenuChip
from gui.widgets.empty_state import EmptyState
from gui.widgets.focus_order import focusable_in, order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import text
from gui.widgets.when_seen import WhenSeen

_ORDERS = {Order.SEVERITY: "Op zwaarte", Order.CHAPTER: "Op hoofdstuk"}


class FindingsPane(QWidget):
    """The findings of the open draft.

    Signals:
        place_requested: an element or block to show on the page.
        field_requested: the name of a variable or fact to fill in.
        rule_requested: the id of a rule whose text to show.
        norm_requested: the key of a norm to show; empty for all of them.
        told: a short line for the status bar.
    """

    place_requested = Signal(str)
    field_requested = Signal(str)
    rule_requested = Signal(str)
    norm_requested = Signal(str)
    told = Signal(str)

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self._order = Order.SEVERITY
        self.dialog: ReasonDialog | None = None
        self.setObjectName("pane")
        self._build()
        self._seen = WhenSeen(self, open_draft, self._on_changed)
        open_draft.checked.connect(self._on_checked)
        self._refresh()

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        card = self.cards.current
        return card.finding if card else None

    def open_count(self) -> int:
        """How many findings still ask something."""
        return check_words.open_total(self._open_draft.report)

    def next(self) -> None:
        """Chooses the next finding that asks something and shows its place."""
        self._walk(1)

    def previous(self) -> None:
        """Chooses the previous finding that asks something and shows its place."""
        self._walk(-1)

    def show_finding(self, key: str) -> None:
        """Chooses the finding with this key."""
        for numbered in self.cards.order:
            if numbered.finding.key == key:
                self.cards.choose(numbered.key, focus=True)
                return

    def justify_current(self) -> None:
        """Asks for a justification of the chosen finding."""
        finding = self.current
        if finding is None:
            self.told.emit("Kies eerst een bevinding om te motiveren.")
            return
        earlier = finding.justification.text if finding.justification else ""
        asked = Asked(finding, self._open_draft.hand().name, earlier)
        self._ask(asked, lambda words, hand: justify(self._open_draft.draft, finding, words, hand))

    def group_by(self, order: Order) -> None:
        """Groups the findings by severity or by chapter."""
        self._order = order
        self._chip.choose(_ORDERS[order])
        self._refresh()

    def _build(self) -> None:
        self._summary = text("", "muted")
        self._chip = MenuChip("Volgorde", self._theme)
        for order, words in _ORDERS.items():
            action = QAction(words, self._chip)
            action.triggered.connect(self._orderer(order))
            self._chip.menu().addAction(action)
        self._chip.setText(_ORDERS[self._order])
        self._chip.setAccessibleName(f"Volgorde: {_ORDERS[self._order]}")
        top = QHBoxLayout()
        top.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.SMALL)
        top.setSpacing(Space.SMALL)
        top.addWidget(self._summary, 1)
        top.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self.warnings = NormNotice(self._theme)
        self.warnings.norms_asked.connect(lambda: self.norm_requested.emit(""))
        self._scroll = Column("Bevindingen")
        self.cards = CardList(self._make_card)
        self.cards.shown.connect(self._show_card)
        self._empty = EmptyState(self._theme)
        self.remainder = Remainder(self._theme)
        self.remainder.field_asked.connect(self.field_requested)
        self.remainder.rule_asked.connect(self.rule_requested)
        self.remainder.on_asked.connect(
            lambda rule: self._apply(lambda: switch_on(self._open_draft.draft, rule))
        )
        self.remainder.withdraw_asked.connect(self._withdraw)
        for widget in (self.warnings, self.cards, self._empty, self.remainder):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)

    def _orderer(self, order: Order) -> Callable[..., None]:
        return lambda *_: self.group_by(order)

    def _make_card(self, numbered: Numbered) -> FindingCard:
        card = FindingCard(numbered.finding, self._theme, self._norm_of)
        card.go_asked.connect(lambda: self._go(card.finding))
        card.justify_asked.connect(self.justify_current)
        card.withdraw_asked.connect(lambda: self._withdraw(card.finding.key))
        card.off_asked.connect(lambda: self._ask_off(card.finding))
        card.rule_asked.connect(lambda: self.rule_requested.emit(card.finding.rule))
        card.norm_asked.connect(lambda: self.norm_requested.emit(card.finding.norm))
        card.replace_asked.connect(lambda: self._replace(card))
        return card

    def _norm_of(self, key: str) -> Norm | None:
        return self._open_draft.norms.get(key)

    def _on_checked(self) -> None:
        if self._seen.behind:
            self._seen.later()
        else:
            self._refresh()

    def _on_changed(self, touched: Touched, sender: object) -> None:
        if sender is None and touched == ~Touched(0):
            self._refresh()
        elif touched & Touched.RULES:
            self._show_remainder()

    def _refresh(self) -> None:
        report, document = self._open_draft.report, self._open_draft.document
        placed = {element_of(finding) for finding in report.findings}
        texts = {str(e.id): e.text for e in document.elements if str(e.id) in placed}
        self.cards.show_groups(group_findings(report, document, self._order), texts)
        checked = not self._open_draft.is_unchecked
        self._summary.setText(f"{_capital(check_words.result(report))}." if checked else "")
        self._summary.setVisible(bool(report.findings))
        self._chip.setVisible(len(report.findings) > 1)
        self.warnings.say(report.warnings)
        self._empty.setVisible(not report.findings)
        if not checked:
            self._empty.say(
                "checks",
                "Nog niet getoetst",
                "Hier staat straks welke eis te zwaar is en waarom.",
                ("Toets nu", self._open_draft.check_now),
            )
        elif not report.findings:
            sentence = f"{_capital(check_words.result(report))}."
            self._empty.say("ready", "Niets gevonden", sentence)
        self._show_remainder()
        self._order_focus()

    def _order_focus(self) -> None:
        """Tab comes to the cards first; the order of the list comes last."""
        order_focus(self)
        *_, last = focusable_in(self)
        if last is not self._chip:
            QWidget.setTabOrder(last, self._chip)

    def _show_remainder(self) -> None:
        report, draft = self._open_draft.report, self._open_draft.draft
        self.remainder.show_missing(missing_facts(report), len(report.not_run))
        self.remainder.show_off(draft.switched_off, self._rule_title)
        self.remainder.show_orphans(orphans(report))

    def _rule_title(self, rule_id: str) -> str:
        rule = self._open_draft.rulebook.rule(rule_id)
        return rule.title if rule else rule_id

    def _show_card(self, card: FindingCard) -> None:
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, Space.LARGE))

    def _walk(self, steps: int) -> None:
        asking = [
            numbered
            for numbered in self.cards.order
            if numbered.finding.status is not FindingStatus.JUSTIFIED
        ]
        if not asking:
            self.told.emit(f"{_capital(check_words.result(self._open_draft.report))}.")
            return
        keys = [numbered.key for numbered in asking]
        now = self.cards.current_key
        at = (
            keys.index(now) + steps
            if self.cards.walked and now in keys
            else (0 if steps > 0 else -1)
        )
        chosen = asking[at % len(asking)]
        self.cards.choose(chosen.key, focus=False)
        self.cards.walked = True
        self._go(chosen.finding)

    def _go(self, finding: Finding) -> None:
        if finding.place is not None:
            self.place_requested.emit(element_of(finding))

    def _withdraw(self, key: str) -> None:
        self._apply(lambda: withdraw(self._open_draft.draft, key))

    def _replace(self, card: FindingCard) -> None:
        finding = card.finding
        if finding.place is None or finding.replacement is None:
            return
        place, replacement = finding.place, finding.replacement
        opened = self._open_draft
        done = self._apply(
            lambda: replace_quote(
                opened.draft, place.block, place.quote, replacement, opened.hand(), opened.norms
            )
        )
        card.drop_proposal()
        self._go(finding)
        if done:
            self.told.emit("Het voorstel is overgenomen.")

    def _ask_off(self, finding: Finding) -> None:
        asked = Asked(finding, self._open_draft.hand().name, whole_rule=True)
        draft = self._open_draft
        self._ask(asked, lambda words, hand: switch_off(draft.draft, finding.rule, words, hand))

    def _ask(self, asked: Asked, edit: Callable[[str, Hand], Edit]) -> None:
        """Asks for a reason without holding up the window; a refusal is said in the dialog."""

        def submit(words: str, name: str) -> None:
            hand = Hand(name, self._open_draft.hand().day)
            made = edit(words, hand)
            self._open_draft.apply(made, sender=self)
            if made.note:
                self.told.emit(made.note)

        self.dialog = ReasonDialog(asked, self._theme, submit, self)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self, _result: int) -> None:
        self.dialog = None

    def _apply(self, make: Callable[[], Edit]) -> bool:
        try:
            self._open_draft.apply(make(), sender=self)
        except Refusal as refused:
            alerts.refuse(self, refused)
            return False
        return True


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
