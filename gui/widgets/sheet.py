"""Set text in a pane: headings, paragraphs, items and links, built without HTML."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget
from typing_extensions import override

from gui.theme import Space, Theme

Styled = tuple[str, str]
"""A text and its style: empty, bold, italic, muted, value, gap, added, removed, or link:<what it leads to>."""

_LINE_HEIGHT = 118
_INDENT = 16
_EDGES = 6


class Sheet(QTextBrowser):
    """A quiet page of set text as high as its text; nothing in it is loaded or opened.

    Write with `heading`, `paragraph` and `item` between `restart` and `finish`.

    Signals:
        followed: the word after `link:` of the link that was used.
    """

    followed = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("sheet", "true")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        self._first = True

    def restart(self) -> None:
        """Empties the sheet, to be written anew."""
        self.setUpdatesEnabled(False)
        self.clear()
        self._first = True

    def finish(self) -> None:
        """Makes the sheet as high as what was written."""
        self.setUpdatesEnabled(True)
        self._fit()

    def heading(self, words: str, *, small: bool = False) -> None:
        """A heading; a small one stands above a paragraph about one thing."""
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.DemiBold)
        form.setForeground(self._theme.color("muted" if small else "ink"))
        form.setProperty(QTextCharFormat.Property.FontPixelSize, 12 if small else 15)
        cursor = self._start(above=Space.LARGE if small else Space.MEDIUM)
        cursor.insertText(words, form)

    def paragraph(
        self, pieces: Sequence[Styled] | str, *, style: str = "", above: int = Space.SMALL
    ) -> None:
        """A paragraph of styled pieces."""
        cursor = self._start(above=above)
        self._write(cursor, pieces, style)

    def item(self, marker: str, pieces: Sequence[Styled] | str, *, depth: int = 0) -> None:
        """An item of a list with its marker."""
        cursor = self._start(above=Space.TINY, indent=_INDENT * (depth + 1), hang=_INDENT)
        cursor.insertText(f"{marker}\t", self._form("muted"))
        self._write(cursor, pieces, "")

    def _write(self, cursor: QTextCursor, pieces: Sequence[Styled] | str, style: str) -> None:
        for words, own in ((pieces, style),) if isinstance(pieces, str) else pieces:
            cursor.insertText(words, self._form(own or style))

    def _start(self, *, above: int, indent: int = 0, hang: int = 0) -> QTextCursor:
        form = QTextBlockFormat()
        form.setTopMargin(0 if self._first else above)
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setLeftMargin(indent)
        form.setTextIndent(-hang)
        if hang:
            form.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if self._first:
            cursor.setBlockFormat(form)
        else:
            cursor.insertBlock(form)
        self._first = False
        return cursor

    def _form(self, style: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.color("ink"))
        kind, _, target = style.partition(":")
        paint: dict[str, Callable[[], None]] = {
            "bold": lambda: form.setFontWeight(QFont.Weight.DemiBold),
            "italic": lambda: form.setFontItalic(True),
            "muted": lambda: form.setForeground(self._theme.color("muted")),
            "value": lambda: form.setBackground(self._theme.color("value_ground")),
            "gap": lambda: self._on(form, "gap", "gap_ground"),
            "added": lambda: self._added(form),
            "removed": lambda: self._removed(form),
            "link": lambda: self._link(form, target),
        }
        if kind:
            paint[kind]()
        return form

    def _on(self, form: QTextCharFormat, ink: str, ground: str) -> None:
        form.setForeground(self._theme.color(ink))
        form.setBackground(self._theme.color(ground))

    def _added(self, form: QTextCharFormat) -> None:
        self._on(form, "ready", "ready_ground")
        form.setFontUnderline(True)

    def _removed(self, form: QTextCharFormat) -> None:
        self._on(form, "violation", "violation_ground")
        form.setFontStrikeOut(True)

    def _link(self, form: QTextCharFormat, target: str) -> None:
        form.setAnchor(True)
        form.setAnchorHref(target)
        form.setForeground(self._theme.color("accent"))
        form.setFontUnderline(True)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString())

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + _EDGES
        if height != self.height():
            self.setFixedHeight(height)
