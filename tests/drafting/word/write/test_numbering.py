import pytest

from drafting.document import ElementId, Heading, Run
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.word.write.export import write_document
from drafting.word.write.numbering import NumberingPlan
from tests.drafting.word.write.builder import Builder, long_document, sample, settings
from tests.drafting.word.write.opened import Opened, W, computed_numbers, opened, text


def export(document) -> Opened:
    return opened(write_document(document, settings()).content)


def numbers_in_order(file: Opened) -> list[str]:
    return [number.removesuffix(":") for number in computed_numbers(file).values()]


def expected(document) -> list[str]:
    numbers = []
    for element in document.elements:
        if hasattr(element, "rows"):
            numbers += [""] * (len(element.header) * (len(element.rows) + 1))
        else:
            numbers.append(getattr(element, "number", None) or getattr(element, "marker", ""))
    return numbers


@pytest.mark.parametrize("document", [sample(), long_document(2)], ids=["sample", "long"])
def test_word_counts_the_numbers_of_the_document(document):
    found = numbers_in_order(export(document))[: len(expected(document))]
    assert found == expected(document)


def test_the_second_part_begins_at_one_again():
    build = Builder().part(PartKey.GUIDE).chapter("Een").section("A").chapter("Twee").section("B")
    build.part(PartKey.REQUIREMENTS).chapter("Drie").section("C").paragraph("Eis")
    found = numbers_in_order(export(build.document()))
    assert found[:9] == ["Deel A", "1", "1.1", "2", "2.1", "Deel B", "1", "1.1", "1.1.1"]


def test_a_part_that_is_left_out_leaves_its_letter_out():
    build = Builder().part(PartKey.GUIDE).chapter("Een").part(PartKey.AGREEMENT).chapter("Twee")
    found = numbers_in_order(export(build.document()))
    assert found[:4] == ["Deel A", "1", "Deel C", ""]


def test_articles_run_on_through_the_groups_and_their_paragraphs_begin_anew():
    build = (
        Builder().part(PartKey.AGREEMENT).chapter("Een").section("A").paragraph("a").paragraph("b")
    )
    build.chapter("Twee").section("B").paragraph("c")
    found = numbers_in_order(export(build.document()))
    assert found[1:7] == ["", "Artikel 1", "1.1", "1.2", "", "Artikel 2"]
    assert found[7] == "2.1"


def test_every_numbered_list_begins_at_one():
    build = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("Een")
        .numbers("a", "b")
        .numbers("c")
        .numbers("d", "e")
    )
    assert numbers_in_order(export(build.document()))[2:7] == ["1.", "2.", "1.", "1.", "2."]


def test_letters_below_each_item_begin_anew():
    build = Builder().part(PartKey.GUIDE).chapter("Een").item("a", ordered=True, first=True)
    build.item("b", ordered=True, depth=1).item("c", ordered=True, depth=1).item("d", ordered=True)
    build.item("e", ordered=True, depth=1)
    assert numbers_in_order(export(build.document()))[2:7] == ["1.", "a.", "b.", "2.", "a."]


def test_letters_below_dashes_begin_anew():
    build = Builder().part(PartKey.GUIDE).chapter("Een").item("a", first=True)
    build.item("b", ordered=True, depth=1, marker="a.").item("c")
    build.item("d", ordered=True, depth=1, marker="a.")
    found = numbers_in_order(export(build.document()))
    assert [found[3], found[5]] == ["a.", "a."]


def test_a_gap_in_the_numbers_is_followed():
    build = (
        Builder()
        .part(PartKey.REQUIREMENTS)
        .chapter("Een")
        .section("A")
        .paragraph("a", number="1.1.4")
    )
    build.paragraph("b", number="1.1.5")
    assert numbers_in_order(export(build.document()))[3:5] == ["1.1.4", "1.1.5"]


@pytest.mark.parametrize(
    ("odd", "space"),
    [("1.1.1a", "\t"), ("IV", " "), ("7.7.7", "\t"), ("Eis 3", " "), ("1.1.1.1", " ")],
)
def test_a_number_that_no_list_gives_is_written_as_text(odd, space):
    build = (
        Builder()
        .part(PartKey.REQUIREMENTS)
        .chapter("Een")
        .section("A")
        .paragraph("Tekst", number=odd)
    )
    file = export(build.document())
    assert f"{odd}{space}Tekst" in [text(paragraph) for paragraph in file.paragraphs()]


@pytest.mark.parametrize(
    ("number", "hang"), [("2.4a", 794), ("Artikel 3a", 1304), ("Bijlage 2a", 1701)]
)
def test_a_text_hangs_beside_an_inserted_number_as_beside_the_others(number, hang):
    build = Builder().part(PartKey.REQUIREMENTS).chapter("Een").section("A")
    file = export(build.paragraph("Tekst", number=number).document())
    (paragraph,) = [p for p in file.paragraphs() if text(p) == f"{number}\tTekst"]
    indent = paragraph.find(f"{W}pPr/{W}ind")
    assert (indent.get(f"{W}left"), indent.get(f"{W}hanging")) == (str(hang), str(hang))


def test_a_marker_that_no_list_gives_is_written_as_text():
    build = Builder().part(PartKey.GUIDE).chapter("Een").item("Tekst", ordered=True, marker="i)")
    assert "i)\tTekst" in [text(paragraph) for paragraph in export(build.document()).paragraphs()]


def test_a_heading_of_another_kind_of_number_has_a_style_without_one():
    heading = Heading(
        ElementId("h"),
        "h",
        HeadingLevel.CHAPTER,
        "Hoofdstuk I",
        (Run("Een"),),
        PartKey.GUIDE,
        Topic.CONTRACT,
    )
    placement = NumberingPlan().place(heading)
    assert (placement.style, placement.written, placement.counted) == (
        "Heading2Plain",
        "Hoofdstuk I",
        False,
    )
