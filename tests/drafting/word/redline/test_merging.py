"""Tables and paragraphs of both versions as one."""

from datetime import UTC, datetime

from lxml import etree

from drafting.comparison.table_rows import compare_tables
from drafting.word.redline.merging import Merger
from drafting.word.redline.tracked import NAMESPACE, Mark, Tracker, W
from tests.drafting.comparison.test_documents import table


def merger(taken=()) -> Merger:
    tracker = Tracker("J. Jansen", datetime(2026, 11, 22, tzinfo=UTC))
    return Merger(tracker, {}, frozenset(taken))


def parsed(xml: str):
    return etree.fromstring(xml.replace(">", f' xmlns:w="{NAMESPACE}">', 1))


def grid(*rows: tuple[str, ...]):
    cells = "".join(
        "<w:tr>" + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{100 * len(text)}"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'
            for text in row
        ) + "</w:tr>"
        for row in rows
    )  # fmt: skip
    return parsed(f"<w:tbl>{cells}</w:tbl>")


def test_the_hidden_bookmarks_of_a_review_are_left_out():
    paragraph = parsed(
        '<w:p><w:bookmarkStart w:id="7" w:name="_cl_a_p1"/><w:r><w:t>a</w:t></w:r></w:p>'
    )
    made = merger().tracked([paragraph], Mark.COME)[0]
    assert made.find(f"{W}bookmarkStart") is None


def test_an_old_bookmark_of_a_name_that_the_new_version_has_is_left_out():
    marked = '<w:p><w:bookmarkStart w:id="7" w:name="_Ref00000001"/><w:r><w:t>a</w:t></w:r></w:p>'
    plain = "<w:p><w:r><w:t>b</w:t></w:r></w:p>"
    kept = merger().paragraph(parsed(marked), parsed(plain))
    dropped = merger({"_Ref00000001"}).paragraph(parsed(marked), parsed(plain))
    assert kept.find(f"{W}bookmarkStart") is not None
    assert dropped.find(f"{W}bookmarkStart") is None


def test_a_row_that_went_gets_the_widths_of_the_new_table():
    old, new = (("A", "B"), ("oud", "x")), (("AAA", "BB"),)
    made = merger().table(
        grid(*old), grid(*new), compare_tables(table("t", *old), table("t", *new))
    )
    widths = [w.get(f"{W}w") for row in made.findall(f"{W}tr")[1:] for w in row.iter(f"{W}tcW")]
    assert widths == ["300", "200"]


def test_a_caption_that_only_one_version_has_is_tracked():
    caption = parsed(
        '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Tabel 1</w:t></w:r></w:p>'
    )
    made = merger().nodes([grid(("A",))], [caption, grid(("A",))], None)
    assert [etree.QName(node).localname for node in made] == ["p", "tbl"]
    assert made[0].find(f"{W}ins") is not None
