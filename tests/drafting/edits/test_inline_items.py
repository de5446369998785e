"""The letters of a line as a reader sees them."""

import pytest

from drafting.edits.inline_items import ItemSort, read_inline
from drafting.edits.live_source import TooIntricate, read_live


def items(source: str, *shown: str):
    return read_inline(read_live(source, {}).letters, shown)


def test_emphasis_is_a_pair():
    found = items("a **b** *c*")
    marks = [(one.sort, one.pair) for one in found if one.pair >= 0]
    opening, closing = ItemSort.OPENING, ItemSort.CLOSING
    assert marks == [(opening, 0), (closing, 0), (opening, 1), (closing, 1)]


def test_a_backslash_belongs_to_its_letter():
    source = r"a\*b"
    star = items(source)[1]
    assert (star.shown, source[star.start : star.end]) == ("*", r"\*")


def test_a_line_end_reads_as_a_space():
    source = "een  \n  twee"
    gap = next(one for one in items(source) if one.shown == " ")
    assert source[gap.start : gap.end] == "  \n  "


def test_a_reference_reads_as_its_words():
    found = items("zie [[planning|elders]].", "paragraaf 3")
    assert [one.shown for one in found if one.sort is ItemSort.REFERENCE] == ["paragraaf 3"]


def test_a_bracket_behind_a_backslash_opens_no_reference():
    assert all(one.sort is ItemSort.LETTER for one in items(r"zie \[[planning]]"))


@pytest.mark.parametrize("shown", [(), ("a", "b")])
def test_words_that_do_not_fit_are_refused(shown):
    with pytest.raises(TooIntricate):
        items("zie [[planning]]", *shown)
