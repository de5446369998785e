"""Which element became which."""

from drafting.comparison.pairing import partners, shown_text
from drafting.document import Note, Run
from drafting.terms import PartKey
from tests.drafting.comparison.test_documents import LONG, item, paragraph, table
from tests.drafting.word.write.builder import Builder


def test_a_heading_is_never_a_paragraph():
    heading = Builder().part(PartKey.GUIDE).chapter("Inleiding", "k").elements[-1]
    assert not partners([heading], [paragraph("k", "Inleiding")], one_draft=True)


def test_equal_texts_beside_a_known_pair_are_its_neighbours():
    old = [paragraph(f"o{n}", text) for n, text in enumerate((LONG, "Ja.", "Nee.", "Ja."))]
    new = [paragraph(f"n{n}", text) for n, text in enumerate(("Ja.", LONG, "Ja.", "Nee.", "Ja."))]
    assert partners(old, new, one_draft=False) == {1: 0, 2: 1, 3: 2, 4: 3}


def test_the_only_text_left_of_a_block_is_the_changed_one():
    old = [item("l", 1, "appels"), item("l", 2, "peren")]
    new = [item("l", 1, "appels"), item("l", 2, "iets heel anders")]
    assert partners(old, new, one_draft=True) == {0: 0, 1: 1}


def test_a_reader_sees_caption_and_footnotes_too():
    assert shown_text(table("t", ("K",), ("1",), caption="Planning")) == "Planning\nK\n1"
    note = Run("", note=Note(1, (Run("Zie daar."),)))
    assert shown_text(paragraph("a", "", "", Run("Een."), note)) == "Een. [noot: Zie daar.]"
