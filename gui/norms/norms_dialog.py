"""The overview of norms: what the check reckons with on the day of this bestek, and which rules use it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from drafting.checks.rule_norms import norm_keys
from drafting.checks.rulebook import Rulebook
from drafting.norms import Norm, NormSet, all_norms, latest
from drafting.text.written_norms import KINDS, norm_period, norm_value, norm_warnings
from drafting.text.written_values import day
from gui.norms.norms_tree import NormsTree
from gui.theme import Space, Theme
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet, Styled
from gui.widgets.texts import button, text

SIZE = (1220, 740)
_DETAILS = 116


class NormsDialog(QDialog):
    """All norms; `why` says which day they are shown for.

    Signals:
        rule_wanted: the id of a rule whose text the user wants to read.
    """

    rule_wanted = Signal(str)

    def __init__(
        self,
        norms: NormSet,
        rulebook: Rulebook,
        why: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._norms = norms
        self._users: dict[str, list[tuple[str, str]]] = {}
        for rule in rulebook.rules:
            for key in norm_keys(rule):
                self._users.setdefault(key, []).append((rule.id, rule.title))
        self.setObjectName("norms_dialog")
        self.setWindowTitle("Normen van de toets")
        self.resize(*SIZE)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek een norm, bron of bedrag")
        self.search.setAccessibleName("Zoek een norm, bron of bedrag")
        self.search.setClearButtonEnabled(True)
        self.tree = NormsTree(theme)
        self.details = Sheet("Over deze norm", theme)
        self.nothing = text("", "muted")
        self._build(why)
        self.search.textChanged.connect(lambda _words: self._fill())
        self.tree.chosen.connect(self._show)
        self.details.followed.connect(self.rule_wanted)
        self._fill()
        self.tree.setFocus()

    def show_norm(self, key: str) -> None:
        """Chooses the norm with this key, whatever was searched for."""
        self.search.clear()
        self.tree.choose(key)

    def _build(self, why: str) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.MEDIUM)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Normen van de toets", "title"))
        whole.addWidget(text(why, "muted"))
        warnings = norm_warnings(self._norms)
        if warnings:
            box = QFrame()
            box.setProperty("role", "notice")
            inner = QVBoxLayout(box)
            inner.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
            inner.setSpacing(Space.SMALL)
            for words in warnings:
                inner.addWidget(text(words))
            whole.addWidget(box)
        whole.addWidget(self.search)
        whole.addWidget(self.nothing)
        whole.addWidget(self.tree, 1)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        whole.addWidget(rule)
        below = Column("Over deze norm")
        below.column.setContentsMargins(0, Space.TINY, 0, Space.TINY)
        below.column.addWidget(self.details)
        below.column.addStretch(1)
        below.setFixedHeight(_DETAILS)
        whole.addWidget(below)
        foot = QHBoxLayout()
        foot.addWidget(
            text(
                "Een norm van de praktijk is een vuistregel van Bestekwijzer en geen recht.",
                "caption",
            ),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        close = button("Sluit", on_press=self.accept)
        foot.addWidget(close)
        whole.addLayout(foot)

    def _fill(self) -> None:
        words = self.search.text().casefold().split()
        found = [norm for norm in all_norms() if all(word in _hay(norm) for word in words)]
        self.tree.show_norms(found, self._norms)
        self.tree.setVisible(bool(found))
        self.nothing.setText(
            "" if found else f"Geen norm met '{self.search.text()}'. Probeer een ander woord."
        )
        self.nothing.setVisible(not found)
        self._show(self.tree.current_key)

    def _show(self, key: str) -> None:
        norm = self._norms.get(key) or latest(key)
        self.details.restart()
        if norm is not None:
            self.details.heading(f"{norm.label}: {norm_value(norm)}")
            until = (
                f", en dat telt tot en met {day(norm.verified_until)}"
                if norm.verified_until
                else ""
            )
            self.details.paragraph(
                f"Geldig {norm_period(norm)}. {norm.source} ({KINDS[norm.kind]}). "
                f"Nagekeken op {day(norm.verified_on)}{until}.",
                above=Space.TINY,
            )
            self.details.paragraph(self._used_by(norm), above=Space.TINY)
        self.details.finish()

    def _used_by(self, norm: Norm) -> list[Styled]:
        users = self._users.get(norm.key, [])
        if not users:
            return [("Geen regel gebruikt deze norm.", "muted")]
        pieces: list[Styled] = [("Gebruikt door: ", "muted")]
        for number, (rule, title) in enumerate(users):
            pieces += [(", ", "muted")] if number else []
            pieces.append((title, f"link:{rule}"))
        return pieces


def _hay(norm: Norm) -> str:
    value = norm_value(norm).replace("\N{NO-BREAK SPACE}", " ")
    return f"{norm.label} {norm.source} {value} {norm.value:f} {KINDS[norm.kind]}".casefold()
