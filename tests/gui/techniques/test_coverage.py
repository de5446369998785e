from dataclasses import replace

from drafting.terms import Technique
from gui.techniques.coverage import coverage_of, template_techniques
from tests.builders import draft, section


def of(made, technique, by_template=()):
    return next(c for c in coverage_of(made, by_template) if c.technique is technique)


def test_a_section_tells_which_techniques_it_uses():
    made = draft(section("percelen", "Tekst.", techniques=(Technique.LOTS,)))
    found = of(made, Technique.LOTS)
    assert found.used
    assert [(use.title, use.block) for use in found.sections] == [("Percelen", "percelen-1")]
    assert not of(made, Technique.INTEGRALITY).used


def test_what_is_left_out_does_not_count():
    made = draft(section("percelen", "Tekst.", techniques=(Technique.LOTS,), omitted=True))
    assert not of(made, Technique.LOTS).used


def test_what_the_template_brings_counts_without_a_section():
    assert of(draft(section("s", "Tekst.")), Technique.LOTS, (Technique.LOTS,)).used


def test_all_fourteen_come_in_order():
    found = coverage_of(draft(section("s", "Tekst.")), ())
    assert [c.technique.number for c in found] == list(range(1, 15))


def test_a_template_that_is_not_here_brings_nothing():
    made = draft(section("s", "Tekst."))
    assert template_techniques(made) == ()
    known = replace(made, template=replace(made.template, id="wmo-begeleiding-sas"))
    assert Technique.LOTS in template_techniques(known)
