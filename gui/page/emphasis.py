"""Bold and italic in a source text: shown as such while their signs stand there."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from gui.theme import Theme

_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_SLANTED = re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?!\*)")


class Emphasis(QSyntaxHighlighter):
    """Shows bold as bold and italic as italic, with their signs quieter."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._muted = theme.color("muted")

    @override
    def highlightBlock(self, text: str) -> None:
        for pattern, length in ((_STRONG, 2), (_SLANTED, 1)):
            for found in pattern.finditer(text):
                inner = QTextCharFormat()
                if length > 1:
                    inner.setFontWeight(QFont.Weight.Bold)
                else:
                    inner.setFontItalic(True)
                self.setFormat(found.start() + length, len(found[1]), inner)
                sign = QTextCharFormat()
                sign.setForeground(self._muted)
                self.setFormat(found.start(), length, sign)
                self.setFormat(found.end() - length, length, sign)
