"""Three texts side by side: as it was sent, mine, and that of the other; with room for an own text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from drafting.assembly.source_words import SourceWords
from drafting.comparison.words import compare
from drafting.review.parcels.difference import Difference, Kind
from gui.alerts import visible
from gui.passport.redline import spoken, write_redline
from gui.theme import Space, Theme
from gui.widgets.sheet import Sheet
from gui.widgets.texts import text

_SOURCES = frozenset({Kind.TEXT, Kind.ADDED, Kind.REMOVED, Kind.TITLE, Kind.MOVED})
"""What shows texts as they are kept, with fields in them."""

_NOTHING = "(er is geen tekst)"
_OWN_HEIGHT = 120


class ThreeTexts(QWidget):
    """The texts of one difference, with what each side changed marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.base = Sheet("Zoals verstuurd", theme)
        self.mine = Sheet("Uw tekst", theme)
        self.theirs = Sheet("De andere tekst", theme)
        self.own = QPlainTextEdit()
        self.own.setAccessibleName("Eigen tekst")
        self.own.setTabChangesFocus(True)
        self.own.setFixedHeight(_OWN_HEIGHT)
        self._own_title = text("Eigen tekst, in plaats van beide", "caption")
        self._their_title = text("De ander", "caption")
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.TINY)
        titles = (text("Zoals verstuurd", "caption"), text("U", "caption"), self._their_title)
        for at, (title, sheet) in enumerate(
            zip(titles, (self.base, self.mine, self.theirs), strict=True)
        ):
            grid.addWidget(title, 0, at)
            grid.addWidget(sheet, 1, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(grid)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.TINY)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._own_title)
        whole.addWidget(self.own)
        self.show_own(wanted=False)

    def show_for(self, one: Difference, name: str, words_of: SourceWords) -> None:
        """Shows the texts of a difference; `name` is whose the third is.

        In texts and titles `words_of` has words for fields and conditions; an own text is written as it is kept.
        """
        self._their_title.setText(visible(name or "De ander"))
        read = words_of.read if one.kind in _SOURCES else str
        self.base.restart()
        for line in (read(one.base) or _NOTHING).split("\n"):
            self.base.paragraph(line, style="" if one.base else "muted", above=Space.TINY)
        self.base.finish()
        for sheet, words in ((self.mine, one.mine), (self.theirs, one.theirs)):
            sheet.restart()
            pieces = compare(read(one.base), read(words))
            if words or one.base:
                write_redline(sheet, pieces)
            else:
                sheet.paragraph(_NOTHING, style="muted")
            sheet.finish()
            sheet.setAccessibleDescription(spoken(pieces))
        self.own.setPlainText(one.mine or one.theirs)
        self.show_own(wanted=False)

    def show_own(self, *, wanted: bool) -> None:
        """Shows or hides the room for an own text."""
        self.own.setVisible(wanted)
        self._own_title.setVisible(wanted)
        if wanted:
            self.own.setFocus()
