"""Where a comment stands after the draft was edited."""

import pytest

from drafting.comment import Anchor
from drafting.document import BlockId, ElementId
from drafting.terms import PartKey
from drafting.word.write.comment_places import TITLE, find_quote, place_comments
from tests.drafting.word.write.builder import Builder
from tests.drafting.word.write.remarks import comment


def bestek():
    build = Builder().part(PartKey.GUIDE).chapter("Opdracht", "contract").section("Doel", "goal")
    return build.paragraph("De termijn is vier jaar en de termijn loopt af.", "p").document()


def placed(one, chapter_of=None):
    (found,) = place_comments(bestek(), (one,), chapter_of or {})
    return found.place, found.start, found.end, found.stood


def anchor(quote, start=0, before="", after=""):
    return Anchor(BlockId("p"), ElementId("p"), start, start + len(quote), quote, before, after)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (anchor("vier", 14), (14, 18)),
        (anchor("vier", 2), (14, 18)),
        (anchor("termijn", 0, after=" loopt"), (30, 37)),
        (anchor("termijn", 0, before="De "), (3, 10)),
        (anchor("termijn", 28), (30, 37)),
        (anchor("termijn", 1), (3, 10)),
        (anchor("vijf"), None),
        (anchor(""), (0, 47)),
    ],
)
def test_a_quote_is_found_back(given, found):
    assert find_quote(given, "De termijn is vier jaar en de termijn loopt af.") == found


def test_many_places_of_one_letter_are_searched_in_time():
    text = "a" * 100_000
    assert find_quote(anchor("a", 70_000, before="b"), text) == (70_000, 70_001)
    assert find_quote(anchor("ab", 70_000), text) is None


def test_a_quote_that_is_gone_leaves_the_whole_text_and_the_words():
    assert placed(comment("a", "p", "x", quote="vijf jaar")) == ("p", 0, 47, "vijf jaar")


def test_another_element_of_the_block_takes_over():
    build = Builder().part(PartKey.GUIDE).chapter("Opdracht").paragraph("een", "b")
    document = build.paragraph("de twee woorden", "b.2").document()
    moved = comment(
        "a", "b.9", "x", quote="twee", anchor=Anchor(BlockId("b.2"), ElementId("b.9"), 0, 4, "twee")
    )
    (found,) = place_comments(document, (moved,), {})
    assert (found.place, found.start, found.end, found.stood) == ("b.2", 3, 7, "")
    lost = comment("a", "b.9", "x", anchor=Anchor(BlockId("b.2"), ElementId("b.9"), 0, 4, "drie"))
    (found,) = place_comments(document, (lost,), {})
    assert (found.place, found.start, found.stood) == ("b.2", 0, "drie")


def test_a_text_that_is_gone_sends_its_comment_to_the_chapter():
    assert placed(comment("a", "gone", "x", quote="weg"), {"gone": "contract"}) == (
        "contract", 0, 8, "weg",
    )  # fmt: skip


def test_a_section_that_is_gone_too():
    found = placed(comment("a", "old-section.l2", "x"), {"old-section": "contract"})
    assert found[0] == "contract"
    assert found[3]


def test_without_a_chapter_it_goes_to_the_title():
    place, start, end, stood = placed(comment("a", "gone", "x", quote="weg"), {"gone": "no-such"})
    assert (place, start, end, stood) == (TITLE, 0, len("Wmo-begeleiding 2027"), "weg")
