"""Paragraphs before and after the changes."""

from drafting.review.lines import clumps_of
from drafting.word.read.reviewed import CellPlace, FileParagraph, Mark, Region, Span, Stretch


def paragraph(*stretches, mark=Mark.SAME, **more):
    return FileParagraph(tuple(Stretch(*one) for one in stretches), mark, **more)


def views(*paragraphs):
    return [([w.text for w in c.was], [s.text for s in c.stays]) for c in clumps_of(paragraphs)]


def test_a_paragraph_by_itself():
    one = paragraph(("a", Mark.SAME), ("b", Mark.DELETED), ("c", Mark.INSERTED))
    assert views(one) == [(["ab"], ["ac"])]


def test_an_end_that_was_put_in_splits():
    assert views(paragraph(("a",), mark=Mark.INSERTED), paragraph(("b",))) == [(["ab"], ["a", "b"])]


def test_an_end_that_was_taken_out_joins():
    assert views(paragraph(("a",), mark=Mark.DELETED), paragraph(("b",))) == [(["a", "b"], ["ab"])]


def test_a_whole_paragraph_taken_out_leaves_the_next_as_it_is():
    gone = paragraph(("a", Mark.DELETED), mark=Mark.DELETED)
    assert views(gone, paragraph(("b",))) == [(["a", "b"], ["b"])]


def test_a_cell_is_one_line_with_line_feeds():
    cell = CellPlace(0, 0, 0)
    first = paragraph(("a",), mark=Mark.INSERTED, cell=cell)
    assert views(first, paragraph(("b", Mark.INSERTED), cell=cell)) == [(["a"], ["a\nb"])]


def test_paragraphs_of_other_regions_do_not_join():
    body = paragraph(("a",), mark=Mark.DELETED)
    assert len(views(body, paragraph(("b",), region=Region.NOTE))) == 2


def test_a_bookmark_counts_the_letters_it_holds_before_the_changes():
    spans = (Span("_cl_x_p1", 0, 3), Span("_cl_y_p1", 3, 3))
    one = paragraph(("ab", Mark.SAME), ("c", Mark.INSERTED), spans=spans)
    assert clumps_of([one])[0].was[0].names == (("_cl_x_p1", 2), ("_cl_y_p1", 0))


def test_no_clump_grows_without_end():
    many = [paragraph(("a",), mark=Mark.DELETED) for _ in range(1000)]
    assert max(len(clump.was) for clump in clumps_of(many)) == 200
