from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from clause_library.clause_entry import (
    ClauseEntry,
    copied,
    entry_of,
    free_id,
    from_section,
    next_version,
    read_entry,
)
from clause_library.library import all_clauses
from clause_library.variable_entry import VariableEntry, entry_of_variable, read_variable_entry
from drafting.clause import Clause
from drafting.refusals import EditRefused
from drafting.template import Origin, OriginKind
from drafting.terms import PartKey, Technique, TextStatus
from drafting.variables import Option, Variable, VariableKind
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

DAY = date(2027, 2, 1)
FULL = ClauseEntry(
    title="Wachttijden melden",
    text="De opdrachtnemer meldt binnen {{ wait }}.",
    variables=(VariableEntry("wait", "Wachttijd", VariableKind.PERIOD, "", "6 weken"),),
    techniques=(Technique.SOCIAL_GOALS,),
    chapter="contract",
)


def fields(entry):
    return [fault.field for fault in read_entry(entry, DAY)]


def test_every_clause_of_the_library_comes_back_from_its_form():
    for one in all_clauses():
        assert read_entry(entry_of(one), one.day) == replace(one, own=True)


def test_a_form_makes_an_own_concept_with_an_id_of_its_title():
    made = read_entry(FULL, DAY, {"wachttijden-melden"})
    assert isinstance(made, Clause)
    assert (made.id, made.own, made.status, made.day) == (
        "wachttijden-melden-2",
        True,
        TextStatus.DRAFT,
        DAY,
    )
    assert made.blocks == ("De opdrachtnemer meldt binnen {{ wait }}.",)


def test_an_empty_form_names_every_field_that_is_wanted():
    assert fields(ClauseEntry(version="x", changed="")) == [
        "title",
        "text",
        "techniques",
        "chapter",
        "version",
        "changed",
    ]


def test_an_annex_needs_no_chapter():
    assert isinstance(read_entry(replace(FULL, part=PartKey.ANNEXES, chapter=""), DAY), Clause)


def test_a_variable_is_not_named_as_a_fact_or_twice():
    twice = (*FULL.variables, replace(FULL.variables[0], label="Nog eens"))
    assert fields(replace(FULL, variables=twice)) == ["variables.1.name"]
    fact = (*FULL.variables, VariableEntry("title", "Titel"))
    assert fields(replace(FULL, variables=fact)) == ["variables.1.name"]


def test_an_example_that_is_no_value_of_its_kind_is_a_fault_of_that_row():
    wrong = (replace(FULL.variables[0], example="gauw"),)
    assert fields(replace(FULL, variables=wrong)) == ["variables.0.example"]


def test_a_copy_is_a_new_concept_that_does_not_go_with_the_first():
    entry = copied(clause("eerste", title="Eerste", version="2.3"))
    assert (entry.id, entry.status, entry.version) == ("", TextStatus.DRAFT, "1.0")
    assert entry.excludes == ("eerste",)
    assert "versie 2.3" in entry.changed


def test_a_section_becomes_a_clause_with_the_variables_it_names():
    fee = Variable("fee", "Vergoeding", VariableKind.MONEY)
    made = draft(section("a", "De gemeente betaalt {{ fee }}."), section("b", "Niets."))
    made = replace(made, variables=(fee, replace(fee, name="more")), values=(("fee", Decimal(5)),))
    entry = from_section(made, "a")
    assert [(one.name, one.example) for one in entry.variables] == [("fee", "€\u00a05")]
    assert entry.chapter == made.parts[0].chapters[0].key
    assert isinstance(read_entry(replace(entry, techniques=FULL.techniques), DAY), Clause)


def test_texts_that_are_left_out_do_not_come_along_and_conditions_do():
    one = section("a", "Weg.", "Altijd.")
    blocks = (replace(one.blocks[0], omitted=True), replace(one.blocks[1], condition="extension"))
    entry = from_section(draft(replace(one, blocks=blocks)), "a")
    assert entry.text == "{% if extension %}Altijd.{% endif %}"


def test_the_section_of_a_clause_gives_a_clause_that_excludes_it():
    one = replace(section("a", "Tekst."), clause=Origin(OriginKind.CLAUSE, "vervoer", "1.0"))
    assert from_section(draft(one), "a").excludes == ("vervoer",)


@pytest.mark.parametrize("key", ["elders", ""])
def test_what_is_no_section_is_refused(key):
    with pytest.raises(EditRefused, match="paragraaf"):
        from_section(draft(section("a", "Tekst.")), key)


def test_ids_and_versions():
    assert free_id("Één & twee!", ()) == "een-twee"
    assert free_id("…", ()) == "bepaling"
    assert next_version("1.9") == "1.10"


def test_choices_keep_the_keys_they_had():
    begun = Variable("v", "V", VariableKind.CHOICE, options=(Option("x", "Een"),))
    entry = replace(entry_of_variable(begun), choices="Een\nTwee")
    made = read_variable_entry(entry, 0)
    assert made.options == (Option("x", "Een"), Option("twee", "Twee"))


def test_a_choice_without_choices_is_a_fault():
    (fault,) = read_variable_entry(VariableEntry("v", "V", VariableKind.CHOICE), 3)
    assert fault.field == "variables.3.choices"
