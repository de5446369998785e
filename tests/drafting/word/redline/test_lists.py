"""The numbered lists of two versions as one set."""

from drafting.document import Document
from drafting.terms import PartKey
from drafting.word.redline.lists import list_of, place_of_style, shared_lists
from drafting.word.write.numbering import NumberingPlan, Placement
from tests.drafting.word.write.builder import Builder


def planned(document: Document):
    plan = NumberingPlan()
    return plan, [plan.place(element) for element in document.elements]


def numbered(*lists: tuple[str, ...]) -> Document:
    build = Builder().part(PartKey.GUIDE).chapter("K", "k")
    for texts in lists:
        build.paragraph("Deze:").numbers(*texts)
    return build.document()


def test_a_list_that_both_have_is_one_list():
    old, new = planned(numbered(("a", "b"))), planned(numbered(("a", "b", "c")))
    shared = shared_lists(old, new, [(n, n) for n in range(5)])
    assert shared.of(old[1][3], old=True) == shared.of(new[1][3], old=False) == 6
    assert not shared.started


def test_a_list_that_only_the_old_one_has_begins_anew_on_its_own():
    old, new = planned(numbered(("a",), ("b",))), planned(numbered(("b",)))
    shared = shared_lists(old, new, [(0, 0), (1, 1), (4, 2), (5, 3)])
    first, second = shared.of(old[1][3], old=True), shared.of(old[1][5], old=True)
    assert first != second == shared.of(new[1][3], old=False)
    assert {one.number for one in shared.started} == {first, second}


def test_lists_of_former_paragraphs_have_a_shape_of_their_family():
    old = planned(numbered(("a",), ("b",), ("c",)))
    shared = shared_lists(old, planned(numbered(("x",))), [])
    second, third = (shared.of(old[1][n], old=True) for n in (5, 7))
    apart = {one.number: one.apart for one in shared.apart({second})}
    assert apart[second] == second
    assert apart[third] == 0
    assert {one.apart for one in shared.apart(())} == {0}


def test_a_list_that_goes_on_in_a_part_counts_with_the_list_of_that_part():
    build = Builder().part(PartKey.GUIDE).chapter("K").part(PartKey.REQUIREMENTS)
    build.chapter("P").section("S")
    build.sections = 2
    build.section("T")
    old = planned(build.document())
    shared = shared_lists(old, old, [])
    part, on = (shared.of(old[1][n], old=True) for n in (-3, -1))
    assert part != on
    apart = {one.number: one.apart for one in shared.apart({part})}
    assert (apart.pop(part), apart.pop(on)) == (part, part)
    assert not any(apart.values())


def test_bullets_are_the_same_in_every_version():
    made = planned(Builder().part(PartKey.GUIDE).chapter("K").bullets("a").document())
    shared = shared_lists(made, made, [])
    assert shared.of(made[1][-1], old=True) == shared.of(made[1][-1], old=False) == 5


def test_the_list_of_a_style_is_known_with_its_level():
    assert place_of_style("Heading3") == (2, 1)
    assert place_of_style("Normal") == (0, 0)
    assert list_of(Placement("Heading2", counted=True)) == 2
    assert list_of(Placement("Heading2Plain", written="4a")) == 0
