"""Any text comes out of an export as it went in, but for what XML cannot hold, and that is told (X1, X2)."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st
from lxml import etree

from drafting.word.write.clean import clean, lines_of
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import settings
from tests.drafting.word.write.odd_texts import ANY, END, ODD, everywhere, is_told, row_of
from tests.drafting.word.write.opened import W, opened, style, text
from tests.drafting.word.write.test_comments import threads

pytestmark = pytest.mark.odd_texts

TEXTS = 1000
AT_ONCE = 25


@given(st.lists(ANY, min_size=AT_ONCE, max_size=AT_ONCE))
@effort(
    max_examples=TEXTS // AT_ONCE,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
def test_a_thousand_texts_read_back_as_they_were_cleaned(texts):
    result = write_document(row_of(texts), settings())
    shown = [text(p) for p in opened(result.content).paragraphs() if style(p) == "Normal"]
    assert shown == [clean(one).text for one in texts]
    removed = sum(clean(one).removed for one in texts)
    told = [str(notice) for notice in result.notices if notice.place == "1 Teksten"]
    assert bool(told) is bool(removed)
    assert not told or told[0].startswith(f"1 Teksten: {removed} onleesba")
    assert bool(removed) is any(map(is_told, texts))


def test_an_odd_text_stands_whole_in_every_place():
    # in one test, for each file that a test leaves behind is checked as a whole
    for odd in ODD:
        try:
            _stands_everywhere(odd)
        except AssertionError as fault:
            raise AssertionError(ascii(odd[:40])) from fault


def _stands_everywhere(odd):
    document, given_settings = everywhere(odd)
    result = write_document(document, given_settings)
    file = opened(result.content)
    for name, content in file.parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    wanted = clean(odd + END).text
    body = [(style(p), text(p)) for p in file.paragraphs()]
    assert ("Subtitle", f"{wanted}.") in body
    for name in ("Title", "Normal", "ListBullet", "TableText", "TableHeading"):
        assert (name, wanted) in body, name
    assert ("Heading2", wanted) in body
    assert ("Caption", f"Tabel 1. {wanted}") in body
    (note,) = [n for n in file.tree("word/footnotes.xml") if n.get(f"{W}type") is None]
    assert text(note) == f" {wanted}"
    found = threads(file)
    lines = [clean(line).text for line in lines_of(odd + END)]
    assert found[0][2][1:] == lines
    assert found[1][2] == lines
    assert found[2][2][1:] == lines
    told = {notice.place for notice in result.notices}
    places = {
        "Omslag",
        f"1 {odd}{END}",
        "Voetnoten",
        "Opmerkingen",
        "Eigenschappen van het bestand",
    }
    assert not is_told(odd) or places <= told
    _header_and_properties(file, wanted)


def _header_and_properties(file, wanted):
    one_line = " ".join(wanted.split())
    title, _, organisation = text(file.tree("word/header.xml")).partition("\t")
    for shown in (title, organisation):
        kept = shown.removesuffix("\u2026").rstrip()
        assert one_line.startswith(kept)
        assert shown == one_line or shown.endswith("\u2026")
    core = etree.fromstring(file.parts["docProps/core.xml"])
    found = {node.tag.rpartition("}")[2]: node.text or "" for node in core}
    assert found["title"] == " ".join(wanted[:255].split())
    assert found["creator"] == wanted[:255]
