import pytest

from drafting.clarifications.hints import same_questions, traces
from tests.drafting.clarifications.published import asked


def numbered(*questions):
    from dataclasses import replace

    return [replace(q, number=n) for n, q in enumerate(questions, 1)]


def test_a_question_that_was_asked_before_is_pointed_out():
    found = same_questions(
        numbered(
            asked("Mogen combinaties van ondernemers ook inschrijven op meer percelen?", 1),
            asked("Wat is de sluitingsdatum?", 2),
            asked("Mogen combinaties van ondernemers inschrijven op meer percelen?", 3, note=0),
        )
    )
    assert [(one.question, one.earlier_number) for one in found] == [("vraag-3", 1)]


def test_it_says_in_which_nota_the_earlier_one_was_answered():
    first, second = numbered(asked("Mogen wij mailen?", 1, note=1), asked("Mogen wij mailen?", 2))
    assert same_questions([first, second])[0].answered_in == 1


@pytest.mark.parametrize(
    ("asker", "text", "words"),
    [
        (
            "Zorggroep De Linde B.V.",
            "Wij van zorggroep de linde vragen of dit klopt.",
            "zorggroep de linde",
        ),
        ("Stichting Thuiszorg Noord (mw. Bos)", "Kan Thuiszorg Noord meedoen?", "Thuiszorg Noord"),
        ("", "Mail ons op info@voorbeeld.nl.", "info@voorbeeld.nl"),
        ("", "Zie www.voorbeeld.nl/plan", "www.voorbeeld.nl/plan"),
        ("", "Bel 06-12345678 voor meer.", "06-12345678"),
        ("", "Ons KvK-nummer is 12345678", "KvK-nummer is 12345678"),
    ],
)
def test_what_gives_an_asker_away_is_pointed_out(asker, text, words):
    (trace,) = traces(numbered(asked(text, asker=asker)))
    assert (trace.words, trace.in_answer) == (words, False)


def test_a_name_in_the_answer_counts_too():
    (trace,) = traces(
        numbered(asked("Hoe?", asker="Thuis in Zorg BV", answer="Thuis in Zorg heeft gelijk."))
    )
    assert trace.in_answer


def test_the_name_of_another_asker_counts_too():
    one, other = numbered(
        asked("Hoe?", 1, asker="Thuis in Zorg BV"), asked("Doet Thuis in Zorg mee?", 2)
    )
    assert [trace.number for trace in traces([other], [one])] == [2]


@pytest.mark.parametrize("asker", ["", "B.V.", "Zorg", "123456"])
def test_a_name_that_says_nothing_finds_nothing(asker):
    assert traces(numbered(asked("Is de zorg van 123456 goed?", asker=asker))) == ()
