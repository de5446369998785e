import pytest
from PySide6.QtGui import QFont, QTextDocument

from gui.page.emphasis import Emphasis


def stretches(theme, text):
    """The stretches of a text that are bold or italic."""
    document = QTextDocument(text)
    emphasis = Emphasis(document, theme)
    emphasis.rehighlight()
    found = []
    for stretch in document.firstBlock().layout().formats():
        words = text[stretch.start : stretch.start + stretch.length]
        if stretch.format.fontWeight() == QFont.Weight.Bold:
            found.append(("bold", words))
        if stretch.format.fontItalic():
            found.append(("italic", words))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("een **vet** woord", [("bold", "vet")]),
        ("een *schuin* woord", [("italic", "schuin")]),
        ("2 * 3 * 4", []),
        ("een ** los", []),
    ],
)
def test_signs_make_bold_and_italic(theme, text, found):
    assert stretches(theme, text) == found
