"""Which paragraph became which."""

from drafting.review.components import components
from drafting.review.lines import clumps_of
from drafting.word.read.reviewed import FileParagraph, Mark, Stretch


def parts(*paragraphs):
    made = [
        FileParagraph(tuple(Stretch(text, mark) for text, mark in stretches), end)
        for stretches, end in paragraphs
    ]
    (clump,) = clumps_of(made)
    return [(one.was, one.stays) for one in components(clump)]


SAME, NEW, GONE = Mark.SAME, Mark.INSERTED, Mark.DELETED


def test_one_that_stayed_one():
    assert parts(([("a", SAME), ("b", GONE)], SAME)) == [((0,), (0,))]


def test_split_and_joined():
    assert parts(([("a", SAME)], NEW), ([("b", SAME)], SAME)) == [((0,), (0, 1))]
    assert parts(([("a", SAME)], GONE), ([("b", SAME)], SAME)) == [((0, 1), (0,))]


def test_put_in_before_and_taken_out_before():
    assert parts(([("x", NEW)], NEW), ([("b", SAME)], SAME)) == [((), (0,)), ((0,), (1,))]
    assert parts(([("a", GONE)], GONE), ([("b", SAME)], SAME)) == [((0,), ()), ((1,), (0,))]


def test_replaced_within_its_paragraph_stays_the_same_paragraph():
    found = parts(([("a", SAME)], NEW), ([("oud", GONE), ("nieuw", NEW)], SAME))
    assert found == [((0,), (0,)), ((), (1,))]
