"""Final text carried back into the source."""

from dataclasses import replace

import pytest

from drafting.document import ElementId
from drafting.edits.changed_words import Change
from drafting.edits.returned_text import change_words, text_now
from drafting.refusals import EditRefused
from drafting.terms import Rights
from tests import builders
from tests.builders import DAY, HAND, NORMS
from tests.drafting.edits.returned import LOTS, all_texts, changed, draft_with, fixed, source


@pytest.mark.parametrize(
    ("text", "new", "after"),
    [
        (
            "De gemeente {{ town }} koopt in; zie [[second]].",
            "De gemeente Oosterveld koopt zorg in; zie paragraaf 1.2.",
            "De gemeente {{ town }} koopt zorg in; zie [[second]].",
        ),
        (
            "Het is {% if open %}open{% else %}dicht{% endif %} hier.",
            "Het is wijd open hier.",
            "Het is {% if open %}wijd open{% else %}dicht{% endif %} hier.",
        ),
        (
            "Wij *vragen* {{ term }} inzet.",
            "Wij vragen 4 jaar volle inzet.",
            "Wij *vragen* {{ term }} volle inzet.",
        ),
        ("Een tekst.", "Een {{ tekst }} met [[haken]].", "Een {\\{ tekst }} met \\[\\[haken]]."),
    ],
)
def test_what_is_not_touched_stays(text, new, after):
    draft = draft_with(text)
    edit = changed(draft, "first-1", new)
    assert source(edit.after, "first-1") == after
    assert all_texts(edit.after) == all_texts(draft) | {
        "first-1": new.replace("4 jaar", "4\u00a0jaar")
    }


def test_library_text_that_is_changed_deviates():
    block = changed(draft_with("Een tekst."), "first-1", "Een andere tekst.").after
    made = block.parts[0].chapters[0].sections[0].blocks[0]
    assert (made.adopted, made.changed_by, made.changed_on) == ("Een tekst.", HAND.name, DAY)


@pytest.mark.parametrize(
    ("text", "element", "new"),
    [
        ("- een\n- twee", "first-1.2", "drie"),
        ("| A | B |\n|---|---|\n| x |  |", "first-1:1.2", "y | z"),
        ("| A | B |\n|---|---|\n| x | y |", "first-1:0.2", "Bewijs"),
        ("| A | B |\n|---|---|\n| x | y |", "first-1:1.1", ""),
        ("Tabel: Oud\n| A |\n|---|\n| x |", "first-1:caption", "Nieuw"),
        ("Tekst^[oude noot] hier.", "first-1:n1", "nieuwe [noot]"),
        ("Tekst^[oude noot] hier.", "first-1", "Andere tekst hier."),
    ],
)
def test_every_kind_of_place_can_be_changed(text, element, new):
    draft = draft_with(text)
    assert all_texts(changed(draft, element, new).after) == all_texts(draft) | {element: new}


@pytest.mark.parametrize(
    ("element", "title"), [("first", "Nieuwe titel"), ("contract", "Wat *wij* kopen")]
)
def test_headings_get_their_new_title(element, title):
    draft = draft_with("Tekst.")
    assert all_texts(changed(draft, element, title).after) == all_texts(draft) | {element: title}


def test_stretches_are_changed_where_they_stand():
    draft = draft_with("de de de")
    changes = (Change(3, 5, "een"),)
    edit = change_words(draft, ElementId("first-1"), changes, HAND, NORMS)
    assert source(edit.after, "first-1") == "de een de"


def test_what_stands_there_already_changes_nothing():
    draft = draft_with("In {{ term }}.")
    edit = changed(draft, "first-1", "In 4 jaar.")
    assert edit.after is draft
    assert "staat er al zo" in edit.note


def test_a_value_that_is_written_otherwise_is_told():
    edit = changed(draft_with("Voor {{ term }} vast."), "first-1", "Voor 5 jaren vast.")
    assert text_now(edit.after, ElementId("first-1"), NORMS) == "Voor 5\u00a0jaar vast."
    assert "De tekst wordt: 'Voor 5\u00a0jaar vast.'" in edit.note


def test_a_fixed_text_is_refused_with_a_comment_as_way_out():
    with pytest.raises(EditRefused, match=r"vaste afspraak.*als opmerking"):
        changed(fixed(draft_with("Vast.")), "first-1", "Los.")
    assert changed(fixed(draft_with("Vast."), Rights.CHANGE), "first-1", "Los.").after


def test_nothing_is_no_text():
    with pytest.raises(EditRefused, match="niets over"):
        changed(draft_with("Tekst."), "first-1", " ")


def test_a_text_of_each_lot_asks_first():
    facts = replace(builders.procurement(), lots=LOTS)
    draft = builders.draft(builders.section("lot", "Voor elk.", each_lot=True), facts=facts)
    edit = changed(draft, "lot-1.l1", "Voor ieder.")
    assert "elk van de 2 percelen" in edit.question
    texts = all_texts(edit.after)
    assert (texts["lot-1.l1"], texts["lot-1.l2"]) == ("Voor ieder.", "Voor ieder.")


def test_a_text_that_is_gone_is_refused():
    with pytest.raises(EditRefused, match="niet meer in dit bestek"):
        changed(draft_with("Tekst."), "first-1.7", "Iets.")
