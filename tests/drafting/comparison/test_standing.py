"""Where clauses stand in a draft."""

from dataclasses import replace

from drafting.comparison.standing import find_standing, guest_of, standing
from drafting.document import BlockId
from drafting.draft import find_section, find_spot
from drafting.edits.clauses import insert, insert_among
from drafting.edits.passages import leave_out, omit
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

BARE = draft(section("a", "Een.", "Twee."), section("b", "Drie."))
OWN = insert(BARE, clause("eigen"), after="a").after
AMONG = insert_among(BARE, clause("gast"), BlockId("a-1")).after


def test_a_draft_without_clauses_has_none():
    assert standing(BARE) == ()
    assert find_standing(BARE, "eigen") is None


def test_a_clause_with_a_section_of_its_own():
    (one,) = standing(OWN)
    assert (one.origin.id, one.section.key, one.among) == ("eigen", "eigen", False)
    assert [b.id for b in one.blocks] == ["eigen-1"]


def test_a_clause_among_the_texts_of_another_section():
    one = find_standing(AMONG, "gast")
    assert (one.section.key, one.among) == ("a", True)
    assert [b.id for b in one.blocks] == ["gast-1"]


def test_a_guest_in_the_section_of_another_clause_is_not_of_that_clause():
    both = insert_among(OWN, clause("gast"), BlockId("eigen-1")).after
    own, guest = standing(both)
    assert [b.id for b in own.blocks] == ["eigen-1"]
    assert (guest.origin.id, guest.section.key) == ("gast", "eigen")


def test_a_guest_in_an_introduction_has_no_section():
    chapter = BARE.parts[0].chapters[0]
    block = replace(chapter.sections[0].blocks[0], id=BlockId("intro-1"))
    parts = (replace(BARE.parts[0], chapters=(replace(chapter, introduction=(block,)),)),)
    made = insert_among(replace(BARE, parts=parts), clause("gast"), BlockId("intro-1")).after
    assert find_standing(made, "gast").section is None


def test_which_blocks_are_guests():
    section_a = find_section(AMONG, "a")[2]
    assert [guest_of(section_a, b) is not None for b in section_a.blocks] == [False, True, False]


def test_what_is_left_out_is_out():
    assert not find_standing(AMONG, "gast").is_out
    assert find_standing(leave_out(AMONG, "a", out=True).after, "gast").is_out
    out = omit(AMONG, find_spot(AMONG, BlockId("gast-1")).block.id).after
    assert find_standing(out, "gast").is_out
    assert find_standing(leave_out(OWN, "eigen", out=True).after, "eigen").is_out
