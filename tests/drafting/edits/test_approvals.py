from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from drafting.comment import CommentKind
from drafting.comparison.anchors import anchor_at
from drafting.comparison.texts import Texts
from drafting.edits import comments, passages
from drafting.edits.approvals import (
    approve,
    changed_since,
    chapter_approvals,
    fingerprint,
    withdraw,
)
from drafting.edits.comments import Signature
from drafting.edits.edit import Touched
from drafting.edits.values import fill
from drafting.refusals import EditRefused
from drafting.template import Part
from drafting.terms import PartKey
from drafting.variables import VariableKind
from tests import builders

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
JAN, MARIA = Signature("J. Jansen", AT), Signature("M. de Vries", AT)
TEXT = "De prijs is {{ budget }}{% if budget > 100 %}, en dat is veel{% endif %}."


@pytest.fixture
def draft():
    return builders.draft_of(
        Part(
            PartKey.GUIDE,
            "Leidraad",
            (
                builders.chapter("intro", builders.section("start", "Begin, zie [[first]].")),
                builders.chapter("main", builders.section("first", TEXT, "- een\n- twee")),
            ),
        ),
        variables=(builders.variable("budget", VariableKind.MONEY),),
        values=(("budget", Decimal(50)),),
    )


def document(draft):
    return builders.document(draft)


def approved(draft, chapter="main", who=JAN):
    return approve(draft, document(draft), chapter, who).after


def state(draft, chapter="main"):
    return next(c for c in chapter_approvals(draft, document(draft)) if c.key == chapter)


def rewritten(draft, block, text):
    return passages.rewrite(draft, block, text, builders.HAND, builders.NORMS).after


def test_an_approval_says_who_and_when_and_holds(draft):
    edit = approve(draft, document(draft), "main", JAN)
    assert edit.touched is Touched.APPROVALS
    holding = state(edit.after).holding
    assert [(a.author, a.at) for a in holding] == [("J. Jansen", AT)]
    assert state(edit.after).lapsed == ()


def test_every_chapter_is_told_in_order(draft):
    assert [c.words for c in chapter_approvals(draft, document(draft))] == ["1 Intro", "2 Main"]


def test_another_text_ends_it_and_the_old_text_brings_it_back(draft):
    made = approved(draft)
    after = rewritten(made, "first-1", "Iets anders.")
    assert [a.author for a in state(after).lapsed] == ["J. Jansen"]
    assert state(after).holding == ()
    assert state(rewritten(after, "first-1", TEXT)).holding


def test_a_value_ends_it_and_so_does_a_condition(draft):
    made = approved(draft)
    assert state(fill(made, "budget", Decimal(60)).after).lapsed
    before = fingerprint(document(draft), "main")
    assert fingerprint(document(fill(draft, "budget", Decimal(600)).after), "main") != before


def test_text_elsewhere_and_another_number_do_not(draft):
    made = approved(approved(draft), "intro")
    after = rewritten(made, "start-1", "Ander begin, zie [[first]].")
    assert state(after).holding
    moved = passages.move_chapter(made, "main", -1).after
    assert [c.words for c in chapter_approvals(moved, document(moved))] == ["1 Main", "2 Intro"]
    assert state(moved).holding
    assert state(moved, "intro").holding


def test_two_people_approve_and_each_only_once(draft):
    made = approved(approved(approved(draft), who=MARIA))
    assert [a.author for a in state(made).holding] == ["M. de Vries", "J. Jansen"]


def test_one_s_own_approval_is_withdrawn(draft):
    made = approved(approved(draft), who=MARIA)
    after = withdraw(made, "main", "j. jansen").after
    assert [a.author for a in state(after).holding] == ["M. de Vries"]
    with pytest.raises(EditRefused):
        withdraw(after, "main", "J. Jansen")


def test_a_chapter_that_is_not_there_and_a_person_without_a_name_are_refused(draft):
    with pytest.raises(EditRefused, match="staat niet in het bestek"):
        approved(draft, "weg")
    with pytest.raises(EditRefused, match="naam"):
        approved(draft, who=Signature(" ", AT))


def test_an_approval_of_a_chapter_that_was_left_out_waits_for_its_return(draft):
    made = approved(draft)
    out = passages.leave_out(made, "main", out=True).after
    assert [c.key for c in chapter_approvals(out, document(out))] == ["intro"]
    assert state(passages.leave_out(out, "main", out=False).after).holding


def test_what_changed_since_is_told_text_by_text(draft):
    made = approved(draft)
    (approval,) = made.approvals
    assert changed_since(approval, document(made)).changed == ()
    after = rewritten(made, "first-2", "- een\n- drie\n- vier")
    since = changed_since(approval, document(after))
    assert since.changed == ("first-2.2", "first-2.3")
    assert since.gone == 1


def test_what_is_still_open_is_said_when_it_is_approved(draft):
    quiet = approve(draft, document(draft), "main", JAN)
    assert quiet.note == ""
    made = replace(draft, values=())
    texts = Texts(document(made))
    made = comments.add(
        made, "c1", CommentKind.LEGAL, "Hm.", anchor_at(texts, "first-1"), MARIA
    ).after
    note = approve(made, document(made), "main", JAN).note
    assert "1 gegeven" in note
    assert "1 open opmerking" in note
    assert approve(made, document(made), "intro", JAN).note == ""


def test_tables_and_emphasis(draft):
    table = rewritten(draft, "first-2", "| a | b |\n|---|---|\n| c | d |")
    made = approved(table)
    assert state(rewritten(made, "first-2", "| a | b |\n|---|---|\n| c | e |")).lapsed
    assert state(rewritten(made, "first-2", "| a | b |\n|---|---|\n| **c** | d |")).holding
