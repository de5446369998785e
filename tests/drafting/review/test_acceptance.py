"""Several things as one step."""

from dataclasses import replace

from drafting.document import ElementId
from drafting.edits.edit import Touched
from drafting.review.acceptance import accept, decline, placed_behind, still_open
from drafting.review.desk import Way
from drafting.review.returned import Kind, Review, Shape
from tests import builders
from tests.drafting.edits.returned import all_texts, changed, draft_with, fixed
from tests.drafting.review.deeds import DESK, deletion, edit, insertion, move


def test_everything_at_once_is_one_step():
    draft = draft_with("De oude tekst.", "- een\n- twee\n- drie", "Slot.", "Weg.")
    things = [
        edit(draft, "first-1", "oude", "nieuwe"),
        insertion("first-2", "anderhalf", "a", Shape.ITEM),
        insertion("first-2", "bijna twee", "b", Shape.ITEM),
        edit(draft, "first-2.3", "drie", "vier"),
        deletion(draft, "first-2.2"),
        deletion(draft, "first-4", key="weg"),
        move(draft, "first-3", "first-1"),
    ]
    done = accept(draft, things, DESK)
    assert done.left == ()
    assert done.edit.label == "7 wijzigingen uit bestek_jurist.docx overnemen"
    assert done.edit.before is draft
    assert list(all_texts(done.edit.after).values())[3:9] == [
        "De nieuwe tekst.", "Slot.", "een", "anderhalf", "bijna twee", "vier",
    ]  # fmt: skip


def test_what_is_refused_stays_open_with_why():
    draft = fixed(draft_with("Vast.", "Los."))
    things = [edit(draft, "first-1", "Vast", "Los"), edit(draft, "first-2", "Los", "Vast")]
    done = accept(draft, things, DESK)
    assert [one.element for one in done.accepted] == ["first-2"]
    assert "vaste afspraak" in done.left[0].reason
    review = Review((), tuple(things))
    assert [one.element for one in still_open(review, done.edit.after)] == ["first-1"]


def test_of_changes_that_clash_those_that_can_are_taken():
    draft = draft_with("Voor {{ term }} zorg.")
    things = [
        edit(draft, "first-1", "4\u00a0jaar", "altijd"),
        edit(draft, "first-1", "zorg", "hulp"),
    ]
    done = accept(draft, things, DESK)
    assert [one.put for one in done.accepted] == ["hulp"]
    assert done.left[0].as_text
    text = accept(done.edit.after, [things[0]], DESK, ways={things[0].key: Way.TEXT})
    assert all_texts(text.edit.after)["first-1"] == "Voor altijd hulp."


def test_taking_over_twice_does_nothing():
    draft = draft_with("De oude tekst.", "Weg.")
    things = [
        edit(draft, "first-1", "oude", "nieuwe"),
        insertion("first-1", "Erbij."),
        deletion(draft, "first-2"),
    ]
    once = accept(draft, things, DESK).edit.after
    again = accept(once, things, DESK)
    assert (again.left, again.edit.after) == ((), once)
    forgotten = replace(once, decided=())
    third = accept(forgotten, things, DESK)
    assert third.edit.after.parts == once.parts


def test_what_is_declined_is_not_asked_again():
    draft = draft_with("De oude tekst.")
    thing = edit(draft, "first-1", "oude", "nieuwe")
    done = decline(draft, [thing], DESK)
    assert done.touched is Touched.COMMENTS
    assert still_open(Review((), (thing,)), done.after) == ()
    assert done.after.decided[0].author == "J. Jansen"
    changed_mind = accept(done.after, [thing], DESK).edit.after
    assert [one.accepted for one in changed_mind.decided] == [True]


def test_a_change_of_one_lot_asks_and_of_all_does_not():
    draft = builders.draft(builders.section("lot", "Voor elk.", each_lot=True))
    one, other = (edit(draft, f"lot-1.l{n}", "elk", "ieder") for n in (1, 2))
    asked = accept(draft, [one], DESK)
    assert (asked.accepted, asked.left[0].asks) == ((), True)
    assert accept(draft, [one], DESK, agreed=True).changes
    both = accept(draft, [one, other], DESK)
    assert len(both.accepted) == 2
    assert all_texts(both.edit.after)["lot-1.l2"] == "Voor ieder."


def test_a_proposal_becomes_a_comment_on_request():
    draft = draft_with("De oude tekst.")
    thing = edit(draft, "first-1", "oude", "nieuwe")
    done = accept(draft, [thing], DESK, ways={thing.key: Way.COMMENT})
    assert len(done.edit.after.comments) == 1
    assert done.edit.after.parts == draft.parts
    assert still_open(Review((), (thing,)), done.edit.after) == ()


def test_text_that_belonged_nowhere_waits_for_a_place():
    draft = draft_with("Een.", "Twee.")
    lost = replace(insertion("first-1", "Los.\nMeer."), kind=Kind.UNRECOGNISED)
    assert "Kies achter welke tekst" in accept(draft, [lost], DESK).left[0].reason
    placed = placed_behind(lost, ElementId("first-1"))
    done = accept(draft, placed, DESK)
    assert list(all_texts(done.edit.after).values())[3:7] == ["Een.", "Los.", "Meer.", "Twee."]
    assert still_open(Review((), (lost,)), done.edit.after) == ()


def test_what_the_draft_says_already_is_not_open():
    draft = draft_with("De oude tekst.")
    thing = edit(draft, "first-1", "oude", "nieuwe")
    later = changed(draft, "first-1", "De nieuwe tekst.").after
    seen = replace(thing, conflict=True, now="De nieuwe tekst.")
    assert still_open(Review((), (seen,)), later) == ()


def test_of_text_of_several_paragraphs_nothing_is_forgotten_when_one_cannot_be_placed():
    draft = draft_with("Een.", "Twee.")
    lost = replace(insertion("first-1", "Los.\n\x01"), kind=Kind.UNRECOGNISED)
    done = accept(draft, placed_behind(lost, ElementId("first-1")), DESK)
    assert "Los." in all_texts(done.edit.after).values()
    assert len(done.left) == 1
    assert still_open(Review((), (lost,)), done.edit.after) == (lost,)
