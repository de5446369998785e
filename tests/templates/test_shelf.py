"""Every template is complete: it can be started, filled with its example, assembled."""

from dataclasses import replace

import pytest

from drafting.assembly.assemble import assemble
from drafting.assembly.start import start
from drafting.checks.rulebook import load
from drafting.checks.run import check
from drafting.document import Heading
from drafting.norms import norms_on
from drafting.refusals import Refusal
from drafting.terms import PartKey, Severity
from templates.example_draft import filled_draft
from templates.shelf import all_templates, find_template

IDS = [template.id for template in all_templates()]
RULEBOOK, _ = load()


def test_the_fifteen_templates_are_there():
    assert set(IDS) >= {
        "wmo-begeleiding-sas", "wmo-toelating", "jeugdhulp-competitief", "dialoog-outcome", "gebiedsgericht",
        "maatschappelijk-aanbesteden", "open-house", "subsidietender", "openbaar-diensten", "meervoudig-onderhands",
        "een-op-een", "marktconsultatie", "right-to-challenge", "convenant", "voorbehouden-opdracht",
    }  # fmt: skip


def filled(template_id: str):
    return filled_draft(find_template(template_id), "d")


def document(draft):
    return assemble(draft, norms_on(draft.procurement.publication_date))


@pytest.mark.parametrize("template_id", IDS)
def test_filled_with_its_example_nothing_is_missing_or_broken(template_id):
    made = document(filled(template_id))
    assert made.gaps == ()
    assert made.broken_references == ()


@pytest.mark.parametrize("template_id", IDS)
def test_filled_with_its_example_no_rule_gives_a_violation_or_deviation(template_id):
    draft = filled(template_id)
    norms = norms_on(draft.procurement.publication_date)
    report = check((), draft.procurement, norms, RULEBOOK, document=assemble(draft, norms))
    hard = [f for f in report.findings if f.severity is not Severity.ATTENTION]
    assert [(f.rule, f.place and f.place.quote) for f in hard] == []


@pytest.mark.parametrize("template_id", IDS)
def test_without_facts_it_assembles_with_gaps(template_id):
    template = find_template(template_id)
    empty = start(
        template,
        replace(filled(template_id).procurement, title="", estimated_value=None, lots=()),
        (),
        draft_id="d",
        content_version="test",
    )
    assert document(empty).gaps


@pytest.mark.parametrize("template_id", IDS)
def test_every_variable_has_help_and_an_example(template_id):
    for variable in find_template(template_id).variables:
        assert variable.help, variable.name
        assert variable.example is not None, variable.name
        assert len(variable.label) <= 80, variable.name


@pytest.mark.parametrize("template_id", IDS)
def test_no_guidance_reaches_the_document(template_id):
    draft = filled(template_id)
    text = "\n".join(element.text for element in document(draft).elements)
    for part in draft.parts:
        for chapter in part.chapters:
            for guidance in (chapter.guidance, *(s.guidance for s in chapter.sections)):
                for sentence in guidance.split("\n"):
                    assert len(sentence) < 40 or sentence.strip() not in text


@pytest.mark.parametrize("template_id", IDS)
def test_every_part_has_chapters_and_ids_are_unique(template_id):
    made = document(filled(template_id))
    ids = [element.id for element in made.elements]
    assert len(ids) == len(set(ids))
    for part in find_template(template_id).parts:
        assert part.chapters, part.key
        assert any(isinstance(e, Heading) and e.part is part.key for e in made.elements)


def test_the_wmo_template_is_complete():
    template = find_template("wmo-begeleiding-sas")
    assert [part.key for part in template.parts] == list(PartKey)
    sections = {s.key for part in template.parts for c in part.chapters for s in c.sections}
    for key in ("goals", "volume", "lots", "rates", "cost-price", "questions", "complaints", "standstill",
                "core-competences", "award-criteria", "liability", "insurance", "exit", "payment"):  # fmt: skip
        assert key in sections


def test_an_unknown_template_is_refused_with_the_nearest_name():
    with pytest.raises(Refusal, match="wmo-begeleiding-sas"):
        find_template("wmo-begeleiding")
