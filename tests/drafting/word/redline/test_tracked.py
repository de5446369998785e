"""The marks of tracked changes."""

from datetime import UTC, datetime

from lxml import etree

from drafting.word.redline.tracked import (
    NAMESPACE,
    Mark,
    Tracker,
    W,
    alike,
    mark_of,
    properties_of,
    put_in_list,
    style_of,
)

TRACKER = Tracker("J. Jansen", datetime(2026, 11, 22, 10, 5, tzinfo=UTC))


def parsed(xml: str):
    return etree.fromstring(xml.replace(">", f' xmlns:w="{NAMESPACE}">', 1))


def test_a_whole_paragraph_has_its_end_in_the_mark_too():
    paragraph = TRACKER.whole(parsed("<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>"), Mark.COME)
    assert mark_of(paragraph) is Mark.COME
    assert [etree.QName(node).localname for node in paragraph] == ["pPr", "ins"]


def test_a_mark_goes_inside_a_link():
    link = parsed("<w:hyperlink><w:r><w:t>hier</w:t></w:r></w:hyperlink>")
    made = TRACKER.around([link], Mark.GONE)
    assert made[0].tag == f"{W}hyperlink"
    assert made[0][0].tag == f"{W}del"


def test_a_bookmark_stays_outside_the_mark():
    row = parsed(
        '<w:p><w:bookmarkStart w:id="1"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
    )
    made = TRACKER.around(list(row), Mark.COME)
    assert [etree.QName(n).localname for n in made] == ["bookmarkStart", "ins", "bookmarkEnd"]


def test_every_row_of_a_table_is_marked():
    table = parsed(
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:trPr/><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    TRACKER.table(table, Mark.GONE)
    assert len(table.findall(f"{W}tr/{W}trPr/{W}del")) == 2
    assert all(mark_of(p) is Mark.GONE for p in table.iter(f"{W}p"))


def test_each_mark_has_a_number_of_its_own():
    numbers = {TRACKER.element("ins").get(f"{W}id") for _ in range(5)}
    assert len(numbers) == 5


def test_a_list_comes_after_the_style_and_what_keeps_lines_together():
    paragraph = parsed(
        '<w:p><w:pPr><w:pStyle w:val="Annex"/><w:keepNext/><w:spacing w:after="1"/></w:pPr></w:p>'
    )
    put_in_list(properties_of(paragraph), 12, 1)
    assert style_of(paragraph) == "Annex"
    names = [etree.QName(n).localname for n in properties_of(paragraph)]
    assert names == ["pStyle", "keepNext", "numPr", "spacing"]


def test_nodes_are_alike_whatever_prefix_they_have():
    one = parsed('<w:pPr><w:pStyle w:val="Annex"/></w:pPr>')
    other = etree.fromstring(f'<x:pPr xmlns:x="{NAMESPACE}"><x:pStyle x:val="Annex"/></x:pPr>')
    assert alike(list(one), list(other))
    assert not alike(list(one), [])
