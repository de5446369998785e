"""Comments of reviewers."""

from dataclasses import replace

import pytest

from drafting.comment import Anchor, CommentKind
from drafting.comparison.words import Change, Piece
from drafting.document import BlockId, ElementId
from drafting.refusals import EditRefused
from drafting.review.comment_acceptance import (
    NAMELESS,
    accept_comment,
    as_comment,
    proposal_words,
)
from drafting.review.desk import StandsAlready
from drafting.review.returned import By, Kind, Returned, ReturnedReply, Thread
from tests.drafting.edits.returned import draft_with
from tests.drafting.review.deeds import AT, DESK, VISSER, deletion, edit, insertion, move, place

ANCHOR = Anchor(BlockId("first-1"), ElementId("first-1"), 3, 8, "oude")
REPLY = ReturnedReply("r1", "K. Bos", None, "Ja.")


def comment(kind: Kind = Kind.COMMENT, **changes) -> Returned:
    thread = Thread(None, "Klopt dit?", ANCHOR, kind=CommentKind.LEGAL, replies=(REPLY,))
    return Returned("c1", kind, place("first-1"), (VISSER,), thread=replace(thread, **changes))


@pytest.fixture
def draft():
    return draft_with("De oude tekst.")


@pytest.fixture
def known(draft):
    """The draft with the comment, and its id."""
    made = accept_comment(draft, comment(), DESK).after
    return made, made.comments[0].id


def test_a_new_comment_comes_with_its_thread(known):
    made = known[0].comments[0]
    assert (made.author, made.text, made.kind) == ("R. Visser", "Klopt dit?", CommentKind.LEGAL)
    assert (made.at, made.source) == (VISSER.at, "bestek_jurist.docx")
    assert [(one.author, one.text) for one in made.replies] == [("K. Bos", "Ja.")]
    assert made.anchor.chapter == "contract"


def test_a_comment_comes_once(known):
    with pytest.raises(StandsAlready):
        accept_comment(known[0], comment(), DESK)


def test_a_comment_without_a_name_gets_one(draft):
    nameless = replace(comment(settled=True), by=(By("", None, "x.docx"),))
    made = accept_comment(draft, nameless, DESK).after.comments[0]
    assert (made.author, made.at) == (NAMELESS, AT)
    assert made.settled is not None


def test_new_answers_are_added(known):
    draft, name = known
    more = (REPLY, ReturnedReply("r2", "", VISSER.at, "Nee."))
    made = accept_comment(draft, comment(Kind.REPLIES, id=name, replies=more), DESK).after
    assert [one.text for one in made.comments[0].replies] == ["Ja.", "Nee."]
    with pytest.raises(StandsAlready):
        accept_comment(made, comment(Kind.REPLIES, id=name, replies=more), DESK)


def test_settling_and_reopening(known):
    draft, name = known
    settled = accept_comment(draft, comment(Kind.SETTLED, id=name), DESK).after
    assert settled.comments[0].settled is not None
    assert settled.comments[0].settled.author == "R. Visser"
    with pytest.raises(StandsAlready):
        accept_comment(settled, comment(Kind.SETTLED, id=name), DESK)
    again = accept_comment(settled, comment(Kind.REOPENED, id=name), DESK).after
    assert again.comments[0].settled is None


@pytest.mark.parametrize(("old", "field"), [("Klopt dit?", "text"), ("Ja.", "reply")])
def test_other_words(known, old, field):
    draft, name = known
    thing = replace(comment(Kind.REWORDED, id=name), old=old, new="Anders.")
    made = accept_comment(draft, thing, DESK).after.comments[0]
    assert (made.text if field == "text" else made.replies[0].text) == "Anders."


def test_a_comment_that_is_gone_is_refused(draft, known):
    with pytest.raises(EditRefused, match="niet meer in het bestek"):
        accept_comment(draft, comment(Kind.REPLIES, id=known[1]), DESK)


def test_a_proposal_is_kept_as_a_comment(draft):
    thing = edit(draft, "first-1", "oude", "nieuwe")
    pieces = (Piece(Change.GONE, "oude"), Piece(Change.COME, "nieuwe"))
    made = as_comment(draft, replace(thing, pieces=pieces), DESK).after.comments[0]
    assert made.text == "Voorstel: vervang “oude” door “nieuwe”."
    assert (made.anchor.quote, made.author) == ("oude", "R. Visser")


def test_what_has_no_place_cannot_be_kept_yet(draft):
    with pytest.raises(EditRefused, match="Kies eerst"):
        as_comment(draft, insertion("weg", "Iets."), DESK)


def test_each_proposal_has_words(draft):
    said = [
        proposal_words(one)
        for one in (
            insertion("first-1", "Iets."),
            deletion(draft, "first-1"),
            move(draft, "first-1", "first"),
        )
    ]
    assert said == [
        "Voorstel: voeg hierachter toe:\nIets.",
        "Voorstel: haal deze tekst weg.",
        "Voorstel: verplaats deze tekst.",
    ]
    lost = replace(insertion("first-1", "Los."), kind=Kind.UNRECOGNISED)
    assert proposal_words(lost) == "Tekst uit het bestand, niet herkend:\nLos."
