"""Texts that reviewers took out."""

import pytest

from drafting.document import ElementId
from drafting.edits.returned_deletions import delete_elements
from drafting.refusals import EditRefused
from drafting.terms import Rights
from tests import builders
from tests.builders import HAND, NORMS
from tests.drafting.edits.returned import all_texts, draft_with, fixed


def deleted(draft, *elements: str):
    return delete_elements(draft, [ElementId(e) for e in elements], HAND, NORMS)


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("Een.", ("first-1",), []),
        ("- een\n- twee\n- drie", ("first-1.2",), ["een", "drie"]),
        ("- een\n- twee\n- drie", ("first-1", "first-1.3"), ["twee"]),
        ("- een\n- twee", ("first-1", "first-1.2"), []),
        ("| A |\n|---|\n| x |\n| y |", ("first-1:1",), ["A", "y"]),
        ("| A |\n|---|\n| x |", ("first-1:1.1",), ["A", ""]),
        ("Tabel: Naam\n| A |\n|---|\n| x |", ("first-1:caption",), ["A", "x"]),
        ("Een^[noot].", ("first-1:n1",), ["Een."]),
    ],
)
def test_what_was_taken_out_goes(text, gone, left):
    texts = all_texts(deleted(draft_with(text, "Blijft."), *gone).after)
    assert [t for key, t in texts.items() if key.startswith("first-1")] == left


def test_a_heading_goes_with_all_that_is_below_it():
    edit = deleted(draft_with("Een.", "Twee."), "first", "first-1", "first-2")
    assert edit.after.parts[0].chapters[0].sections[0].omitted
    assert not {"first", "first-1", "first-2"} & set(all_texts(edit.after))


def test_a_chapter_goes_with_all_its_sections():
    draft = draft_with("Een.")
    whole = [key for key in all_texts(draft) if not key.startswith("part-")]
    assert deleted(draft, *whole).after.parts[0].chapters[0].omitted


def test_a_heading_alone_stays():
    with pytest.raises(EditRefused, match=r"alleen de kop.*als opmerking"):
        deleted(draft_with("Een."), "first")


@pytest.mark.parametrize("rights", [Rights.FIXED, Rights.CHANGE])
def test_what_must_stay_is_refused(rights):
    with pytest.raises(EditRefused, match=r"niet worden weggelaten.*als opmerking"):
        deleted(fixed(draft_with("Vast."), rights), "first-1")


def test_a_text_of_each_lot_asks():
    draft = builders.draft(builders.section("lot", "Een.", "Twee.", each_lot=True))
    assert "elk van de 2 percelen" in deleted(draft, "lot-1.l2").question


def test_a_heading_that_goes_along_is_told():
    edit = deleted(draft_with("Een."), "first-1")
    assert edit.note == "De kop 'First' gaat mee, want er staat niets meer onder."
    assert deleted(draft_with("Een.", "Twee."), "first-1").note == ""
