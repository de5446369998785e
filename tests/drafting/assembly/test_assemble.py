"""A draft becomes a numbered document."""

import pytest

from drafting.document import Heading, ListItem, Paragraph, Table, passages
from drafting.refusals import Refusal
from drafting.template import Part
from drafting.terms import PartKey
from drafting.variables import VariableKind
from tests.builders import chapter, document, draft, draft_of, procurement, section, texts, variable


def test_values_are_written_in_dutch():
    made = draft(
        section("scope", "De waarde is {{ estimated_value }} voor {{ maximum_duration }}.")
    )
    assert texts(made) == ["De waarde is €\u00a02.400.000 voor 4\u00a0jaar."]


def test_a_missing_value_is_a_visible_gap_and_listed():
    made = draft(
        section("contact", "Mail naar {{ contact_email }}."), variables=(variable("contact_email"),)
    )
    found = document(made)
    assert found.elements[-1].text == "Mail naar [Contact_email]."
    assert [(g.variable, g.blocks, g.required) for g in found.gaps] == [
        ("contact_email", ("contact-1",), True)
    ]


def test_a_required_variable_that_no_text_uses_is_a_gap_too():
    made = draft(section("contact", "Tekst."), variables=(variable("contact_email"),))
    assert [g.variable for g in document(made).gaps] == ["contact_email"]


def test_a_variable_whose_condition_is_not_met_is_no_gap():
    asked = variable("agreement_note", condition="not framework")
    assert document(draft(section("contact", "Tekst."), variables=(asked,))).gaps == ()


@pytest.mark.parametrize(
    "value",
    ["# Kop", "- punt", "1. punt", "a | b", "**vet**", "{{ title }}", "[[scope]]", "> citaat"],
)
def test_a_value_never_becomes_markup(value):
    made = draft(
        section("scope", "{{ note }}"),
        variables=(variable("note"),),
        values=[("note", value)],
    )
    element = document(made).elements[-1]
    assert isinstance(element, Paragraph)
    assert element.text == value
    assert not any(run.bold for run in element.runs)


def test_a_section_is_repeated_for_each_lot():
    made = draft(section("lot", "{{ lot.name }}: {{ lot.estimated_value }}", each_lot=True))
    assert texts(made) == ["Ambulant: €\u00a01.400.000", "Groep: €\u00a01.000.000"]
    ids = [e.id for e in document(made).elements if isinstance(e, Paragraph)]
    assert ids == ["lot-1.l1", "lot-1.l2"]


def test_a_section_whose_condition_is_false_takes_no_number():
    made = draft(
        section("one", "Een."),
        section("two", "Twee.", condition="not framework"),
        section("three", "Drie."),
    )
    numbers = [e.number for e in document(made).elements if isinstance(e, Heading)]
    assert numbers == ["Deel A", "1", "1.1", "1.2"]


def test_references_follow_the_numbers_when_a_section_is_left_out():
    made = draft(
        section("one", "Een.", condition="not framework"),
        section("two", "Zie [[three]] en [[one|de eerdere regeling]]."),
        section("three", "Drie."),
    )
    assert texts(made)[0] == "Zie paragraaf 1.2 en de eerdere regeling."
    assert document(made).broken_references == ()


def test_a_reference_to_nothing_is_reported():
    broken = document(draft(section("two", "Zie [[nergens]]."))).broken_references
    assert [(b.block, b.key) for b in broken] == [("two-1", "nergens")]


def test_references_to_another_part_name_the_part():
    made = draft_of(
        Part(PartKey.GUIDE, "Leidraad", (chapter("contract", section("one", "Zie [[term]].")),)),
        Part(
            PartKey.AGREEMENT,
            "Overeenkomst",
            (chapter("general", section("term", "Lid een.", "Lid twee.")),),
        ),
        Part(
            PartKey.ANNEXES,
            "Bijlagen",
            (chapter("annex-x", section("x", "Zie [[one]] en [[annex-x]].")),),
        ),
    )
    found = texts(made)
    assert found[0] == "Zie artikel 1 van de overeenkomst."
    assert found[-1] == "Zie paragraaf 1.1 van de leidraad en bijlage 1."


def test_paragraphs_of_the_agreement_and_requirements_are_numbered():
    for part, expected in (
        (PartKey.AGREEMENT, ["1.1", "1.2"]),
        (PartKey.REQUIREMENTS, ["1.1.1", "1.1.2"]),
    ):
        made = draft(section("term", "Lid een.", "- punt", "Lid twee."), part=part)
        found = [e.number for e in document(made).elements if isinstance(e, Paragraph)]
        assert found == expected


def test_articles_count_through_the_chapters():
    made = draft_of(
        Part(
            PartKey.AGREEMENT,
            "Overeenkomst",
            (chapter("one", section("a", "A.")), chapter("two", section("b", "B."))),
        )
    )
    numbers = [e.number for e in document(made).elements if isinstance(e, Heading) and e.number]
    assert numbers == ["Deel A", "Artikel 1", "Artikel 2"]


def test_a_list_value_alone_becomes_a_list():
    made = draft(
        section("docs", "{{ documents }}"),
        variables=(variable("documents", VariableKind.LIST),),
        values=[("documents", ("Plan", "Prijs"))],
    )
    items = [e for e in document(made).elements if isinstance(e, ListItem)]
    assert [(i.text, i.marker, i.first) for i in items] == [
        ("Plan", "–", True),
        ("Prijs", "–", False),
    ]


def test_a_table_value_alone_becomes_a_table_and_its_cells_are_passages():
    made = draft(section("lots", "{{ lots_table }}"))
    table = next(e for e in document(made).elements if isinstance(e, Table))
    assert len(table.rows) == 2
    cells = [p for p in passages(document(made)) if p.kind == "cell"]
    assert cells[1].text == "Ambulant"
    assert (cells[1].column, cells[1].row_head, cells[1].element) == ("Naam", "1", "lots-1:1.2")


def test_choices_inside_a_text():
    made = draft(
        section(
            "kind",
            "Dit is {% if framework %}een raamovereenkomst{% else %}een opdracht{% endif %}.",
        )
    )
    assert texts(made) == ["Dit is een raamovereenkomst."]


def test_an_unknown_name_is_refused_with_its_block():
    with pytest.raises(Refusal, match=r"scope-1.*'onbekend'"):
        document(draft(section("scope", "{{ onbekend }}")))


def test_a_chapter_without_anything_in_it_is_not_there():
    made = draft(section("one", "Een.", condition="not framework"))
    assert document(made).elements == ()


def test_the_facts_of_an_empty_procurement_are_gaps_and_nothing_fails():
    from drafting.procurement import Procurement

    made = draft(section("one", "{{ title }}: {{ estimated_value }}."), facts=Procurement())
    assert texts(made) == ["[Naam van de opdracht]: [Geraamde waarde]."]


def test_the_same_draft_gives_the_same_document():
    made = draft(section("one", "Een."), facts=procurement(framework=False))
    assert document(made) == document(made)


def test_a_reference_names_the_other_part_by_its_own_title():
    rules = Part(
        PartKey.GUIDE, "Spelregels", (chapter("rules", section("steps", "Zie [[duty]].")),)
    )
    deal = Part(
        PartKey.AGREEMENT, "Convenant", (chapter("deal", section("duty", "Zie [[steps]].")),)
    )
    made = document(draft_of(rules, deal))
    texts = [e.text for e in made.elements if not isinstance(e, Heading)]
    assert texts == ["Zie artikel 1 van het convenant.", "Zie paragraaf 1.1 van de spelregels."]
    assert [part.label for part in made.parts] == ["Deel A", "Deel B"]


def test_a_part_with_another_title_is_named_by_its_letter():
    one = Part(PartKey.GUIDE, "Verhaal", (chapter("tale", section("tale", "Tekst.")),))
    two = Part(PartKey.AGREEMENT, "Afspraken", (chapter("deal", section("duty", "Zie [[tale]].")),))
    made = document(draft_of(one, two))
    assert [e.text for e in made.elements][-1].endswith("van deel A.")
