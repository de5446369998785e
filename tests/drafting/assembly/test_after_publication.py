from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.assembly.assemble import assemble, numbers_to_freeze
from drafting.document import BlockId, Heading, Paragraph
from drafting.edits.passages import add_after, add_section, leave_out, omit
from drafting.publication import Publication, PublishedText
from drafting.template import Part
from drafting.terms import HeadingLevel, PartKey
from tests.builders import HAND, NORMS, chapter, draft_of, section

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
TEXT = PublishedText("J. Jansen", AT, "", "")


def made(part=PartKey.REQUIREMENTS):
    chapters = (
        chapter("een", section("aa", "Eerste.", "Tweede."), section("ab", "Derde.")),
        chapter("twee", section("ba", "Vierde."), section("bb", "Zie [[ab]].")),
    )
    return draft_of(Part(part, "Stuk", chapters))


def published(one):
    numbers = numbers_to_freeze(one, NORMS)
    if one.publication is not None:
        return replace(one, publication=replace(one.publication, numbers=numbers))
    return replace(one, publication=Publication(TEXT, numbers))


def shown(one):
    return [
        f"{element.number} {element.text}"
        for element in assemble(one, NORMS).elements
        if isinstance(element, Heading | Paragraph)
        and getattr(element, "level", None) is not HeadingLevel.PART
    ]


@pytest.mark.parametrize("part", list(PartKey))
def test_publishing_alone_changes_nothing(part):
    assert assemble(published(made(part)), NORMS) == assemble(made(part), NORMS)


def test_before_publication_numbers_move_up():
    assert "1.1 Ab" in shown(leave_out(made(), "aa", out=True).after)


def test_what_is_put_in_between_gets_a_letter():
    one = published(made())
    one = add_section(one, "aa", "nieuw", "Nieuw", "Tekst.", HAND).after
    one = add_after(one, BlockId("aa-1"), "Tussen.", BlockId("tussen"), HAND).after
    assert shown(one)[:8] == [
        "1 Een",
        "1.1 Aa",
        "1.1.1 Eerste.",
        "1.1.1a Tussen.",
        "1.1.2 Tweede.",
        "1.1a Nieuw",
        "1.1a.1 Tekst.",
        "1.2 Ab",
    ]


def test_several_in_a_row_get_the_next_letters():
    one = published(made())
    for key in ("derde", "tweede", "eerste"):
        one = add_section(one, "aa", key, key.capitalize(), "Tekst.", HAND).after
    assert [line for line in shown(one) if line.startswith("1.1") and "Tekst" not in line][3:] == [
        "1.1a Eerste",
        "1.1b Tweede",
        "1.1c Derde",
    ]


def test_what_comes_behind_all_gets_the_next_number():
    one = add_section(published(made()), "ab", "nieuw", "Nieuw", "Tekst.", HAND).after
    assert "1.3 Nieuw" in shown(one)


def test_what_comes_first_is_counted_from_nought():
    one = add_section(published(made()), "een", "nieuw", "Nieuw", "Tekst.", HAND).after
    assert shown(one)[1] == "1.0a Nieuw"


def test_articles_are_counted_through_the_whole_agreement():
    one = published(made(PartKey.AGREEMENT))
    one = add_section(one, "aa", "nieuw", "Nieuw", "Tekst.", HAND).after
    one = add_section(one, "bb", "laatste", "Laatste", "Tekst.", HAND).after
    lines = shown(one)
    assert "Artikel 1a Nieuw" in lines
    assert "1a.1 Tekst." in lines
    assert "Artikel 3 Ba" in lines
    assert "Artikel 5 Laatste" in lines


def test_what_is_taken_out_leaves_its_number():
    one = published(made())
    one = omit(leave_out(one, "ab", out=True).after, BlockId("aa-1")).after
    assert shown(one)[:6] == [
        "1 Een",
        "1.1 Aa",
        "1.1.1 (vervallen)",
        "1.1.2 Tweede.",
        "1.2 (vervallen)",
        "2 Twee",
    ]


def test_of_a_chapter_that_went_only_the_chapter_is_named():
    one = leave_out(published(made()), "een", out=True).after
    assert shown(one)[:2] == ["1 (vervallen)", "2 Twee"]


def test_a_reference_follows_the_frozen_number():
    one = add_section(published(made()), "aa", "nieuw", "Nieuw", "Tekst.", HAND).after
    assert shown(one)[-1] == "2.2.1 Zie paragraaf 1.2."


def test_a_reference_to_what_went_is_broken():
    document = assemble(leave_out(published(made()), "ab", out=True).after, NORMS)
    assert [broken.key for broken in document.broken_references] == ["ab"]


def test_a_second_note_freezes_the_letters_too():
    one = add_section(published(made()), "aa", "x", "X", "Tekst.", HAND).after
    again = published(one)
    later = add_section(again, "aa", "y", "Y", "Tekst.", HAND).after
    assert shown(again) == shown(one)
    assert [line for line in shown(later) if line.endswith((" X", " Y"))] == ["1.1aa Y", "1.1a X"]


def test_a_number_that_went_is_not_given_again():
    one = published(leave_out(published(made()), "ab", out=True).after)
    later = add_section(one, "aa", "nieuw", "Nieuw", "Tekst.", HAND).after
    lines = shown(later)
    assert "1.2 (vervallen)" in lines
    assert "1.3 Nieuw" in lines
    back = leave_out(one, "ab", out=False).after
    assert "1.2 Ab" in shown(back)


def test_the_first_of_a_part_that_went_stays_in_its_part():
    first = Part(PartKey.GUIDE, "Leidraad", (chapter("een", section("aa", "Eerste.")),))
    other = Part(
        PartKey.REQUIREMENTS,
        "Eisen",
        (chapter("twee", section("ba", "Tweede.")), chapter("drie", section("ca", "Derde."))),
    )
    one = leave_out(published(draft_of(first, other)), "twee", out=True).after
    elements = assemble(one, NORMS).elements
    gone = next(e for e in elements if e.text == "(vervallen)")
    assert gone.part is PartKey.REQUIREMENTS
    assert elements[elements.index(gone) - 1].id == f"part-{PartKey.REQUIREMENTS}"


def test_a_number_of_another_part_is_free():
    parts = (
        Part(PartKey.GUIDE, "Leidraad", (chapter("een", section("aa", "A.")),)),
        Part(
            PartKey.REQUIREMENTS,
            "Eisen",
            (chapter("twee", section("ba", "B."), section("bb", "C.")),),
        ),
    )
    one = add_section(published(draft_of(*parts)), "aa", "nieuw", "Nieuw", "Tekst.", HAND).after
    assert "1.2 Nieuw" in shown(one)
