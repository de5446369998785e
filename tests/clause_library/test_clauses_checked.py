"""No clause of ours gives a violation or deviation, whatever it is put into."""

from dataclasses import replace

import pytest

from clause_library.library import all_clauses
from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import load
from drafting.checks.run import check
from drafting.document import passages
from drafting.draft import Draft
from drafting.edits.clauses import insert
from drafting.norms import norms_on
from drafting.terms import Severity
from templates.shelf import find_template
from tests.templates.test_shelf import filled

RULEBOOK, _ = load()
HOSTS = ("wmo-begeleiding-sas", "openbaar-diensten")


def with_clause(host: str, clause) -> Draft:
    """The filled template with the clause in it and the clause's own example values."""
    draft = insert(filled(host), clause).after
    examples = {
        v.name: v.example for v in clause.variables if v.example is not None and not v.per_lot
    }
    return replace(draft, values=tuple(sorted({**dict(draft.values), **examples}.items())))


@pytest.mark.parametrize("clause", all_clauses(), ids=lambda clause: clause.id)
def test_a_clause_is_proportionate_with_its_example(clause):
    for host in HOSTS:
        chapters = {(p.key, c.key) for p in find_template(host).parts for c in p.chapters}
        if (clause.part, clause.chapter) not in chapters:
            continue
        draft = with_clause(host, clause)
        norms = norms_on(draft.procurement.publication_date)
        section = next(
            s
            for part in draft.parts
            for c in part.chapters
            for s in c.sections
            if s.clause and s.clause.id == clause.id
        )
        mine = {block.id for block in section.blocks}
        texts = [p for p in passages(assemble(draft, norms)) if p.block in mine]
        report = check(texts, draft.procurement, norms, RULEBOOK, whole=False)
        hard = [
            (f.rule, f.place and f.place.quote)
            for f in report.findings
            if f.severity is not Severity.ATTENTION
        ]
        assert hard == []
