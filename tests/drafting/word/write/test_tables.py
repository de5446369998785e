import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.word.write.tables import column_widths, figure_columns
from drafting.word.write.widths import text_width

LONG = (
    "De aanbieder beschrijft hoe hij samenwerkt met vrijwilligers en met de huisarts in de wijk. "
    * 3
)


def test_the_widths_fill_the_page_exactly():
    assert sum(column_widths([["a", "b"], ["c", "d"]], 453.5)) == 9070


def test_a_column_of_long_texts_is_the_widest():
    widths = column_widths([["Nr.", "Wat wij willen zien", "Punten"], ["1", LONG, "10"]], 453.5)
    assert widths[1] > 3 * max(widths[0], widths[2])


def test_two_columns_of_long_texts_share_the_room():
    widths = column_widths([["Nr.", "Eis", "Bewijs"], ["1", LONG, LONG]], 453.5)
    assert abs(widths[1] - widths[2]) < 40


def test_a_column_holds_its_longest_word():
    widths = column_widths(
        [["Onderwerp", "Tekst"], ["Verantwoordelijkheidsverdeling", LONG]], 453.5
    )
    assert widths[0] / 20 > text_width("Verantwoordelijkheidsverdeling", 9.5)


def test_short_texts_stay_on_one_line_beside_long_ones():
    widths = column_widths([["Wie en wanneer", "Tekst"], ["20 november 2026", LONG]], 453.5)
    assert widths[0] / 20 > text_width("20 november 2026", 9.5)


def test_one_long_name_does_not_widen_a_column_of_short_ones():
    rows = [["Begrip", "Betekenis"], *(["Inwoner", LONG] for _ in range(9))]
    rows.append(["Beroep op de bekwaamheid van een andere onderneming", LONG])
    assert column_widths(rows, 453.5)[0] / 20 < 120


def test_a_column_to_fill_in_gets_room_to_write():
    widths = column_widths([["Gegevens", "In te vullen"], ["Naam en rechtsvorm", ""]], 453.5)
    assert widths[1] > widths[0]


@pytest.mark.parametrize(
    "cells", [["€ 400.000", "€ 68,40"], ["10", "–"], ["5 %", "2,5 %"], ["20 punten", ""]]
)
def test_a_column_of_figures_is_set_to_the_right(cells):
    rows = [["Wat", "Hoeveel"], *(["Iets", cell] for cell in cells)]
    assert figure_columns(rows) == {1}


def test_a_column_with_a_word_and_the_first_column_are_not():
    assert figure_columns([["Nr.", "Hoeveel"], ["1", "10"], ["2", "n.v.t."]]) == frozenset()


@given(
    st.integers(1, 7).flatmap(
        lambda columns: st.lists(
            st.lists(st.text(max_size=90), min_size=columns, max_size=columns),
            min_size=1,
            max_size=5,
        )
    )
)
def test_any_table_fits_the_page_with_room_for_every_column(rows):
    widths = column_widths(rows, 453.5)
    assert sum(widths) == 9070
    assert min(widths) > 100
