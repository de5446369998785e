import pytest

from drafting.comment import CommentKind
from drafting.edits import passages
from drafting.refusals import Refusal
from gui.open_draft import OpenDraft
from gui.review.comments_desk import CommentsDesk
from tests import builders
from tests.gui.conftest import AUTHOR
from tests.gui.review.conftest import Clock, ids


def omit(desk, block):
    desk.open_draft.apply(passages.omit(desk.open_draft.draft, block))


def test_a_comment_is_placed_and_chosen(qtbot, desk):
    with qtbot.waitSignal(desk.changed), qtbot.waitSignal(desk.chosen):
        new = desk.add(("first-1", 0, 16), CommentKind.LEGAL, "Hm.", "")
    placed = desk.find(new)
    assert placed.comment.author == AUTHOR
    assert placed.comment.anchor.quote == "De inschrijver h"
    assert (desk.current, desk.open_count) == (new, 1)


def test_a_comment_of_two_people_has_two_ids(three):
    assert len(set(ids(three))) == 3


def test_what_a_comment_is_about_is_the_selection_or_the_whole(desk):
    assert desk.quote_of(("first-1", 3, 14)) == "inschrijver"
    assert desk.quote_of(("first-2", 0, 0)).startswith("Tweede tekst")


def test_the_thread(three):
    first, second, _third = ids(three)
    three.reply(first, "Om de risico's.", "")
    three.assign(first, "J. Jansen")
    three.change_kind(first, CommentKind.EDITORIAL)
    three.settle(first, "")
    three.change_text(second, "Kan veel korter.")
    made = three.find(first).comment
    assert (made.replies[0].text, made.assigned_to, made.kind) == (
        "Om de risico's.", "J. Jansen", CommentKind.EDITORIAL,
    )  # fmt: skip
    assert made.settled.author == AUTHOR
    assert three.find(second).comment.text == "Kan veel korter."
    three.reopen(first)
    assert three.find(first).is_open


def test_words_of_others_are_theirs(three):
    first, second, _third = ids(three)
    with pytest.raises(Refusal):
        three.change_text(first, "Iets anders")
    assert three.words_of_others(first) == ("M. de Vries",)
    with pytest.raises(Refusal):
        three.remove(first, asked=False)
    three.remove(second, asked=False)
    three.remove(first, asked=True)
    assert len(three.placed) == 1


def test_a_removed_comment_is_not_chosen_any_more(three):
    three.choose(ids(three)[1])
    three.remove(ids(three)[1], asked=False)
    assert three.current == ""


def test_places_follow_the_text(qtbot, three):
    with qtbot.waitSignal(three.changed):
        omit(three, "first-2")
    second = three.find(ids(three)[1])
    assert second.left_out
    three.open_draft.undo()
    assert not three.find(ids(three)[1]).left_out


def test_people_are_the_user_and_everybody_in_the_review(three):
    assert three.people() == (AUTHOR, "M. de Vries")
    three.assign(ids(three)[0], "A. Bakker")
    assert set(three.people()) == {"A. Bakker", AUTHOR, "M. de Vries"}


def test_a_chapter_is_approved_and_withdrawn(qtbot, desk):
    with qtbot.waitSignal(desk.approvals_changed):
        desk.approve("contract", "")
    assert desk.chapter("contract").holding[0].author == AUTHOR
    omit(desk, "first-1")
    assert desk.chapter("contract").lapsed
    assert desk.since(desk.chapter("contract")).gone == 1
    desk.withdraw("contract")
    assert desk.chapter("contract").lapsed == ()


def test_what_is_open_in_an_approved_chapter_is_told(qtbot, three):
    with qtbot.waitSignal(three.told) as told:
        three.approve("closing", "")
    assert "1 open opmerking" in told.args[0]


def test_a_name_that_is_given_is_passed_on_once(qtbot, rulebook, draft):
    nobody = CommentsDesk(OpenDraft(draft, rulebook, lambda: "", lambda: builders.DAY), Clock())
    with pytest.raises(Refusal, match="naam"):
        nobody.add(("first-1", 0, 0), CommentKind.LEGAL, "Hm.", "")
    with qtbot.waitSignal(nobody.named) as named:
        nobody.add(("first-1", 0, 0), CommentKind.LEGAL, "Hm.", " B. Bakker ")
    assert named.args == ["B. Bakker"]
