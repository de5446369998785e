"""The item model of the outline: a read-only view over rows, which keeps what the user opened."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from gui.library.clause_model import MIME as CLAUSE
from gui.outline.outline_rows import Row, RowKind

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which an index gives its Row."""

_MIME = "application/x-bestekwijzer-section"


@dataclass(slots=True, eq=False)
class _Node:
    """A row in the tree; it lives as long as its key is there, so that indexes stay good."""

    id: int
    row: Row
    parent: "_Node | None"
    nodes: list["_Node"] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """The tree of rows.

    Signals:
        move_wanted: key of a section or chapter, and the key of the row it was dropped before; empty for the end.
        title_wanted: key of a section or chapter and its new title.
        clause_dropped: id of a clause, and the key of the section or chapter it comes after.
    """

    move_wanted = Signal(str, str)
    title_wanted = Signal(str, str)
    clause_dropped = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._nodes: dict[int, _Node] = {}
        self._root = self._made(Row(RowKind.PART, "", "", ""), None)
        self._titles: dict[str, str] = {}

    def show(self, rows: Sequence[Row], titles: dict[str, str]) -> None:
        """Takes these rows instead; `titles` are the source texts of titles, for renaming."""
        self._titles = titles
        self._sync(self._root, rows)

    def index_of(self, key: str) -> QModelIndex:
        """The index of the row with this key; not valid when there is none."""
        node = next((n for n in self._nodes.values() if n.row.key == key and n.parent), None)
        return self._index(node) if node else QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """The row of an index."""
        return self._node(index).row if index.isValid() else None

    # Qt

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        nodes = self._node(parent).nodes
        if column != 0 or not 0 <= row < len(nodes) or (parent.isValid() and parent.column() != 0):
            return QModelIndex()
        return self.createIndex(row, column, nodes[row].id)

    @override
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        if not child.isValid():
            return QModelIndex()
        above = self._node(child).parent
        return (
            self._index(above) if above is not None and above.parent is not None else QModelIndex()
        )

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._node(parent).nodes)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.number}  {row.title}" if row.number else row.title
            case Qt.ItemDataRole.EditRole:
                return self._titles.get(row.key, row.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case _ if role == ROW:
                return row
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        if value.strip() != self._titles.get(row.key, row.title):
            self.title_wanted.emit(row.key, value)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row_at(index)
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.kind is RowKind.SECTION:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        else:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        if row.kind is not RowKind.PART:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
            if not row.omitted:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return (
            Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        )  # a row moves, a clause is copied

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME, CLAUSE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        if row is not None:
            made.setData(_MIME, row.key.encode())
        return made

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if data.hasFormat(CLAUSE):
            return bool(self._place_of(row, parent))
        return row >= 0 and self._above(data) == parent

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if data.hasFormat(CLAUSE):
            clause = bytes(data.data(CLAUSE).data()).decode("utf-8", "replace")
            self.clause_dropped.emit(clause, self._place_of(row, parent))
            return False
        nodes = self._node(parent).nodes
        before = nodes[row].row.key if row < len(nodes) else ""
        self.move_wanted.emit(_key_in(data), before)
        return False  # the row moves when the draft has changed, not by Qt's hand

    def _above(self, data: QMimeData) -> QModelIndex:
        """What the dragged row stands in: a section in its chapter, a chapter in its part."""
        index = self.index_of(_key_in(data))
        return index.parent() if index.isValid() else QModelIndex()

    def _place_of(self, row: int, parent: Index) -> str:
        """What a clause dropped here comes after: a section or, for the first place, its chapter; empty for none."""
        node = self._node(parent)
        if not parent.isValid() or node.row.kind is not RowKind.CHAPTER or node.row.omitted:
            return ""
        above = node.nodes[:row] if row >= 0 else node.nodes
        return above[-1].row.key if above else node.row.key

    # rows

    def _sync(self, node: _Node, rows: Sequence[Row]) -> None:
        """Brings the nodes below one node to these rows, in as few steps as possible."""
        parent = self._index(node)
        wanted = {row.key for row in rows}
        for at in reversed(range(len(node.nodes))):
            if node.nodes[at].row.key not in wanted:
                self.beginRemoveRows(parent, at, at)
                self._forget(node.nodes.pop(at))
                self.endRemoveRows()
        for at, row in enumerate(rows):
            self._place(node, parent, at, row)
            found = node.nodes[at]
            if replace(found.row, rows=()) != replace(row, rows=()):
                found.row = row
                index = self._index(found)
                self.dataChanged.emit(index, index)
            found.row = row
            self._sync(found, row.rows)

    def _place(self, node: _Node, parent: QModelIndex, at: int, row: Row) -> None:
        """Sees to it that the row stands at this place: it does already, is moved there, or is put in."""
        if at < len(node.nodes) and node.nodes[at].row.key == row.key:
            return
        known = next(
            (n for n in range(at, len(node.nodes)) if node.nodes[n].row.key == row.key), None
        )
        if known is None:
            self.beginInsertRows(parent, at, at)
            node.nodes.insert(at, self._made(row, node))
            self.endInsertRows()
        else:
            self.beginMoveRows(parent, known, known, parent, at)
            node.nodes.insert(at, node.nodes.pop(known))
            self.endMoveRows()

    def _made(self, row: Row, parent: _Node | None) -> _Node:
        self._count += 1
        node = _Node(self._count, replace(row, rows=()), parent)
        self._nodes[node.id] = node
        return node

    def _forget(self, node: _Node) -> None:
        del self._nodes[node.id]
        for inner in node.nodes:
            self._forget(inner)

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _index(self, node: _Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.nodes.index(node), 0, node.id)


def spoken(row: Row) -> str:
    """The row in words, for who cannot see its signs."""
    words = [f"{row.number} {row.title}".strip()]
    if row.omitted:
        words.append("weggelaten")
    elif row.kind is not RowKind.PART:
        words.append(f"nog {row.gaps} in te vullen" if row.gaps else "ingevuld")
    if not row.omitted:
        words += [said for said in (row.approved, row.lapsed) if said]
    if row.worst is not None and not row.omitted:
        words.append(f"bevinding: {row.worst.label.lower()}")
    return ", ".join(words)


def _key_in(data: QMimeData) -> str:
    return bytes(data.data(_MIME).data()).decode("utf-8", "replace")
