"""Changes of the text of one element."""

from dataclasses import replace

import pytest

from drafting.edits.returned_value import AsTextOffered
from drafting.refusals import EditRefused
from drafting.review.desk import StandsAlready, Way
from drafting.review.returned import Shape
from drafting.review.text_acceptance import LinesJoined, accept_text, reads_now
from tests.drafting.edits.returned import all_texts, changed, draft_with, source
from tests.drafting.review.deeds import DESK, edit

TEXT = "De gemeente {{ town }} koopt {{ term }} zorg in."


def taken(draft, *edits, way=Way.FITTING):
    return accept_text(draft, edits, DESK, way).after


def test_several_changes_of_a_text_go_together():
    draft = draft_with(TEXT)
    made = taken(
        draft, edit(draft, "first-1", "gemeente", "stad"), edit(draft, "first-1", "zorg", "hulp")
    )
    assert source(made, "first-1") == "De stad {{ town }} koopt {{ term }} hulp in."


def test_a_change_finds_its_words_in_a_text_that_moved_on():
    draft = draft_with(TEXT)
    mine = edit(draft, "first-1", "zorg", "hulp", conflict=True)
    later = changed(draft, "first-1", "De stad Oosterveld koopt 4 jaar zorg in.").after
    assert source(taken(later, mine), "first-1") == "De stad {{ town }} koopt {{ term }} hulp in."
    assert reads_now(mine, all_texts(later)["first-1"]).endswith("hulp in.")


def test_words_that_were_changed_themselves_are_a_conflict():
    draft = draft_with(TEXT)
    mine = edit(draft, "first-1", "zorg", "hulp", conflict=True)
    later = changed(draft, "first-1", "De gemeente Oosterveld koopt 4 jaar begeleiding in.").after
    with pytest.raises(EditRefused, match="intussen zelf veranderd"):
        taken(later, mine)
    assert reads_now(mine, all_texts(later)["first-1"]) == ""
    theirs = taken(later, mine, way=Way.THEIRS)
    assert source(theirs, "first-1") == TEXT.replace("zorg", "hulp")


def test_a_change_that_is_there_is_told():
    draft = draft_with(TEXT)
    mine = edit(draft, "first-1", "zorg", "hulp")
    with pytest.raises(StandsAlready):
        taken(taken(draft, mine), mine)


def test_a_value_that_changed_elsewhere_is_there():
    draft = draft_with(TEXT, "Dus {{ term }}.")
    one = edit(draft, "first-1", "4\u00a0jaar", "5\u00a0jaar")
    other = edit(draft, "first-2", "4\u00a0jaar", "5\u00a0jaar")
    with pytest.raises(StandsAlready):
        taken(taken(draft, one), other)


def test_two_changes_of_the_same_words_do_not_go_together():
    draft = draft_with(TEXT)
    one, other = edit(draft, "first-1", "koopt", "krijgt"), edit(draft, "first-1", "opt", "rt")
    with pytest.raises(EditRefused, match="Kies één van beide"):
        taken(draft, one, other)


def test_a_value_goes_into_the_text_on_request():
    draft = draft_with(TEXT)
    mine = edit(draft, "first-1", "4\u00a0jaar", "veel")
    with pytest.raises(AsTextOffered):
        taken(draft, mine)
    assert source(taken(draft, mine, way=Way.TEXT), "first-1") == TEXT.replace("{{ term }}", "veel")


@pytest.mark.parametrize(("element", "said"), [("first-1:1.2", "cel"), ("first-2", "nieuwe regel")])
def test_new_lines_in_one_text_are_not_glued_unasked(element, said):
    draft = draft_with("| A | B |\n|---|---|\n| thuis | 61 euro |", "De prijs is 61 euro.")
    thing = edit(draft, element, "euro", "euro\nper uur")
    thing = replace(thing, shape=Shape.CELL if ":" in element else Shape.PARAGRAPH)
    with pytest.raises(LinesJoined, match=said):
        taken(draft, thing)
    assert "61 euro per uur" in all_texts(taken(draft, thing, way=Way.TEXT))[element]
