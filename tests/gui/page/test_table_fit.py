import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from gui.page.measures import Measures
from gui.page.table_fit import SMALLEST, fit_table

EASY = [["Wat", "Hoe"], ["Kwaliteit", "Met een gesprek"]]
TIGHT = [
    ["Kerncompetentie", "Waarom", "Bewijsstukken", "Minimumeis", "Verantwoordelijke"],
    [
        "Samenwerkingsverbanden",
        "Beschikbaarheid",
        "Referentieverklaring",
        "Kwaliteit",
        "Gemeentesecretaris",
    ],
]
ENDLESS = [["W" * 80, "W" * 80], ["a", "b"]]
PADDING = 8.0


@pytest.fixture
def measures(theme):
    return Measures(1.0, 639)


def widest(words, font, column):
    bold = QFont(font)
    bold.setBold(True)
    header, *rows = [row[column] for row in words]
    body = QFontMetricsF(font)
    return max([QFontMetricsF(bold).horizontalAdvance(header), *map(body.horizontalAdvance, rows)])


def test_an_easy_table_has_the_usual_type(measures):
    fit = fit_table(EASY, measures, PADDING)
    assert fit.font.pixelSize() == measures.small.pixelSize()
    assert sum(fit.widths) == pytest.approx(measures.text, abs=1)


def test_a_tight_table_steps_down_until_its_words_fit(measures):
    fit = fit_table(TIGHT, measures, PADDING)
    assert SMALLEST <= fit.font.pixelSize() < measures.small.pixelSize()
    if fit.whole:
        for column, width in enumerate(fit.widths):
            assert widest(TIGHT, fit.font, column) + 2 * PADDING <= width
    assert sum(fit.widths) == pytest.approx(measures.text, abs=1)


def test_no_type_is_smaller_than_can_be_read(measures):
    fit = fit_table(ENDLESS, measures, PADDING)
    assert not fit.whole
    assert fit.font.pixelSize() == SMALLEST
