from PySide6.QtGui import QFontMetricsF

from gui.page.measures import CHARACTERS, Measures

LINE = "De gemeente stelt weinig eisen vooraf en kijkt vooral naar de kwaliteit van het werk. "


def test_a_line_holds_at_most_75_characters(qapp):
    measures = Measures(1.0, 2000)
    a_letter = QFontMetricsF(measures.body).horizontalAdvance(LINE) / len(LINE)
    assert measures.text / a_letter <= CHARACTERS * 1.03


def test_the_paper_fits_in_a_narrow_window(qapp):
    measures = Measures(1.0, 480)
    assert measures.left + measures.paper <= 480


def test_the_paper_stands_in_the_middle(qapp):
    measures = Measures(1.0, 1200)
    assert measures.left * 2 + measures.paper == 1200


def test_zoom_makes_type_larger(qapp):
    assert Measures(2.0, 2000).body.pixelSize() == 2 * Measures(1.0, 2000).body.pixelSize()
