"""Texts changed, restored, left out, added and moved."""

from dataclasses import replace

import pytest

from drafting.draft import find_spot
from drafting.edits import passages
from drafting.refusals import EditRefused, Refusal
from drafting.template import Block, Part
from drafting.terms import PartKey, Rights
from tests.builders import HAND, NORMS, chapter, draft, draft_of, section, texts


def test_a_changed_library_text_keeps_the_adopted_text():
    edit = passages.rewrite(draft(section("one", "Een.")), "one-1", "Twee.", HAND, NORMS)
    block = find_spot(edit.after, "one-1").block
    assert (block.text, block.adopted, block.changed_by) == ("Twee.", "Een.", "J. Jansen")
    assert edit.merges == "text:one-1"


def test_written_back_as_it_was_it_is_adopted_again():
    changed = passages.rewrite(draft(section("one", "Een.")), "one-1", "Twee.", HAND, NORMS).after
    back = passages.rewrite(changed, "one-1", "Een.", HAND, NORMS).after
    assert back == draft(section("one", "Een."))


def test_restore_gives_the_adopted_text():
    changed = passages.rewrite(draft(section("one", "Een.")), "one-1", "Twee.", HAND, NORMS).after
    assert passages.restore(changed, "one-1").after == draft(section("one", "Een."))
    with pytest.raises(EditRefused):
        passages.restore(draft(section("one", "Een.")), "one-1")


def test_a_text_with_an_unknown_name_is_refused():
    with pytest.raises(Refusal, match="'onbekend'"):
        passages.rewrite(draft(section("one", "Een.")), "one-1", "{{ onbekend }}", HAND, NORMS)


def test_a_fixed_text_cannot_be_changed_or_left_out():
    fixed = section("one", "Een.")
    fixed = replace(fixed, blocks=(replace(fixed.blocks[0], rights=Rights.FIXED),))
    for act in (
        lambda d: passages.rewrite(d, "one-1", "Twee.", HAND, NORMS),
        lambda d: passages.omit(d, "one-1"),
        lambda d: passages.move_block(d, "one-1", 1),
    ):
        with pytest.raises(EditRefused):
            act(draft(fixed))


def test_library_text_left_out_can_come_back():
    made = draft(section("one", "Een.", "Twee."))
    out = passages.omit(made, "one-1").after
    assert texts(out) == ["Twee."]
    assert passages.put_back(out, "one-1").after == made


def test_own_text_that_is_left_out_is_gone():
    made = passages.add_after(draft(section("one", "Een.")), "one-1", "Eigen.", "own-1", HAND).after
    assert texts(made) == ["Een.", "Eigen."]
    assert passages.omit(made, "own-1").after == draft(section("one", "Een."))


def test_an_empty_text_leaves_the_block_out():
    made = passages.rewrite(
        draft(section("one", "Een.", "Twee.")), "one-1", "  ", HAND, NORMS
    ).after
    assert texts(made) == ["Twee."]


def test_a_section_of_ones_own_comes_after_another():
    made = draft(section("one", "Een."), section("two", "Twee."))
    edit = passages.add_section(made, "one", "own", "Eigen", "Eigen tekst.", HAND)
    assert texts(edit.after) == ["Een.", "Eigen tekst.", "Twee."]
    with pytest.raises(EditRefused):
        passages.add_section(made, "nergens", "own", "Eigen", "Tekst.", HAND)


def test_moving_stops_at_the_ends():
    made = draft(section("one", "Een.", "Twee."), section("two", "Drie."))
    assert texts(passages.move_block(made, "one-2", -5).after) == ["Twee.", "Een.", "Drie."]
    assert texts(passages.move_section(made, "two", -1).after) == ["Drie.", "Een.", "Twee."]
    assert passages.move_section(made, "two", 1).after == made


def test_a_proposal_replaces_the_quote():
    made = draft(section("one", "Inschrijver heeft ISO 9001."))
    edit = passages.replace_quote(
        made, "one-1", "ISO 9001", "ISO 9001 of gelijkwaardig", HAND, NORMS
    )
    assert texts(edit.after) == ["Inschrijver heeft ISO 9001 of gelijkwaardig."]


def test_a_proposal_that_spans_a_value_is_refused():
    made = draft(section("one", "De omzet is {{ estimated_value }}."))
    with pytest.raises(EditRefused, match="ingevuld gegeven"):
        passages.replace_quote(made, "one-1", "omzet is € 2.400.000", "x", HAND, NORMS)


def test_a_chapter_can_be_left_out_and_brought_back():
    made = draft(section("one", "Een."))
    out = passages.leave_out(made, "contract", out=True).after
    assert texts(out) == []
    assert passages.leave_out(out, "contract", out=False).after == made


def test_a_title_may_not_be_empty():
    with pytest.raises(EditRefused):
        passages.retitle(draft(section("one", "Een.")), "one", " ")


def test_what_is_not_there_is_refused():
    made = draft(section("one", "Een."))
    assert isinstance(find_spot(made, "one-1").block, Block)
    with pytest.raises(EditRefused, match="nergens"):
        passages.omit(made, "nergens")


def chapters(edited):
    return [chapter.key for part in edited.parts for chapter in part.chapters]


def two_chapters():
    one, two = (chapter(key, section(f"{key}-a", "Tekst.")) for key in ("one", "two"))
    return draft_of(Part(PartKey.GUIDE, "Leidraad", (one, two)))


def test_a_chapter_moves_within_its_part_as_far_as_it_can():
    moved = passages.move_chapter(two_chapters(), "one", 5).after
    assert chapters(moved) == ["two", "one"]
    assert chapters(passages.move_chapter(moved, "one", -1).after) == ["one", "two"]


def test_a_chapter_gets_another_title():
    edit = passages.retitle_chapter(two_chapters(), "two", " Slot ")
    assert [c.title for part in edit.after.parts for c in part.chapters] == ["One", "Slot"]
    with pytest.raises(EditRefused, match="titel"):
        passages.retitle_chapter(two_chapters(), "two", " ")
    with pytest.raises(EditRefused, match="'weg'"):
        passages.retitle_chapter(two_chapters(), "weg", "Titel")


def test_a_text_is_split_in_one_edit_that_keeps_its_condition():
    before = draft(section("one", "Een. Twee."))
    spot = find_spot(before, "one-1")
    conditional = passages._with_block(before, replace(spot.block, condition="framework"))
    edit = passages.split(conditional, "one-1", ("Een.", "Twee."), "own-1", HAND, NORMS)
    assert texts(edit.after) == ["Een.", "Twee."]
    second = find_spot(edit.after, "own-1").block
    assert (second.condition, second.changed_by) == ("framework", "J. Jansen")
    assert find_spot(edit.after, "one-1").block.adopted == "Een. Twee."


def test_a_split_with_an_unknown_name_is_refused():
    with pytest.raises(Refusal, match="'onbekend'"):
        passages.split(
            draft(section("one", "Een.")), "one-1", ("Een", "{{ onbekend }}"), "own-1", HAND, NORMS
        )
