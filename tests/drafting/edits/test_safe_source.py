"""Text of others as source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.assembly.fill import FilledText, fill
from drafting.document import Run
from drafting.edits.safe_source import clean_line, escaped

SIGNS = st.text(
    alphabet=st.sampled_from("ab1 *_\\[]{}%#|^-+.)(:<&`~!é€\u00a0"), min_size=1, max_size=25
)


@given(SIGNS.map(lambda text: clean_line(text)[0]).filter(bool))
def test_escaped_text_reads_exactly_as_it_was(text):
    parts = fill(escaped(text, line_start=True), {})[0]
    assert [type(part) for part in parts] == [FilledText]
    assert "".join(run.text for run in parts[0].runs if isinstance(run, Run)) == text


@pytest.mark.parametrize(
    "text", ["Gewone tekst, met 5 % en (haakjes).", "jan_de_vries", "50%", "zie [1]", "a # b"]
)
def test_plain_text_stays_plain(text):
    assert escaped(text, line_start=True) == text


@pytest.mark.parametrize(
    ("text", "source"),
    [("- x", "\\- x"), ("1. x", "1\\. x"), ("{{ x }}", "{\\{ x }}"), ("[[a]]", "\\[\\[a]]")],
)
def test_signs_with_a_meaning_get_a_backslash(text, source):
    assert escaped(text, line_start=True) == source


def test_a_bar_needs_one_in_a_cell_only():
    assert (escaped("a|b"), escaped("a|b", cell=True)) == ("a|b", "a\\|b")


@pytest.mark.parametrize(
    ("text", "line", "removed"),
    [
        (" een\ntwee\t ", "een twee", 0),
        ("\uf0b7 punt", "• punt", 0),
        ("a\ue123\x00b", "ab", 2),
    ],
)
def test_a_line_holds_what_a_source_can_hold(text, line, removed):
    assert clean_line(text) == (line, removed)
