"""A draft as it was adopted."""

from dataclasses import replace

from drafting.comparison.adopted import as_adopted
from drafting.comparison.documents import compare_documents
from drafting.document import BlockId
from drafting.edits.passages import add_after, omit, rewrite
from tests.builders import HAND, NORMS, document, draft, section, texts


def test_changed_left_out_and_own_texts_are_as_adopted():
    made = draft(section("a", "Een.", "Twee.", "Drie."))
    changed = rewrite(made, BlockId("a-1"), "Anders.", HAND, NORMS).after
    changed = omit(changed, BlockId("a-2")).after
    changed = add_after(changed, BlockId("a-3"), "Eigen.", BlockId("own"), HAND).after
    assert texts(changed) == ["Anders.", "Drie.", "Eigen."]
    assert texts(as_adopted(changed)) == ["Een.", "Twee.", "Drie."]


def test_a_clause_that_was_put_in_is_gone():
    put_in = replace(section("b", "Bepaling."), clause=section("b", "x").blocks[0].origin)
    assert texts(as_adopted(draft(section("a", "Een."), put_in))) == ["Een."]


def test_a_draft_as_adopted_does_not_differ_from_itself():
    made = draft(section("a", "Een.", "Twee."))
    found = compare_documents(document(as_adopted(made)), document(made), one_draft=True)
    assert not found.differences
