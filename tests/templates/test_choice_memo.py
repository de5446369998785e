"""The memo of a choice."""

from datetime import date

from drafting.norms import norms_on
from drafting.reports.memo import Memo, memo_text
from templates.advice import advise
from templates.choice_memo import choice_memo
from templates.guided_choice import guide_on
from templates.shelf import all_templates

DAY = date(2027, 2, 1)
NORMS = norms_on(DAY)
GUIDE = guide_on(NORMS)
SEVERAL = {"start": "municipality", "form": "service", "subject": "guidance", "choice": "several"}


def memo(answers, **changes) -> Memo:
    advice = advise(GUIDE, answers, all_templates())
    return choice_memo(GUIDE, advice, NORMS, day=DAY, author="N. de Wit", **changes)


def headings(made: Memo) -> list[str]:
    return [part.heading for part in made.parts]


def test_it_tells_answers_what_fits_and_why_not_the_others():
    made = memo(SEVERAL, subject="Begeleiding 2028")
    assert headings(made) == [
        "De antwoorden",
        "Wat past",
        "Nuttig vooraf",
        "Waarom niet de andere",
        "Let op",
        "De bedragen",
        "Wat dit memo is",
    ]
    rest = made.parts[3].rows
    assert len(rest) == len(all_templates()) - 2
    assert all(why for _title, why in rest)
    assert made.about[0] == ("Onderwerp", "Begeleiding 2028")


def test_a_choice_is_told_first_with_its_reasons():
    made = memo(SEVERAL, chosen="wmo-begeleiding-sas")
    assert made.parts[0].heading == "De keuze"
    assert "'Raamovereenkomst Wmo-begeleiding'" in made.parts[0].paragraphs[0]
    assert len(made.parts[0].paragraphs) == 3


def test_a_choice_against_the_answers_asks_for_an_explanation():
    made = memo(SEVERAL, chosen="wmo-toelating")
    assert "leg uit waarom de keuze toch past" in made.parts[0].paragraphs[-1]


def test_sources_and_amounts_stand_in_it():
    text = memo_text(memo(SEVERAL)).replace("\N{NO-BREAK SPACE}", " ")
    assert "(Aw 2012 art. 2.6a, 2.38 en 2.39)" in text
    assert "€ 750.000. Geldig 1 januari 2026 tot en met 31 december 2027." in text
    assert "geen juridisch advies" in text


def test_when_nothing_fits_it_says_so_with_both_sides():
    made = memo({**SEVERAL, "subject": "youth", "choice": "anytime"})
    part = next(part for part in made.parts if part.heading == "Wat past")
    assert "geen van de sjablonen helemaal" in part.paragraphs[0]
    assert part.header == ("Sjabloon", "Wat past", "Wat niet past")


def test_a_way_without_a_template_has_its_own_part():
    assert "Zelf doen (inbesteden)" in headings(memo({"start": "municipality", "form": "inhouse"}))


def test_what_was_left_open_is_told():
    made = memo({"start": "municipality"})
    assert made.parts[0].rows[-1] == ("Wat krijgt de gemeente voor haar geld?", "nog open")
    assert "Nog niet te zeggen" in headings(made)
