"""The list of norms: value, period, source, verification and state, by what they rest on."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from drafting.norms import Norm, NormSet, NormState
from drafting.text.written_norms import KINDS, norm_line, norm_value
from gui.alerts import plain, visible
from gui.theme import Theme
from gui.widgets.icons import icon

HEADINGS = ("Norm", "Waarde", "Geldig", "Waar het staat", "Nagekeken op", "Stand")
_WIDTHS = (0, 96, 184, 224, 108, 176)
_VALUE, _STATE = 1, 5
_KEY = Qt.ItemDataRole.UserRole
_SIGNS = {
    NormState.VALID: ("ready", "ready"),
    NormState.UNVERIFIED: ("stale", "gap"),
    NormState.LAST_KNOWN: ("stale", "gap"),
    NormState.PAST: ("clock", "muted"),
    NormState.COMING: ("clock", "muted"),
}
_NOT_NOW = frozenset({NormState.PAST, NormState.COMING})


class NormsTree(QTreeWidget):
    """The norms on a day; other periods of a norm stand under it.

    Signals:
        chosen: the key of a norm.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("norms")
        self.setAccessibleName("Normen van de toets")
        self.setHeaderLabels(HEADINGS)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            if width:
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._changed)

    def show_norms(self, norms: Sequence[Norm], on: NormSet) -> None:
        """Shows these norms as they stand on a day; what was chosen stays chosen when it is among them."""
        kept = self.current_key
        self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        for kind, name in KINDS.items():
            periods: dict[str, list[Norm]] = {}
            for norm in norms:
                if norm.kind == kind:
                    periods.setdefault(norm.key, []).append(norm)
            if periods:
                self._add_group(f"{name[0].upper()}{name[1:]}  {len(periods)}", periods, on)
        self.expandAll()
        self.blockSignals(False)  # noqa: FBT003 -- Qt
        if not self.choose(kept):
            top = self.topLevelItem(0)
            first = top.child(0) if top is not None else None
            if first is not None:
                self.setCurrentItem(first)

    @property
    def current_key(self) -> str:
        """The key of the norm that is chosen; empty without one."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item is not None else ""

    def choose(self, key: str) -> bool:
        """Chooses the norm with this key; false when it is not in the list."""
        flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        for item in self.findItems("", flags):
            if key and item.data(0, _KEY) == key:
                self.setCurrentItem(item)
                return True
        return False

    def _add_group(self, title: str, periods: Mapping[str, Sequence[Norm]], on: NormSet) -> None:
        top = QTreeWidgetItem([title])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setForeground(0, self._theme.color("muted"))
        self.addTopLevelItem(top)
        top.setFirstColumnSpanned(True)
        # What changes every two years stands first.
        for key, found in sorted(periods.items(), key=lambda row: len(row[1]) == 1):
            current = on.get(key) or found[-1]
            item = self._row(current, on, current.label)
            top.addChild(item)
            for norm in found:
                if norm is not current:
                    item.addChild(self._row(norm, on, ""))

    def _row(self, norm: Norm, on: NormSet, name: str) -> QTreeWidgetItem:
        state = on.state(norm)
        cells = (
            name,
            norm_value(norm),
            _short_period(norm),
            norm.source,
            _short(norm.verified_on),
            state.label,
        )
        item = QTreeWidgetItem([visible(cell) for cell in cells])
        item.setData(0, _KEY, norm.key)
        item.setTextAlignment(_VALUE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        sign, role = _SIGNS[state]
        item.setIcon(_STATE, icon(sign, self._theme, role))
        for column, cell in enumerate(cells):
            item.setToolTip(column, plain(norm.label if column == 0 else cell))
            if state in _NOT_NOW:
                item.setForeground(column, self._theme.color("muted"))
        spoken = f"{norm_line(norm)} {state.label}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(0, _KEY):
            self.chosen.emit(str(now.data(0, _KEY)))


def _short_period(norm: Norm) -> str:
    if norm.valid_until is None:
        return f"vanaf {_short(norm.valid_from)}"
    return f"{_short(norm.valid_from)} t/m {_short(norm.valid_until)}"


def _short(value: date) -> str:
    """A date for a narrow column: '1-4-2013'."""
    return f"{value.day}-{value.month}-{value.year}"
