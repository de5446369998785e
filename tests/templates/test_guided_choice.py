"""The questions and the rules of the guided choice, as they stand in the product."""

from datetime import date

import pytest

from drafting.norms import NormSet, norms_on
from drafting.refusals import ContentFileRefused
from drafting.sources.citations import read_source
from templates.guided_choice import FOLDER, Ground, guide_on, template_groups
from templates.shelf import all_templates

GUIDE = guide_on(norms_on(date(2027, 2, 1)))
SERVICE = {"start": "municipality", "form": "service"}


def keys(answers) -> list[str]:
    return [question.key for question in GUIDE.asked(answers)]


def grounds() -> list[Ground]:
    found = [way.ground for way in GUIDE.ways]
    for one in GUIDE.standpoints:
        found += [*one.fits, *one.against, *one.before, *one.remember]
    return found


def test_a_question_follows_from_the_answers_before_it():
    assert keys({}) == ["start"]
    assert keys({"start": "residents"}) == ["start"]
    assert keys(SERVICE) == ["start", "form", "subject"]
    assert keys({**SERVICE, "subject": "guidance"})[-1] == "choice"
    assert keys({**SERVICE, "subject": "other"})[-2:] == ["value", "open_to"]


def test_it_may_follow_from_one_of_several_combinations():
    neighbourhood = {**SERVICE, "subject": "neighbourhood"}
    assert keys({**neighbourhood, "room": "described"})[-2:] == ["value", "open_to"]
    assert keys({**neighbourhood, "room": "residents"})[-1] == "room"


def test_an_answer_to_a_question_that_is_not_asked_any_more_leads_nowhere():
    assert keys({**SERVICE, "start": "explore", "subject": "guidance"}) == ["start"]


def test_every_template_of_the_product_has_a_standpoint_and_a_group():
    ids = {template.id for template in all_templates()}
    assert {one.template for one in GUIDE.standpoints} == ids
    grouped = [name for group in template_groups() for name in group.templates]
    assert sorted(grouped) == sorted(ids)


def test_every_ground_speaks_of_a_question_and_answers_that_there_are():
    asked = {question.key: question for question in GUIDE.questions}
    for ground in grounds():
        for answer in ground.answers:
            assert asked[ground.question].answer(answer) is not None, ground


def test_no_answer_speaks_both_for_and_against_a_template():
    for one in GUIDE.standpoints:
        good = {(g.question, a) for g in one.fits for a in g.answers}
        bad = [(g.question, a) for g in one.against for a in g.answers]
        assert good.isdisjoint(bad), one.template
        assert len(bad) == len(set(bad)), one.template


def test_every_source_was_looked_up():
    lines = [g.source for g in grounds()] + [question.source for question in GUIDE.questions]
    for line in filter(None, lines):
        read = read_source(line)
        assert not read.unread, line
        assert read.citations or read.places, line


def test_amounts_are_those_of_the_day():
    def value(day: date) -> str:
        question = next(q for q in guide_on(norms_on(day)).questions if q.key == "value")
        return next(answer.hint for answer in question.answers if answer.key == "large")

    assert "€ 216.000" in value(date(2027, 2, 1)).replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 221.000" in value(date(2025, 2, 1)).replace("\N{NO-BREAK SPACE}", " ")
    assert GUIDE.norms == ("threshold-services", "threshold-social")


def test_an_amount_that_is_not_known_is_said_in_words():
    none = guide_on(NormSet(date(2027, 2, 1), (), ()))
    assert any("het drempelbedrag" in a.hint for q in none.questions for a in q.answers)


@pytest.mark.parametrize("wrong", ['naam = "x"', 'answers = [{ key = "a" }]'])
def test_a_fault_in_a_file_is_refused(tmp_path, wrong):
    for path in FOLDER.glob("*.toml"):
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    bad = f'[[questions]]\nkey = "a"\ntitle = "A"\nwhy = "B"\n{wrong}\n'
    (tmp_path / "questions.toml").write_text(bad, "utf-8")
    with pytest.raises(ContentFileRefused, match=r"questions\.toml"):
        guide_on(norms_on(date(2027, 2, 1)), tmp_path)
