"""The ends of paragraphs that came or went before a table."""

from datetime import UTC, datetime

from lxml import etree

from drafting.word.redline.paragraph_ends import settle_ends
from drafting.word.redline.tracked import NAMESPACE, Mark, Tracker, W, mark_of, style_of

TABLE = "<w:tbl/>"


def settled(*paragraphs: str):
    body = etree.fromstring(f'<w:body xmlns:w="{NAMESPACE}">{"".join(paragraphs)}</w:body>')
    return settle_ends(list(body), Tracker("J. Jansen", datetime(2026, 11, 22, tzinfo=UTC)))


def paragraph(text: str, mark: str = "", style: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    end = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    return (
        f"<w:p><w:pPr>{styled}{end}</w:pPr>{f'<w:{mark}>{run}</w:{mark}>' if mark else run}</w:p>"
    )


def marks(nodes) -> list[Mark | None]:
    return [mark_of(node) for node in nodes]


def test_before_a_table_the_end_of_the_one_before_comes_instead():
    found = settled(paragraph("Een"), paragraph("Twee", "ins"), TABLE)
    assert marks(found) == [Mark.COME, None, None]


def test_elsewhere_a_paragraph_keeps_its_own_end():
    found = settled(paragraph("Een"), paragraph("Twee", "ins"), paragraph("Drie"))
    assert marks(found) == [None, Mark.COME, None]


def test_the_last_one_says_what_it_is_after_either_choice():
    found = settled(paragraph("Een", style="Annex"), paragraph("Twee", "ins"), TABLE)
    assert style_of(found[1]) == ""
    former = found[1].find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle")
    assert former is not None
    assert former.get(f"{W}val") == "Annex"


def test_what_went_and_what_came_before_a_table_are_one_paragraph():
    found = settled(TABLE, paragraph("Oud", "del"), paragraph("Nieuw", "ins"), TABLE)
    assert len(found) == 3
    assert marks(found) == [None, None, None]
    assert {etree.QName(n).localname for n in found[1]} == {"pPr", "del", "ins"}


def test_what_alone_came_between_two_tables_leaves_no_heading():
    found = settled(TABLE, paragraph("Kop", "ins", "Heading3"), TABLE)
    assert marks(found)[1] is Mark.COME
    assert style_of(found[1]) == "Heading3"
    assert found[1].find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle") is None


def test_a_heading_never_waits_in_a_paragraph_of_which_all_text_goes():
    found = settled(paragraph("Kop", style="Heading3"), paragraph("Weg", "del"), TABLE)
    assert marks(found) == [None, Mark.GONE, None]


GONE = (
    '<w:p><w:pPr><w:pStyle w:val="Heading3"/><w:rPr><w:del/></w:rPr></w:pPr>'
    "<w:del><w:r><w:delText>Weg</w:delText></w:r></w:del></w:p>"
)


def former_style(paragraph) -> str:
    found = paragraph.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


def test_the_text_before_a_heading_that_went_takes_the_change_upon_its_end():
    found = settled(paragraph("Een", style="ListBullet"), GONE, paragraph("Kop", style="Heading3"))
    assert marks(found) == [Mark.GONE, None, None]
    assert [style_of(p) for p in found] == ["ListBullet", "ListBullet", "Heading3"]
    assert former_style(found[1]) == "Heading3"


def test_below_a_heading_a_heading_that_went_waits_with_the_looks_of_the_text_behind_it():
    found = settled(paragraph("Kop", style="Heading2"), GONE, paragraph("Een", style="ListBullet"))
    assert marks(found) == [None, Mark.GONE, None]
    assert style_of(found[1]) == "ListBullet"
    assert former_style(found[1]) == "Heading3"


def test_what_came_stands_before_a_heading_that_went_below_a_heading():
    found = settled(
        paragraph("Kop", style="Heading2"), GONE, paragraph("Nieuw", "ins"), paragraph("Een")
    )
    assert marks(found) == [None, Mark.COME, Mark.GONE, None]


def test_a_heading_that_came_for_one_that_went_before_a_table_keeps_its_own_paragraph():
    found = settled(
        TABLE, GONE, paragraph("Oud", "del"), paragraph("Kop", "ins", "Heading3"), TABLE
    )
    assert marks(found)[1:4] == [Mark.COME, Mark.GONE, Mark.GONE]
    assert [style_of(p) for p in found[1:4]] == ["Heading3", "", ""]


def test_of_a_text_that_came_for_a_heading_the_paragraph_says_both():
    come = paragraph("Nieuw", "ins", "ListBullet")
    found = settled(TABLE, GONE, paragraph("Oud", "del"), come, TABLE)
    assert style_of(found[1]) == "ListBullet"
    assert former_style(found[1]) == "Heading3"
