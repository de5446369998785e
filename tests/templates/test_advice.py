"""What answers come to."""

from collections.abc import Iterator
from datetime import date

import pytest

from drafting.norms import norms_on
from templates.advice import Advice, advise
from templates.guided_choice import guide_on
from templates.shelf import all_templates

GUIDE = guide_on(norms_on(date(2027, 2, 1)))
TEMPLATES = all_templates()


def advice(**answers: str) -> Advice:
    return advise(GUIDE, answers, TEMPLATES)


def service(**answers: str) -> Advice:
    return advice(start="municipality", form="service", **answers)


def ids(row) -> list[str]:
    return [one.template.id for one in row]


def everything(answers: dict[str, str]) -> Iterator[dict[str, str]]:
    """Every way through the questions in which each is answered."""
    for question in GUIDE.asked(answers):
        if question.key not in answers:
            for answer in question.answers:
                yield from everything({**answers, question.key: answer.key})
            return
    yield answers


@pytest.mark.parametrize(
    ("answers", "template"),
    [
        ({"subject": "guidance", "choice": "several"}, "wmo-begeleiding-sas"),
        ({"subject": "guidance", "choice": "moments"}, "wmo-toelating"),
        ({"subject": "household", "choice": "anytime"}, "open-house"),
        ({"subject": "youth", "choice": "several"}, "jeugdhulp-competitief"),
        ({"subject": "system", "room": "outcome"}, "dialoog-outcome"),
        ({"subject": "neighbourhood", "room": "area"}, "gebiedsgericht"),
        ({"subject": "neighbourhood", "room": "residents"}, "maatschappelijk-aanbesteden"),
        ({"subject": "other", "value": "large", "open_to": "anyone"}, "openbaar-diensten"),
        ({"subject": "other", "value": "middle", "open_to": "invited"}, "meervoudig-onderhands"),
        ({"subject": "other", "value": "small", "open_to": "single"}, "een-op-een"),
        ({"subject": "other", "value": "large", "open_to": "reserved"}, "voorbehouden-opdracht"),
    ],
)
def test_a_contract_is_led_to_its_template(answers, template):
    found = service(**answers)
    assert ids(found.best) == [template]
    assert found.nearest == ()


@pytest.mark.parametrize(
    ("answers", "template"),
    [
        ({"start": "explore"}, "marktconsultatie"),
        ({"start": "residents"}, "right-to-challenge"),
        ({"start": "together"}, "convenant"),
        ({"start": "municipality", "form": "activity", "grant": "compare"}, "subsidietender"),
        ({"start": "municipality", "form": "activity", "grant": "known"}, "convenant"),
    ],
)
def test_what_is_no_contract_is_led_to_its_own_template(answers, template):
    assert ids(advice(**answers).best) == [template]


def test_every_template_is_the_answer_to_something():
    found = {name for answers in everything({}) for name in ids(advice(**answers).best)}
    assert found == {template.id for template in TEMPLATES}


def test_whatever_is_answered_every_template_has_a_reason_and_something_is_offered():
    for answers in everything({}):
        found = advice(**answers)
        assert found.best or found.nearest or found.ways, answers
        assert all(one.fits for one in found.best)
        assert all(one.against for one in found.against)
        named = ids(found.best) + ids(found.also) + ids(found.undecided) + ids(found.against)
        named += [template.id for template, _ground in found.before]
        assert set(named) == {template.id for template in TEMPLATES}, answers


def test_without_answers_nothing_is_said():
    found = advice()
    assert not found.is_begun
    assert (found.best, found.also, found.against, found.nearest) == ((), (), (), ())
    assert len(found.undecided) == len(TEMPLATES)


def test_what_is_left_open_says_nothing():
    found = service(subject="guidance")
    assert set(ids(found.best)) == {"wmo-begeleiding-sas", "wmo-toelating", "open-house"}
    assert found.given[-1][1] is None


def test_when_nothing_fits_the_nearest_are_told_with_both_sides():
    found = service(subject="youth", choice="anytime")
    assert found.best == ()
    assert ids(found.nearest) == ["open-house", "jeugdhulp-competitief"]
    assert all(len(one.fits) == len(one.against) == 1 for one in found.nearest)


def test_doing_it_inhouse_needs_no_template():
    found = advice(start="municipality", form="inhouse")
    assert [way.title for way in found.ways] == ["Zelf doen (inbesteden)"]
    assert found.best == found.nearest == ()


def test_a_consultation_is_of_use_before_a_contract():
    found = service(subject="guidance", choice="several")
    assert [template.id for template, _ground in found.before] == ["marktconsultatie"]


def test_a_template_that_is_not_there_is_passed_over():
    found = advise(GUIDE, {"start": "explore"}, TEMPLATES[:1])
    assert {one.template.id for one in (*found.best, *found.against)} <= {TEMPLATES[0].id}
