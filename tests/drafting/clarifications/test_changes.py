from dataclasses import replace

import pytest

from drafting.clarifications.changes import (
    changes_between,
    changes_in_note,
    changes_since_last,
    explain,
)
from drafting.clarifications.closing import close_note
from drafting.clarifications.editions import edition, sent_document
from drafting.comparison.documents import Kind
from drafting.document import BlockId
from drafting.edits.passages import add_after, add_section, leave_out, omit
from drafting.publication import QuestionId
from drafting.refusals import EditRefused
from drafting.terms import PartKey
from tests.builders import HAND, NORMS
from tests.drafting.clarifications.published import (
    LATER,
    asked,
    bestek,
    published,
    rewritten,
    with_closing,
    with_questions,
)


def found(one):
    return [(c.kind, c.place) for c in changes_since_last(one, NORMS)]


def test_nothing_differs_at_first():
    assert changes_since_last(published(), NORMS) == ()


def test_what_was_not_published_has_no_changes():
    with pytest.raises(EditRefused, match="nog niet gepubliceerd"):
        changes_since_last(bestek(), NORMS)


def test_a_text_that_changed_tells_old_and_new():
    (change,) = changes_since_last(rewritten(published(), "zorg-1", "De zorg is heel goed."), NORMS)
    assert (change.old, change.new) == ("De zorg is goed.", "De zorg is heel goed.")
    assert (change.number, change.place) == ("1.1.1", "Deel B, eis 1.1.1")
    assert change.chapter == "Deel B, hoofdstuk 1 Werk"


def test_a_text_without_a_number_is_named_by_where_it_stands():
    one = rewritten(published(), "data-2", "Te laat is te laat.")
    assert found(one) == [(Kind.CHANGED, "Deel A, paragraaf 1.1 Data, alinea 2")]


def test_a_value_that_changed_is_a_change_of_each_text_that_has_it():
    one = with_closing(published(), None)
    assert found(one) == [(Kind.CHANGED, "Deel A, paragraaf 1.1 Data, alinea 1")]


def test_what_came_in_between_has_its_inserted_number():
    one = add_after(published(), BlockId("zorg-1"), "Tussen.", BlockId("t"), HAND).after
    assert found(one) == [(Kind.ADDED, "Deel B, eis 1.1.1a")]


def test_what_was_taken_out_keeps_its_number():
    (change,) = changes_since_last(omit(published(), BlockId("zorg-2")).after, NORMS)
    assert (change.kind, change.number) == (Kind.REMOVED, "1.1.2")
    assert (change.old, change.new) == ("De zorg is snel.", "")


def test_a_section_that_went_is_one_change_with_all_its_texts():
    (change,) = changes_since_last(leave_out(published(), "zorg", out=True).after, NORMS)
    assert (change.kind, change.number) == (Kind.REMOVED, "1.1")
    assert change.old == "Zorg\nDe zorg is goed.\nDe zorg is snel.\nbellen\nmailen"


def test_a_part_that_went_is_one_change():
    bare = leave_out(published(), "zorg", out=True).after
    parts = tuple(p for p in bare.parts if p.key is not PartKey.REQUIREMENTS)
    (change,) = changes_since_last(replace(bare, parts=parts), NORMS)
    assert (change.kind, change.place) == (Kind.REMOVED, "Deel B")


def test_a_section_that_came_is_one_change():
    one = add_section(published(), "data", "nieuw", "Nieuw", "Eerste.", HAND).after
    (change,) = changes_since_last(one, NORMS)
    assert (change.kind, change.number, change.new) == (Kind.ADDED, "1.2", "Nieuw\nEerste.")


def test_a_list_that_went_is_one_change():
    (change,) = changes_since_last(omit(published(), BlockId("zorg-3")).after, NORMS)
    assert change.old == "bellen\nmailen"


def test_what_moved_up_because_of_another_is_no_change():
    one = omit(published(), BlockId("zorg-1")).after
    assert len(found(one)) == 1


def test_a_new_title_is_a_change_of_the_cover():
    one = published()
    one = replace(one, procurement=replace(one.procurement, title="Anders"))
    (change,) = changes_since_last(one, NORMS)
    assert (change.place, "Anders" in change.new) == ("Omslag", True)


def test_a_nota_ends_its_changes_and_the_next_has_only_what_is_new():
    one = rewritten(published(), "zorg-1", "De zorg is heel goed.")
    one = close_note(one, NORMS, "J. Jansen", LATER).after
    assert changes_since_last(one, NORMS) == ()
    two = omit(one, BlockId("zorg-2")).after
    assert found(two) == [(Kind.REMOVED, "Deel B, eis 1.1.2")]
    assert [c.number for c in changes_in_note(two, 1)] == ["1.1.1"]


def test_what_went_in_a_nota_and_came_back_is_new_again():
    one = omit(published(), BlockId("zorg-2")).after
    one = close_note(one, NORMS, "J. Jansen", LATER).after
    back = replace(one, parts=published().parts)
    (change,) = changes_since_last(back, NORMS)
    assert (change.kind, change.number, change.new) == (Kind.ADDED, "1.1.2", "De zorg is snel.")


def test_an_earlier_edition_keeps_the_numbers_of_then():
    one = add_after(published(), BlockId("zorg-1"), "Tussen.", BlockId("t"), HAND).after
    one = close_note(one, NORMS, "J. Jansen", LATER).after
    assert edition(one, 0).document == sent_document(published(), NORMS)
    whole = changes_between(edition(one, 0).document, sent_document(one, NORMS))
    assert [c.number for c in whole] == ["1.1.1a"]


def test_a_reason_is_kept_with_the_questions_that_led_to_it():
    one = rewritten(with_questions(published(), asked("Hoe goed?")), "zorg-1", "Beter.")
    (change,) = changes_since_last(one, NORMS)
    one = explain(one, change, " Duidelijker. ", [QuestionId("vraag-1")]).after
    (change,) = changes_since_last(one, NORMS)
    assert (change.reason, change.questions) == ("Duidelijker.", ("vraag-1",))
    closed = close_note(one, NORMS, "J. Jansen", LATER).after
    assert closed.publication.reasons == ()
    assert changes_in_note(closed, 1)[0].reason == "Duidelijker."


def test_an_empty_reason_takes_it_away():
    one = rewritten(published(), "zorg-1", "Beter.")
    (change,) = changes_since_last(one, NORMS)
    one = explain(explain(one, change, "Zo.", ()).after, change, " ", ()).after
    assert one.publication.reasons == ()


def test_a_reason_names_only_questions_that_are_there():
    one = rewritten(published(), "zorg-1", "Beter.")
    (change,) = changes_since_last(one, NORMS)
    with pytest.raises(EditRefused, match="niet in het register"):
        explain(one, change, "Zo.", [QuestionId("weg")])
