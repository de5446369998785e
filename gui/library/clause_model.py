"""The clauses that answer to the question, as a read-only list."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from clause_library.suitability import Fit
from gui.alerts import plain

MIME = "application/x-bestekwijzer-clause"
"""What a dragged clause is: its id in UTF-8."""

FIT_ROLE = Qt.ItemDataRole.UserRole
USE_ROLE = Qt.ItemDataRole.UserRole + 1


class ClauseModel(QAbstractListModel):
    """A list of fits; `FIT_ROLE` gives the fit of a row, `USE_ROLE` what is said of its use before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fits: tuple[Fit, ...] = ()
        self._used: Mapping[str, str] = {}

    @property
    def fits(self) -> tuple[Fit, ...]:
        """The rows."""
        return self._fits

    def show_fits(self, fits: tuple[Fit, ...], used: Mapping[str, str] | None = None) -> None:
        """Shows these rows; the same clauses in the same order only get their new look.

        `used` gives by id what is said of the use before.
        """
        self._used = used or {}
        if [fit.clause.id for fit in fits] == [fit.clause.id for fit in self._fits]:
            self._fits = fits
            if fits:
                self.dataChanged.emit(self.index(0), self.index(len(fits) - 1))
            return
        self.beginResetModel()
        self._fits = fits
        self.endResetModel()

    def row_of(self, clause_id: str) -> int:
        """The row of a clause; -1 when it is not shown."""
        return next((n for n, fit in enumerate(self._fits) if fit.clause.id == clause_id), -1)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._fits)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._fits):
            return None
        fit = self._fits[index.row()]
        if role == FIT_ROLE:
            return fit
        if role == USE_ROLE:
            return self._used.get(fit.clause.id, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return fit.clause.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(f"{fit.clause.title}\n{fit.clause.summary}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(fit, self._used.get(fit.clause.id, ""))
        return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: object) -> QMimeData:
        made = QMimeData()
        for index in indexes:  # type: ignore[attr-defined]  # Qt's stub says a sequence of indexes in one version only
            made.setData(MIME, self._fits[index.row()].clause.id.encode())
        return made


def _spoken(fit: Fit, used: str) -> str:
    numbers = ", ".join(str(technique.number) for technique in fit.clause.techniques)
    words = [fit.clause.title, fit.clause.summary, f"techniek {numbers}", fit.clause.level.label]
    if used:
        words.append(used)
    if fit.load:
        words.append(fit.load.label)
    if fit.present:
        words.append("staat in dit bestek")
    return ". ".join(words)
