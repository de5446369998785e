from dataclasses import replace
from datetime import date

import pytest

from drafting.clarifications.standing import standing
from gui.clarifications.words import (
    before_closing,
    closed_words,
    coming_words,
    counted,
    first_words,
    hints_of,
    state_of,
)
from tests.builders import NORMS
from tests.drafting.clarifications.published import asked, published, rewritten, with_questions


def stands(one, today=date(2027, 3, 1)):
    return standing(one, NORMS, today)


def test_a_number_has_its_word():
    assert (counted(1, "vraag", "vragen"), counted(2, "vraag", "vragen")) == ("1 vraag", "2 vragen")


@pytest.mark.parametrize(
    ("changes", "words"),
    [({}, "open"), ({"answer": "Ja."}, "beantwoord"), ({"note": 2}, "in nota 2")],
)
def test_a_question_says_how_far_it_is(changes, words):
    assert state_of(replace(asked("Hoe?"), **changes)) == words


def test_a_long_text_is_cut_on_one_line():
    assert first_words("een\ntwee") == "een twee"
    assert first_words("a" * 100, 10) == "aaaaaaaaa…"


def test_hints_are_sentences():
    one = with_questions(
        published(), asked("Doet De Linde mee?", 1), asked("Doet De Linde mee?", 2)
    )
    second = one.publication.questions[1]
    told = hints_of(second, stands(one))
    assert told[-1] == "Deze vraag lijkt op vraag 1."
    assert any("Linde" not in line for line in told)


def test_what_comes_and_what_waits_is_told():
    one = with_questions(published(), asked("Hoe?", 1), asked("En?", 2, answer="Ja."))
    one = rewritten(one, "zorg-1", "Beter.")
    assert coming_words(stands(one)) == (
        "Hierin komen: 1 vraag beantwoord en 1 wijziging. 1 vraag heeft nog geen antwoord en gaat naar "
        "de volgende nota."
    )


def test_what_is_wrong_with_a_nota_is_told_before_it_is_closed():
    one = rewritten(published(), "omzet-1", "Geen eis.")
    told = before_closing(stands(one, date(2027, 4, 1)))
    assert [line.split()[0] for line in told] == ["Van", "Dit", "1"]
    assert before_closing(stands(published())) == ()


def test_who_answered_is_told():
    question = replace(asked("Hoe?"), answered_on=date(2027, 2, 20), answered_by="P. Bos")
    assert closed_words(question) == "Beantwoord op 20 februari 2027 door P. Bos."
    assert closed_words(asked("Hoe?")) == ""
