"""What may be done with an adopted text, and what a refusal says."""

from dataclasses import replace

import pytest

from drafting.document import BlockId
from drafting.edits import passages
from drafting.edits.rights import told
from drafting.refusals import EditRefused
from drafting.terms import Rights
from tests.builders import HAND, NORMS, draft, section


def made(block: Rights = Rights.FREE, whole: Rights = Rights.FREE):
    one = section("scope", "Een.", "Twee.", rights=whole)
    first = replace(one.blocks[0], rights=block)
    return draft(replace(one, blocks=(first, *one.blocks[1:])), section("other", "Drie."))


def refusal(deed) -> str:
    with pytest.raises(EditRefused) as caught:
        deed()
    return str(caught.value)


def test_a_fixed_text_is_not_changed_and_the_refusal_names_a_way_out():
    words = refusal(
        lambda: passages.rewrite(made(Rights.FIXED), BlockId("scope-1"), "Nul.", HAND, NORMS)
    )
    assert "vaste afspraak van het sjabloon" in words
    assert "eigen tekst op een andere plaats" in words


def test_a_text_that_may_be_changed_is_not_left_out():
    words = refusal(lambda: passages.omit(made(Rights.CHANGE), BlockId("scope-1")))
    assert "wel aanpassen" in words
    assert passages.rewrite(made(Rights.CHANGE), BlockId("scope-1"), "Nul.", HAND, NORMS)


def test_nothing_is_added_within_a_fixed_section():
    words = refusal(
        lambda: passages.add_after(
            made(whole=Rights.FIXED), BlockId("scope-1"), "Meer.", BlockId("own-1"), HAND
        )
    )
    assert "'Scope'" in words
    assert "aangevuld" in words


def test_a_text_is_added_below_a_text_that_may_only_be_changed():
    edit = passages.add_after(
        made(Rights.CHANGE, Rights.CHANGE), BlockId("scope-1"), "Meer.", BlockId("own-1"), HAND
    )
    assert len(edit.after.parts[0].chapters[0].sections[0].blocks) == 3


@pytest.mark.parametrize("key", ["scope", "contract"])
def test_what_holds_a_text_that_must_stay_is_not_left_out(key):
    words = refusal(lambda: passages.leave_out(made(Rights.CHANGE), key, out=True))
    assert "Scope" in words


def test_a_section_beside_it_is_left_out():
    assert passages.leave_out(made(Rights.FIXED), "other", out=True)


def test_a_fixed_title_is_not_changed():
    assert "titel" in refusal(lambda: passages.retitle(made(whole=Rights.FIXED), "scope", "Nieuw"))


@pytest.mark.parametrize(
    ("rights", "no"), [(Rights.FREE, 0), (Rights.CHANGE, 1), (Rights.FIXED, 3)]
)
def test_rights_are_told_in_three_sentences(rights, no):
    assert sum("niet" in sentence for sentence in told(rights)) == no
