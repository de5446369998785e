"""The list of rules, by family, with what each weighs here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from drafting.checks.rule import Rule
from drafting.terms import Severity
from gui.alerts import visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

FAMILIES = {
    "access": "Toegang",
    "award": "Gunning",
    "consistency": "Samenhang",
    "contract": "Overeenkomst",
    "evidence": "Bewijs",
    "exclusion": "Uitsluiting",
    "financial": "Geld",
    "procedure": "Procedure",
    "references": "Ervaring",
    "social": "Sociaal",
    "specifications": "Eisen",
    "verifiability": "Toetsbaarheid",
    "eigen": "Eigen regels",
}
_RULE = Qt.ItemDataRole.UserRole


class RuleList(QWidget):
    """Rules under their family; typing narrows the list.

    Signals:
        chosen: the id of a rule.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules: tuple[Rule, ...] = ()
        self._severity: Callable[[Rule], Severity | None] = lambda _rule: None
        self._off: frozenset[str] = frozenset()
        self._waiting: tuple[str, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek een regel")
        self.search.setAccessibleName("Zoek een regel")
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Regels van de toets")
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(Space.SMALL)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(self.search)
        lines.addWidget(self.tree, 1)
        self.search.textChanged.connect(lambda _words: self._fill())
        self.tree.currentItemChanged.connect(self._changed)

    def show_rules(
        self,
        rules: Sequence[Rule],
        severity: Callable[[Rule], Severity | None],
        off: frozenset[str],
        waiting: tuple[str, ...],
    ) -> None:
        """Shows these rules; `waiting` are own rules that are not switched on and are no rule yet."""
        self._rules, self._severity, self._off = tuple(rules), severity, off
        self._waiting = waiting
        self._fill()

    def choose(self, rule: str) -> None:
        """Chooses the rule with this id, whatever was searched for."""
        self.search.clear()
        for top in range(self.tree.topLevelItemCount()):
            family = self.tree.topLevelItem(top)
            for number in range(family.childCount() if family else 0):
                item = family.child(number) if family else None
                if item is not None and item.data(0, _RULE) == rule:
                    self.tree.setCurrentItem(item)

    def _fill(self) -> None:
        words = self.search.text().casefold().split()
        current = self.tree.currentItem()
        kept = current.data(0, _RULE) if current is not None else ""
        self.tree.blockSignals(True)  # noqa: FBT003 -- Qt
        self.tree.clear()
        families: dict[str, list[Rule]] = {}
        for rule in self._rules:
            hay = f"{rule.title} {rule.id} {rule.source} {rule.why}".casefold()
            if all(word in hay for word in words):
                families.setdefault(rule.family, []).append(rule)
        for family, rules in sorted(families.items(), key=lambda row: FAMILIES.get(row[0], row[0])):
            top = self._heading(f"{FAMILIES.get(family, family)}  {len(rules)}")
            for rule in sorted(rules, key=lambda r: r.title):
                top.addChild(self._item(rule))
        if self._waiting and not words:
            top = self._heading(f"Eigen regels die nog uit staan  {len(self._waiting)}")
            for name in self._waiting:
                item = QTreeWidgetItem([visible(name)])
                item.setData(0, _RULE, name)
                item.setIcon(0, icon("edit", self._theme, "muted"))
                top.addChild(item)
        self.tree.expandAll()
        self.tree.blockSignals(False)  # noqa: FBT003 -- Qt
        if kept:
            self._restore(str(kept))

    def _restore(self, rule: str) -> None:
        found = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        for item in found:
            if item.data(0, _RULE) == rule:
                self.tree.setCurrentItem(item)
                return

    def _heading(self, words: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem([words])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setForeground(0, self._theme.color("muted"))
        self.tree.addTopLevelItem(top)
        return top

    def _item(self, rule: Rule) -> QTreeWidgetItem:
        grade = self._severity(rule)
        off = rule.id in self._off
        item = QTreeWidgetItem([visible(rule.title)])
        item.setData(0, _RULE, rule.id)
        name, role = (str(grade), str(grade)) if grade and not off else ("off", "muted")
        item.setIcon(0, icon(name, self._theme, role))
        said = (
            "uitgezet in dit bestek" if off else grade.label.lower() if grade else "geldt hier niet"
        )
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{rule.title}, {said}")
        item.setToolTip(0, f"{said[0].upper()}{said[1:]}")
        if off or grade is None:
            item.setForeground(0, self._theme.color("muted"))
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(0, _RULE):
            self.chosen.emit(str(now.data(0, _RULE)))
