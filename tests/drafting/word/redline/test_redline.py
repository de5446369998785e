"""The redline as a whole: accepted it is the new version, rejected the old one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from lxml import etree

from drafting.comparison.documents import compare_documents
from drafting.document import Document, Note, Run
from drafting.terms import PartKey
from drafting.word.redline.redline import Signature, write_redline
from drafting.word.write.export import write_document
from drafting.word.write.settings import ExportCancelled, SummaryRow
from tests.drafting.word.redline.accepting import contents_of, lines_of
from tests.drafting.word.redline.pairs import NAMES, pair_of
from tests.drafting.word.write.builder import Builder, prose, sample, settings
from tests.drafting.word.write.opened import W, bookmarks, opened

SIGNED = Signature("J. Jansen", datetime(2026, 11, 22, 10, 0, tzinfo=UTC))


def redline(old: Document, new: Document, *, one_draft: bool = True, **changes) -> bytes:
    comparison = compare_documents(old, new, one_draft=one_draft)
    return write_redline(comparison, settings(**changes), SIGNED).content


def check(old: Document, new: Document, *, one_draft: bool = True) -> bytes:
    """The redline of two documents, once it is known to lead to both."""
    content = redline(old, new, one_draft=one_draft)
    plain = {side: write_document(document, settings()).content for side, document in
             (("old", old), ("new", new))}  # fmt: skip
    assert lines_of(content, accept=True) == lines_of(plain["new"], accept=None)
    assert lines_of(content, accept=False) == lines_of(plain["old"], accept=None)
    assert contents_of(content, accept=True) == contents_of(plain["new"], accept=None)
    assert contents_of(content, accept=False) == contents_of(plain["old"], accept=None)
    return content


@pytest.mark.parametrize("name", NAMES)
def test_each_pair_of_drafts_leads_to_both(name):
    pair = pair_of(name)
    check(*pair.documents, one_draft=pair.one_draft)


def test_equal_versions_have_no_tracked_change():
    content = check(sample(), sample())
    assert not list(opened(content).tree().iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"))


def test_a_changed_word_is_a_deletion_and_an_insertion_within_its_paragraph():
    content = check(
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K")
        .paragraph("Het kost € 5.000 per jaar.", "a")
        .document(),
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K")
        .paragraph("Het kost € 7.500 per jaar.", "a")
        .document(),
    )
    tree = opened(content).tree()
    assert [t.text for t in tree.iter(f"{W}delText")] == ["€ 5.000"]
    assert ["".join(i.itertext()) for i in tree.iter(f"{W}ins")] == ["€ 7.500"]


def test_every_mark_has_the_author_and_the_moment_that_were_given():
    content = redline(sample(), sections("Twee.", "Een."))
    marks = list(opened(content).tree().iter(f"{W}ins", f"{W}del"))
    assert {mark.get(f"{W}author") for mark in marks} == {"J. Jansen"}
    assert {mark.get(f"{W}date") for mark in marks} == {"2026-11-22T10:00:00Z"}


def test_a_moved_section_is_a_move_with_one_name():
    old, new = sections("Een.", "Twee.", "Drie."), sections("Twee.", "Drie.", "Een.")
    tree = opened(check(old, new)).tree()
    names = [m.get(f"{W}name") for m in tree.iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart")]
    assert len(names) == 2
    assert len(set(names)) == 1
    assert "Een." in "".join("".join(m.itertext()) for m in tree.iter(f"{W}moveTo"))


def test_what_moved_and_changed_goes_there_and_comes_here():
    texts = [prose(number) for number in range(4)]
    old = paragraphs(*texts)
    new = Builder().part(PartKey.GUIDE).chapter("K", "k")
    for number in (1, 2, 3, 0):
        new.paragraph(texts[number] + (" Dit is nieuw." if number == 0 else ""), f"p{number}")
    new.section("Slot", "slot")
    tree = opened(check(old, new.document())).tree()
    assert "nieuw" in "".join("".join(i.itertext()) for i in tree.iter(f"{W}ins"))
    assert not list(tree.iter(f"{W}moveTo"))


def test_a_move_with_a_reference_in_it_goes_there_and_comes_here():
    referring = (Run("Zie "), Run("hoofdstuk 1", target="k"), Run(" voor de rest van de regels."))
    old = Builder().part(PartKey.GUIDE).chapter("K", "k").paragraph(referring, "a")
    old.paragraph(prose(1), "b").paragraph(prose(2), "c").section("Slot", "slot")
    new = Builder().part(PartKey.GUIDE).chapter("K", "k").paragraph(prose(1), "b")
    new.paragraph(prose(2), "c").paragraph(referring, "a").section("Slot", "slot")
    tree = opened(check(old.document(), new.document())).tree()
    assert not list(tree.iter(f"{W}moveTo"))


def test_rows_come_and_go_as_tracked_rows():
    old = Builder().part(PartKey.GUIDE).chapter("K", "k").table(("A", "B"), ("1", "2"), ("3", "4"))
    new = Builder().part(PartKey.GUIDE).chapter("K", "k").table(("A", "B"), ("3", "4"), ("5", "6"))
    tree = opened(check(old.document(), new.document())).tree()
    assert len(list(tree.iterfind(f".//{W}trPr/{W}ins"))) == 1
    assert len(list(tree.iterfind(f".//{W}trPr/{W}del"))) == 1


def test_another_column_replaces_the_table():
    old = Builder().part(PartKey.GUIDE).chapter("K", "k").paragraph("V.", "v").table(("A",), ("1",))
    new = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K", "k")
        .paragraph("V.", "v")
        .table(("A", "B"), ("1", "2"))
    )
    check(old.document(), new.document())


def test_a_paragraph_that_came_before_a_table_leaves_nothing_behind():
    old = Builder().part(PartKey.GUIDE).chapter("K", "k").paragraph("Een.", "a")
    old.elements += table_after(len(old.elements))
    new = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K", "k")
        .paragraph("Een.", "a")
        .paragraph("Twee.", "b")
    )
    new.elements += table_after(len(old.elements))
    content = check(old.document(), new.document())
    ends = opened(content).tree().find(f"{W}body").findall(f"{W}p")
    marked = [p for p in ends if p.find(f"{W}pPr/{W}rPr/{W}ins") is not None]
    assert ["".join(p.itertext()) for p in marked] == ["Een."]


def test_changed_bold_text_keeps_what_it_was():
    old = paragraphs((Run("Dit is "), Run("belangrijk", bold=True), Run(".")))
    tree = opened(check(old, paragraphs("Dit is belangrijk."))).tree()
    change = tree.find(f".//{W}rPrChange")
    assert change is not None
    assert change.find(f"{W}rPr/{W}b") is not None


def test_a_reference_to_what_is_gone_leads_to_its_own_bookmark():
    build = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K", "k")
        .section("Doel", "goal")
        .paragraph("Tekst.", "t")
    )
    build.paragraph((Run("Zie "), Run("paragraaf 1.1", target="goal"), Run(".")), "see")
    later = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("K", "k")
        .paragraph("Tekst.", "t")
        .paragraph("Zie.", "see")
    )
    tree = opened(check(build.document(), later.document())).tree()
    led = {code.text.split()[1] for code in tree.iter(f"{W}delInstrText") if " REF " in code.text}
    assert led
    assert led <= set(bookmarks(tree))


def test_names_and_numbers_of_bookmarks_are_each_used_once():
    tree = opened(redline(sample(), sections("Een.", "Twee."))).tree()
    marks = list(tree.iter(f"{W}bookmarkStart"))
    assert len({m.get(f"{W}name") for m in marks}) == len(marks)
    assert len({m.get(f"{W}id") for m in marks}) == len(marks)


def test_footnotes_of_both_versions_are_in_the_file():
    def noted(text: str) -> Document:
        return paragraphs((Run("Een regel"), Run("", note=Note(1, (Run(text),))), Run(".")))

    parts = opened(check(noted("Oude noot."), noted("Nieuwe noot.")))
    notes = etree.fromstring(parts.parts["word/footnotes.xml"])
    words = "".join(notes.itertext())
    assert "Oude noot." in words
    assert "Nieuwe noot." in words
    assert len(list(parts.tree().iter(f"{W}footnoteReference"))) == 2


def test_it_is_no_reviewed_file_that_comes_back():
    parts = opened(redline(sample(), sections("Een."))).parts
    assert not [name for name in parts if name.startswith("customXml")]


def test_the_cover_says_what_is_compared():
    summary = (SummaryRow("Oud", "versie 1"), SummaryRow("Nieuw", "versie 2"))
    words = "".join(opened(redline(sample(), sample(), summary=summary)).tree().itertext())
    assert "versie 1" in words
    assert "versie 2" in words


def test_the_same_comparison_gives_the_same_bytes():
    assert redline(sample(), sections("Een.")) == redline(sample(), sections("Een."))


def test_a_redline_can_be_stopped():
    with pytest.raises(ExportCancelled):
        redline(sample(), sample(), cancelled=lambda: True)


def test_the_name_of_nobody_is_said_so():
    comparison = compare_documents(sample(), sections("Een."), one_draft=True)
    content = write_redline(comparison, settings(), replace(SIGNED, author="")).content
    assert {m.get(f"{W}author") for m in opened(content).tree().iter(f"{W}ins")} == {"Onbekend"}


def paragraphs(*texts) -> Document:
    build = Builder().part(PartKey.GUIDE).chapter("K", "k")
    for number, text in enumerate(texts):
        build.paragraph(text, f"p{number}")
    return build.document()


def sections(*texts: str) -> Document:
    build = Builder().part(PartKey.GUIDE).chapter("Hoofdstuk", "k")
    for text in texts:
        build.section(f"Titel {text}", f"s-{text}").paragraph(text, f"b-{text}")
    return build.section("Slot", "slot").paragraph("Tot slot.", "end").document()


def table_after(number: int):
    built = Builder().part(PartKey.GUIDE).chapter("x")
    built.elements = built.elements[:0]
    built.elements += [None] * number  # so that its name is the same in both versions
    built.table(("A",), ("1",))
    return built.elements[-1:]


steps = st.lists(
    st.tuples(st.sampled_from("psitn"), st.integers(0, 6)),
    min_size=1,
    max_size=9,
    unique_by=lambda s: s[1],
)


@examples(max_examples=120, deadline=None)
@given(steps, steps, st.booleans())
def test_any_two_documents_lead_to_both(old, new, one_draft):
    check(built(old), built(new), one_draft=one_draft)


def built(made: list[tuple[str, int]]) -> Document:
    """A document of paragraphs, sections, items, tables and numbered items, in any order."""
    build = Builder().part(PartKey.REQUIREMENTS).chapter("Begin", "k").section("Vast", "vast")
    build.paragraph("Dit staat er altijd.", "fixed")
    for kind, number in made:
        text = f"{prose(number, 1)} {kind}"
        match kind:
            case "p":
                build.paragraph(text, f"p{number}")
            case "s":
                build.section(text[:30], f"s{number}")
            case "i":
                build.item(text, first=True)
            case "n":
                build.item(text, ordered=True, first=True)
            case _:
                build.table(("Kop", "Nog een"), (text, str(number)), ("vast", "ja"))
    return build.document()
