import tomllib

import pytest

from drafting.checks.rulebook import RULES
from gui.rules.own_rules import OwnRules, with_example
from gui.rules.trial import try_rule, try_text
from tests.builders import DAY

NAME = "turnover-exceeds-three-times-value"


@pytest.fixture(scope="module")
def source():
    return next(RULES.rglob(f"{NAME}.toml")).read_text(encoding="utf-8")


def test_every_rule_of_the_product_is_right_about_its_own_texts(rulebook):
    assert [rule.id for rule in rulebook.rules if not try_rule(rule, rulebook, DAY).passed] == []


def test_the_text_of_a_rule_is_tried(source):
    trial = try_text(source, NAME, DAY)
    assert trial.passed
    assert {one.must_flag for one in trial.tried} == {True, False}


def test_a_fault_has_its_line_and_reason(source):
    trial = try_text(source.replace('kind = "limit"', 'kind = "grens"', 1), NAME, DAY)
    assert not trial.passed
    assert "grens" in trial.fault
    assert source.replace("limit", "grens", 1).split("\n")[trial.line - 1].startswith("kind")


def test_what_is_no_toml_is_refused(source):
    assert not try_text(f"{source}\n[[", NAME, DAY).passed


def test_a_text_that_is_wrongly_missed_keeps_a_rule_off(source):
    trial = try_text(with_example(source, "De zon schijnt.", must_flag=True), NAME, DAY)
    assert not trial.passed
    assert [one.text for one in trial.tried if not one.good] == ["De zon schijnt."]


@pytest.mark.parametrize("must_flag", [True, False])
def test_a_text_is_added_after_the_others_of_its_kind(source, must_flag):
    added = tomllib.loads(with_example(source, 'Een "zin"\nop twee regels.', must_flag=must_flag))
    before = tomllib.loads(source)
    table, other = ("flags", "passes") if must_flag else ("passes", "flags")
    assert added[table] == [*before[table], {"text": 'Een "zin" op twee regels.'}]
    assert added[other] == before[other]


def test_an_own_rule_waits_or_takes_part(tmp_path):
    own = OwnRules(tmp_path)
    own.save("eigen-regel", "a", on=False)
    assert (own.ids(), own.is_on("eigen-regel")) == (("eigen-regel",), False)
    own.save("eigen-regel", "b", on=True)
    assert (own.ids(), own.is_on("eigen-regel"), own.text("eigen-regel")) == (
        ("eigen-regel",),
        True,
        "b",
    )
    own.remove("eigen-regel")
    assert own.ids() == ()
    assert own.text("eigen-regel") == ""
