"""Two versions of a text side by side: what goes on the left, what comes on the right."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clause_library.packs.comparison import Change, Line
from gui.theme import Space, Theme
from gui.widgets.sheet import Sheet, Styled
from gui.widgets.texts import text

_LEFT = {Change.SAME: "", Change.GONE: "removed"}
_RIGHT = {Change.SAME: "", Change.COME: "added"}


class Compared(QWidget):
    """Two sheets with a heading each; fields that are equal are only named."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings = (text("", "strong"), text("", "strong"))
        self.sheets = (Sheet("Linker tekst", theme), Sheet("Rechter tekst", theme))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        for heading, sheet in zip(self._headings, self.sheets, strict=True):
            column = QVBoxLayout()
            column.setSpacing(Space.SMALL)
            column.addWidget(heading)
            column.addWidget(sheet)
            column.addStretch(1)
            row.addLayout(column, 1)

    def show_lines(self, lines: Sequence[Line], left: str, right: str) -> None:
        """Shows the lines of a comparison under these two headings."""
        for heading, words in zip(self._headings, (left, right), strict=True):
            heading.setText(words)
        self.sheets[0].setAccessibleName(left)
        self.sheets[1].setAccessibleName(right)
        differ = {line.field for line in lines if line.changed}
        for sheet, styles in zip(self.sheets, (_LEFT, _RIGHT), strict=True):
            sheet.restart()
            field = ""
            for line in lines:
                if line.field not in differ:
                    continue
                if line.field != field:
                    field = line.field
                    sheet.heading(field.upper(), small=True)
                pieces: list[Styled] = [
                    (piece.text, styles[piece.change])
                    for piece in line.pieces
                    if piece.change in styles and piece.text
                ]
                if pieces:
                    sheet.paragraph(pieces, above=Space.TINY)
            if not differ:
                sheet.paragraph("Beide teksten zijn gelijk.", style="muted")
            same = list(dict.fromkeys(line.field for line in lines if line.field not in differ))
            if differ and same:
                sheet.paragraph(f"Gelijk: {', '.join(same)}.", style="muted", above=Space.LARGE)
            sheet.finish()
