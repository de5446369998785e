"""The workbench of rules: every rule in words and at work, off in this draft with a reason, or rewritten."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.checks.rule import Rule
from drafting.checks.rulebook import Rulebook
from drafting.edits.justifications import switch_off, switch_on
from drafting.procurement import regime_of
from drafting.refusals import Refusal
from gui import alerts, background
from gui.open_draft import OpenDraft
from gui.rules.own_rules import OwnRules
from gui.rules.rule_editor import RuleEditor
from gui.rules.rule_list import RuleList
from gui.rules.rule_sheet import RuleSheet
from gui.rules.trial import Trial, Tried, try_rule
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text

SIZE = (980, 640)
LIST_WIDTH = 320
OWN_FIRST = "Eigen regels gaan voor die van het programma en gelden in elk bestek op deze computer."


class RuleWorkbench(QDialog):
    """The window; `passage` gives the text that is chosen in the draft."""

    def __init__(
        self,
        open_draft: OpenDraft,
        services: Services,
        theme: Theme,
        passage: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._services = services
        self._own = OwnRules(services.folders.own_rules)
        self._tried: dict[str, tuple[Tried, ...]] = {}
        self.current = ""
        self.setObjectName("rule_workbench")
        self.setWindowTitle("Regels van de toets")
        self.resize(*SIZE)
        self.list = RuleList(theme)
        self.title = text("", "title")
        self.sheet = RuleSheet(theme)
        self.editor = RuleEditor(services.today, passage)
        self._build()
        self.list.chosen.connect(self.show_rule)
        self.editor.save_asked.connect(self._save)
        self.editor.remove_asked.connect(self._remove)
        self._show_list()
        if open_draft.rulebook.rules:
            self.list.choose(open_draft.rulebook.rules[0].id)

    def show_rule(self, name: str) -> None:
        """Shows a rule in words; one that is no rule yet opens as text."""
        self.current = name
        rule = self._open_draft.rulebook.rule(name)
        if rule is None:
            self.edit()
            return
        self.title.setText(rule.title)
        self._pages.setCurrentIndex(0)
        self._show_sheet(rule)
        if name not in self._tried:
            rulebook, today = self._open_draft.rulebook, self._services.today()
            background.run(lambda _job: (name, try_rule(rule, rulebook, today)), self._answered)

    def edit(self) -> None:
        """Opens the rule as text: the user's own version, or a copy of the product's."""
        name = self.current
        rule = self._open_draft.rulebook.rule(name)
        self.title.setText(rule.title if rule else name)
        self._pages.setCurrentIndex(1)
        self.editor.remove.setVisible(self._own.find(name) is not None)
        self.editor.open_rule(name, self._own.text(name))

    def switch(self) -> None:
        """Switches the rule off in this draft for the reason given, or on again."""
        opened, name = self._open_draft, self.current
        off = self._reason_of(name)
        try:
            if off:
                opened.apply(switch_on(opened.draft, name), self)
            else:
                opened.apply(
                    switch_off(opened.draft, name, self.reason.text(), opened.hand()), self
                )
        except Refusal as refused:
            self._fault.setText(str(refused))
            self._fault.show()
            self.reason.setFocus()
            return
        self.reason.clear()
        self._show_list()
        self.show_rule(name)

    def _build(self) -> None:
        scroll = Column("Tekst van de regel")
        scroll.column.addWidget(self.sheet)
        scroll.column.addStretch(1)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Waarom geldt deze regel hier niet?")
        self.reason.setPlaceholderText("Waarom geldt deze regel hier niet?")
        self._fault = text("", "fault")
        self._fault.hide()
        self.switch_button = button("Zet uit in dit bestek", on_press=self.switch)
        self.edit_button = button("Maak een eigen versie", on_press=self.edit)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(changes(self.reason), 1)
        row.addWidget(changes(self.switch_button))
        row.addWidget(self.edit_button)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(scroll, 1)
        lines.addWidget(self._fault)
        lines.addLayout(row)
        self._pages = QStackedWidget()
        self._pages.addWidget(words)
        self._pages.addWidget(self.editor)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.title)
        column.addWidget(self._pages, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH, SIZE[0] - LIST_WIDTH])
        close = button("Sluit", on_press=self.accept)
        foot = QHBoxLayout()
        foot.addWidget(text(OWN_FIRST, "caption"), 1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(splitter, 1)
        whole.addLayout(foot)

    def _show_list(self) -> None:
        opened = self._open_draft
        regime = regime_of(opened.draft.procurement, opened.norms)
        waiting = tuple(name for name in self._own.ids() if opened.rulebook.rule(name) is None)
        off = frozenset(off.rule for off in opened.draft.switched_off)
        self.list.show_rules(
            opened.rulebook.rules, lambda rule: rule.severity(regime), off, waiting
        )

    def _show_sheet(self, rule: Rule) -> None:
        opened = self._open_draft
        regime = regime_of(opened.draft.procurement, opened.norms)
        off = self._reason_of(rule.id)
        severity, tried = rule.severity(regime), self._tried.get(rule.id)
        self.sheet.show_rule(rule, severity, tried, off, opened.norms)
        self.switch_button.setText("Zet weer aan in dit bestek" if off else "Zet uit in dit bestek")
        self.reason.setVisible(not off)
        own = self._own.find(rule.id) is not None
        self.edit_button.setText("Wijzig uw eigen versie" if own else "Maak een eigen versie")
        self._fault.hide()

    def _reason_of(self, name: str) -> str:
        return next((o.reason for o in self._open_draft.draft.switched_off if o.rule == name), "")

    def _answered(self, answer: tuple[str, Trial]) -> None:
        name, trial = answer
        self._tried[name] = trial.tried
        rule = self._open_draft.rulebook.rule(name)
        if name == self.current and rule is not None and self._pages.currentIndex() == 0:
            self._show_sheet(rule)

    def _save(self, on: bool) -> None:  # noqa: FBT001 -- a signal's argument
        try:
            self._own.save(self.current, self.editor.text.toPlainText(), on=on)
        except Refusal as refused:
            alerts.refuse(self, refused, "De regel is niet bewaard")
            return
        self._read_again()

    def _remove(self) -> None:
        self._own.remove(self.current)
        self._read_again()

    def _read_again(self) -> None:
        """Reads the rules again, in the background, and checks with them."""
        background.run(lambda _job: self._services.reload_rules(), self._use)

    def _use(self, rulebook: Rulebook) -> None:
        name = self.current
        self._tried.pop(name, None)
        self._open_draft.use_rules(rulebook)
        self._show_list()
        if self._open_draft.rulebook.rule(name) is not None or name in self._own.ids():
            self.list.choose(name)
            self.show_rule(name)
        elif self._open_draft.rulebook.rules:
            self.list.choose(self._open_draft.rulebook.rules[0].id)
