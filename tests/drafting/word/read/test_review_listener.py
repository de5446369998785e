"""What became of every character of a file: recorded changes, moves, fields, tables, boxes."""

from datetime import UTC, datetime

from drafting.word.read.markup import feed
from drafting.word.read.review_listener import ReviewListener, moment
from drafting.word.read.reviewed import Mark, Region, Spot
from drafting.word.read.styles import Styles
from tests.drafting.word.read.docx_files import document, paragraph, run, table

BY = 'w:id="1" w:author="B. Bakker" w:date="2027-01-20T10:00:00Z"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def listened(body):
    listener = ReviewListener(Styles())
    feed(document(body).encode(), listener)
    listener.end_part()
    return listener


def read(body):
    return listened(body).paragraphs()


def marks(one):
    return [(stretch.text, stretch.mark) for stretch in one.stretches]


def ins(inside):
    return f"<w:ins {BY}>{inside}</w:ins>"


def dele(text):
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_put_in_and_taken_out_with_who_and_when():
    (one,) = read(f"<w:p>{run('a ')}{dele('b')}{ins(run('c'))}</w:p>")
    assert marks(one) == [("a ", Mark.SAME), ("b", Mark.DELETED), ("c", Mark.INSERTED)]
    assert one.stretches[1].hand.author == "B. Bakker"
    assert one.stretches[1].hand.at == datetime(2027, 1, 20, 10, tzinfo=UTC)
    assert one.raw == "a bc"


def test_what_one_put_in_and_another_took_out_is_withdrawn():
    (one,) = read(f"<w:p>{ins(dele('weg'))}</w:p>")
    assert marks(one) == [("weg", Mark.WITHDRAWN)]
    assert not Mark.WITHDRAWN.was
    assert not Mark.WITHDRAWN.stays


def test_the_end_of_a_paragraph_has_a_fate_of_its_own():
    first, second = read(
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{run('a')}</w:p><w:p>{run('b')}</w:p>"
    )
    assert (first.mark, first.hand.author) == (Mark.DELETED, "B. Bakker")
    assert second.mark is Mark.SAME


def test_moves_carry_their_name():
    (one,) = read(
        f'<w:p><w:moveFromRangeStart w:id="3" w:name="move7"/><w:moveFrom {BY}>{run("a")}</w:moveFrom>'
        f'<w:moveFromRangeEnd w:id="3"/><w:moveFrom {BY}>{run("b")}</w:moveFrom></w:p>'
    )
    assert [(s.text, s.mark, s.move) for s in one.stretches] == [
        ("a", Mark.MOVED_FROM, "move7"),
        ("b", Mark.MOVED_FROM, ""),
    ]


def test_changes_of_form_are_counted_and_not_read():
    listener = listened(
        f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>"
        f"<w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>"
    )
    assert listener.formatting == 2
    assert listener.paragraphs()[0].raw == "a"


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_of_a_field_the_result_is_read_and_the_code_is_not():
    (one,) = read(
        f"<w:p>{run('zie ')}{field('begin')}<w:r><w:instrText> REF x \\h </w:instrText></w:r>"
        f"{field('separate')}{run('3.1')}{field('end')}{run('.')}</w:p>"
    )
    assert [(s.text, s.field) for s in one.stretches] == [
        ("zie ", False),
        ("3.1", True),
        (".", False),
    ]


def test_a_field_without_an_end_hides_no_text():
    first, second = read(f"<w:p>{field('begin')}</w:p><w:p>{run('b')}</w:p>")
    assert (first.raw, second.raw) == ("", "b")


def test_a_link_a_content_control_and_a_smart_tag_are_just_text():
    (one,) = read(
        f"<w:p><w:hyperlink>{run('a')}</w:hyperlink><w:sdt><w:sdtContent>{run('b')}</w:sdtContent></w:sdt>"
        f"<w:smartTag>{run('c')}</w:smartTag></w:p>"
    )
    assert marks(one) == [("abc", Mark.SAME)]


def test_tabs_and_breaks_are_signs_and_a_page_break_is_none():
    (one,) = read(
        '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/>'
        "<w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
    )
    assert one.raw == "a\tb\nc\u2011d"


def test_our_bookmarks_wherever_they_ended_up():
    first, second = read(
        f'<w:p>{run("ab")}<w:bookmarkStart w:id="1" w:name="_cl_x_p1"/>{run("cd")}</w:p>'
        f'<w:p>{run("ef")}<w:bookmarkEnd w:id="1"/>{run("gh")}<w:bookmarkStart w:id="2" w:name="ander"/></w:p>'
    )
    assert [(s.name, s.start, s.end) for s in first.spans] == [("_cl_x_p1", 2, 4)]
    assert [(s.name, s.start, s.end) for s in second.spans] == [("_cl_x_p1", 0, 2)]


def test_a_bookmark_that_begins_twice_belongs_to_both():
    """LibreOffice writes a bookmark over a split paragraph so."""
    first, second = read(
        f'<w:p><w:bookmarkStart w:id="1" w:name="_cl_x_p1"/>{run("a")}</w:p>'
        f'<w:p><w:bookmarkStart w:id="1" w:name="_cl_x_p1"/>{run("b")}<w:bookmarkEnd w:id="1"/></w:p>'
    )
    assert [s.name for s in (*first.spans, *second.spans)] == ["_cl_x_p1"] * 2


def test_ranges_of_comments_over_paragraphs_reversed_and_without_a_beginning():
    ranges = listened(
        f'<w:p>{run("ab")}<w:commentRangeStart w:id="1"/>{run("c")}<w:commentRangeEnd w:id="2"/></w:p>'
        f'<w:p>{run("d")}<w:commentRangeEnd w:id="1"/><w:commentRangeStart w:id="2"/>'
        f'<w:r><w:commentReference w:id="3"/></w:r></w:p>'
    ).ranges
    assert ranges.of("1") == (Spot(0, 2), Spot(1, 1))
    assert ranges.of("2") == (Spot(0, 3), Spot(1, 1))
    assert ranges.of("3") == (Spot(1, 1), Spot(1, 1))
    assert ranges.of("4") is None


def test_cells_know_their_table_row_and_place():
    body = paragraph("voor") + table(["a", "b"], ["c", "d"])
    places = [(p.cell.table, p.cell.row, p.cell.column) for p in read(body) if p.cell]
    assert places == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]


def test_a_row_that_was_put_in_marks_all_its_text():
    rows = f"<w:tr><w:trPr><w:ins {BY}/></w:trPr><w:tc>{paragraph('a')}</w:tc></w:tr>"
    (one,) = read(f"<w:tbl>{rows}</w:tbl>")
    assert (one.cell.row_mark, marks(one)) == (Mark.INSERTED, [("a", Mark.INSERTED)])


def test_a_text_box_stands_by_itself_and_its_copy_is_not_read_twice():
    body = (
        f"<w:p {MC}>{run('a')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('vak')}"
        f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('vak')}</w:txbxContent>"
        f"</mc:Fallback></mc:AlternateContent></w:r>{run('b')}</w:p>"
    )
    outer, inner = read(body)
    assert (outer.raw, inner.raw) == ("ab", "vak")
    assert (outer.region, inner.region) == (Region.BODY, Region.BOX)


def test_the_contents_list_is_known_by_its_field():
    toc = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    first, second, third = read(
        f"<w:p>{field('begin')}{toc}{field('separate')}{run('Inleiding 3')}</w:p>"
        f"<w:p>{run('Eisen 9')}{field('end')}</w:p><w:p>{run('Inleiding')}</w:p>"
    )
    assert (first.contents, second.contents, third.contents) == (True, True, False)


def test_the_other_kind_of_docx_is_read_the_same():
    body = document(f"<w:p>{run('a')}{ins(run('b'))}</w:p>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    listener = ReviewListener(Styles())
    feed(body.encode(), listener)
    assert marks(listener.paragraphs()[0]) == [("a", Mark.SAME), ("b", Mark.INSERTED)]


def test_moments_as_programs_write_them():
    assert moment("2027-01-20T10:00:00Z") == datetime(2027, 1, 20, 10, tzinfo=UTC)
    assert moment("2027-01-20T10:00:00") == datetime(2027, 1, 20, 10, tzinfo=UTC)
    assert moment("2027-01-20T11:00:00+01:00") == datetime(2027, 1, 20, 10, tzinfo=UTC)
    assert moment("gisteren") is None
    assert moment("0001-01-01T00:00:00+23:00") is None
