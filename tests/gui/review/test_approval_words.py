from drafting.comment import Approval
from drafting.edits.approvals import ChapterApproval, Since
from gui.review.approval_words import (
    approved_words,
    lapse_told,
    lapsed_words,
    short_state,
    since_words,
    state_words,
)
from tests.gui.review.conftest import AT

ONE = Approval("a", "J. Jansen", AT, "f")
CHAPTERS = (
    ChapterApproval("a", "1", "Inleiding", (ONE,)),
    ChapterApproval("b", "2", "Opdracht", (), (ONE,)),
    ChapterApproval("c", "3", "Slot", (ONE,), (ONE,)),
)


def test_who_and_when():
    assert approved_words(ONE, AT) == "Goedgekeurd door J. Jansen, vandaag 14:02"
    assert lapsed_words(ONE, AT).startswith("Goedkeuring vervallen: J. Jansen")


def test_the_whole():
    assert state_words(CHAPTERS) == "2 van 3 hoofdstukken goedgekeurd, 1 vervallen"
    assert short_state(CHAPTERS) == "Goedgekeurd: 2 van 3 · 1 vervallen"
    assert state_words(CHAPTERS[:1]) == "1 van 1 hoofdstukken goedgekeurd"


def test_what_changed_is_counted():
    assert since_words(Since(("x",), 1)) == "Sindsdien: 1 tekst nieuw of gewijzigd."
    assert since_words(Since(("x", "y"), 3)) == (
        "Sindsdien: 2 teksten nieuw of gewijzigd en 1 tekst weg."
    )
    assert since_words(Since((), 2)) == "Sindsdien: 2 teksten weg."
    assert "volgorde" in since_words(Since((), 0))


def test_a_lapse_names_chapter_and_person():
    assert "'2 Opdracht' door J. Jansen is vervallen" in lapse_told(CHAPTERS[1], ONE)
