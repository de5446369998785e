"""A source as grains."""

import pytest

from drafting.assembly.known import Known
from drafting.edits.grains import GrainSort, read_grains
from tests.builders import variable

SCOPE = {"a": Known(variable("a"), "Oosterveld"), "b": Known(variable("b"), None)}
SOURCES = [
    "Gemeente **{{ a }}** koopt in.",
    "- {% if a %}een{% else %}geen{% endif %}\n- twee",
    "| A | B |\n|---|---|\n| {{ a }} |  |",
    "Een tekst\nop twee regels^[met een noot].",
]


@pytest.mark.parametrize("source", SOURCES)
def test_the_grains_are_the_whole_source(source):
    shown = {(0, ""): ("Oosterveld",), (0, ":1.1"): ("Oosterveld",)}
    used = {key: words for key, words in shown.items() if "{{" in source}
    grains = read_grains(
        source, SCOPE, {k: v for k, v in used.items() if (k[1] != "") == ("|" in source)}
    )
    assert "".join(grain.source for grain in grains.grains) == source


def test_a_line_has_the_conditions_around_it():
    grains = read_grains("{% if a %}x{% endif %}", SCOPE, {})
    line = grains.line(0, "")
    assert line is not None
    assert (line.start, line.end) == (0, 3)
    assert grains.text(line) == "x"


def test_what_is_left_out_does_not_count():
    grains = read_grains("{% if b %}x{% else %}y{% endif %}", SCOPE, {}).grains
    unseen = [grain for grain in grains if grain.sort is GrainSort.UNSEEN]
    assert [grain.counts for grain in unseen] == [False, False, True, True]


def test_a_cell_that_its_row_lacks_has_no_line():
    grains = read_grains("| A | B |\n|---|---|\n| x |", SCOPE, {})
    assert grains.line(0, ":1.2") is None
