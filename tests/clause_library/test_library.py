"""Every clause is complete and can be put into the Wmo template."""

from collections import Counter

import pytest

from clause_library.library import all_clauses, read_clause
from drafting.assembly.assemble import assemble
from drafting.edits.clauses import insert
from drafting.norms import norms_on
from drafting.refusals import ContentFileRefused
from drafting.terms import PartKey, Technique, TextStatus
from drafting.variables import Variable
from templates.shelf import find_template
from tests.templates.test_shelf import filled

CLAUSES = all_clauses()


def test_there_are_enough_for_every_technique():
    adopted = [clause for clause in CLAUSES if clause.status is TextStatus.ADOPTED]
    counts = Counter(clause.techniques[0] for clause in adopted)
    assert len(adopted) >= 180
    assert all(counts[technique] >= 9 for technique in Technique), counts


def test_the_twelve_bestekteksten_are_there_with_their_municipality():
    numbered = [c.source for c in CLAUSES if c.source and c.source.bestektekst]
    assert sorted({source.bestektekst for source in numbered}) == list(range(1, 13))
    assert all(source.seed == "000" and source.municipality for source in numbered)


def test_variable_names_are_unique_in_the_library():
    seen: dict[str, Variable] = {}
    for clause in CLAUSES:
        for variable in clause.variables:
            assert seen.setdefault(variable.name, variable) == variable, (clause.id, variable.name)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_a_clause_fits_the_wmo_template(clause):
    template = find_template("wmo-begeleiding-sas")
    places = {(p.key, c.key) for p in template.parts for c in p.chapters} | {(PartKey.ANNEXES, "")}
    assert (clause.part, clause.chapter) in places or clause.part is PartKey.ANNEXES
    draft = insert(filled(template.id), clause).after
    made = assemble(draft, norms_on(draft.procurement.publication_date))
    assert made.broken_references == ()
    open_names = {gap.variable for gap in made.gaps}
    assert open_names <= {v.name for v in clause.variables}
    assert all(variable.example is not None and variable.help for variable in clause.variables)


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_a_clause_tells_what_a_drafter_must_know(clause):
    assert 2 <= len(clause.blocks) <= 12
    assert clause.themes
    assert clause.contract_kinds
    assert all(
        (clause.summary, clause.purpose, clause.use_when, clause.avoid_when, clause.guidance)
    )
    assert clause.version
    assert clause.changed
    assert len(clause.title) <= 80
    assert clause.id not in {*clause.lighter, *clause.stricter, *clause.needs, *clause.excludes}


def test_a_clause_never_both_needs_and_excludes():
    for clause in CLAUSES:
        assert not set(clause.needs) & set(clause.excludes), clause.id


def test_what_excludes_another_is_excluded_by_it():
    by_id = {clause.id: clause for clause in CLAUSES}
    one_sided = [
        (clause.id, other)
        for clause in CLAUSES
        for other in clause.excludes
        if clause.id not in by_id[other].excludes
    ]
    assert one_sided == []


CLAUSE = """+++
id = "{id}"
title = "Titel"
summary = "Een zin."
techniques = ["lots"]
place = "leidraad/contract"
topic = "contract"
level = "basis"
status = "adopted"
version = "1.0"
date = 2026-11-21
changed = "Eerste versie."
contract_kinds = ["services"]
themes = ["x"]
purpose = "Doel."
use_when = "Vaak."
avoid_when = "Zelden."
guidance = "Hulp."
{extra}
+++
{body}
"""


@pytest.mark.parametrize(
    ("extra", "body", "words"),
    [
        ("", "", "geen tekst"),
        ("", "{{ onbekend }}", "onbekende naam"),
        ("", "# Kop", "geen koppen"),
        ("", "{% for x in y %}", "invulveld"),
        ("kleur = 1", "Tekst.", "'kleur' is onbekend"),
        ('[[variables]]\nname = "title"\nlabel = "T"\nkind = "text"', "Tekst.", "al een gegeven"),
        ('[source]\nseed = "000"\nbestektekst = 13', "Tekst.", "1 tot en met 12"),
    ],
)
def test_a_faulty_clause_is_refused(tmp_path, extra, body, words):
    path = tmp_path / "proef.md"
    path.write_text(CLAUSE.format(id="proef", extra=extra, body=body), encoding="utf-8")
    with pytest.raises(ContentFileRefused, match=words):
        read_clause(path)


def test_the_file_name_is_the_id(tmp_path):
    path = tmp_path / "anders.md"
    path.write_text(CLAUSE.format(id="proef", extra="", body="Tekst."), encoding="utf-8")
    with pytest.raises(ContentFileRefused, match="verschillen"):
        read_clause(path)
