"""The clauses that answer to the question, as a read-only list."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

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

PAGE = 100
"""So many clauses are shown at a time; more come when the list is scrolled to its end."""

FIT_ROLE = Qt.ItemDataRole.UserRole
USE_ROLE = Qt.ItemDataRole.UserRole + 1


class ClauseModel(QAbstractListModel):
    """A list of fits; `FIT_ROLE` gives the fit of a row, `USE_ROLE` what is said of its use before.

    Only the rows that were needed so far are there; the others are put in order when they are asked for.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fits: tuple[Fit, ...] = ()
        self._coming: Iterator[Fit] = iter(())
        self._more = False
        self._used: Mapping[str, str] = {}

    @property
    def fits(self) -> tuple[Fit, ...]:
        """The rows that are there."""
        return self._fits

    def show_fits(self, coming: Iterable[Fit], used: Mapping[str, str] | None = None) -> None:
        """Shows these rows; the same clauses in the same order only get their new look.

        `used` gives by id what is said of the use before.
        """
        self._used = used or {}
        self._coming = iter(coming)
        fits = tuple(islice(self._coming, PAGE))
        if _ids(fits) == _ids(self._fits[:PAGE]):
            fits += tuple(islice(self._coming, len(self._fits) - len(fits)))
        self._more = len(fits) >= PAGE
        if _ids(fits) == _ids(self._fits):
            self._fits = fits
            if fits:
                self.dataChanged.emit(self.index(0), self.index(len(fits) - 1))
            return
        self.beginResetModel()
        self._fits = fits
        self.endResetModel()

    def row_of(self, clause_id: str) -> int:
        """The row of a clause, which is there from now on; -1 when it is not among the rows to come either."""
        row = 0
        while row < len(self._fits) or self.canFetchMore():
            if row == len(self._fits):
                self.fetchMore()
            elif self._fits[row].clause.id == clause_id:
                return row
            else:
                row += 1
        return -1

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> bool:
        return self._more and not parent.isValid()

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> None:
        page = tuple(islice(self._coming, PAGE))
        self._more = len(page) == PAGE
        if page:
            count = len(self._fits)
            self.beginInsertRows(QModelIndex(), count, count + len(page) - 1)
            self._fits += page
            self.endInsertRows()

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


def _ids(fits: Iterable[Fit]) -> list[str]:
    return [fit.clause.id for fit in fits]


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
