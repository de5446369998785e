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
