"""Every source of a rule, a norm and a clause names an article, voorschrift, advice or document that exists."""

import re

import pytest

from clause_library.library import all_clauses
from drafting.checks.rule import Rule
from drafting.clause import Clause
from drafting.norms import Norm, all_norms
from drafting.sources import Document, Kind, Seen, register
from drafting.sources.citations import SourceLine, read_source
from drafting.terms import Severity
from tests.drafting.checks.examples import rulebook
from tests.shared_material import shared

RULES = rulebook().rules
CLAUSES = all_clauses()
DOCUMENTS = {document.seed: document for document in register().documents}


def _grades(rule: Rule) -> set[Severity]:
    return {severity for severity in rule.severities.values() if severity is not None}


def _read(line: str) -> SourceLine:
    read = read_source(line)
    assert not read.unread, f"{line!r}: not in drafting/sources: {read.unread}"
    return read


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_source_of_a_rule_exists(rule: Rule) -> None:
    read = _read(rule.source)
    assert read.citations or read.places or read.remarks


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_only_we_think_is_an_attention_point(rule: Rule) -> None:
    if _read(rule.source).own_judgement:
        assert _grades(rule) <= {Severity.ATTENTION}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_violation_rests_on_a_law(rule: Rule) -> None:
    if Severity.VIOLATION in _grades(rule):
        assert any(c.source.kind is Kind.ARTICLE for c in _read(rule.source).citations)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_law_of_which_an_old_text_was_read_is_not_the_ground_for_a_violation(rule: Rule) -> None:
    if Severity.VIOLATION in _grades(rule):
        articles = [c.source for c in _read(rule.source).citations if c.source.kind is Kind.ARTICLE]
        assert any(s.text_of is None or s.text_of.year >= 2024 for s in articles)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_a_rule_says_cites_nothing_by_itself(rule: Rule) -> None:
    """An article that is named to the user stands in the register too."""
    for number in re.findall(
        r"art(?:ikel|\.) (\d+\.\d+[a-z]?)", f"{rule.message} {rule.why} {rule.remedy}"
    ):
        assert register().find("Aw 2012", number), number


@pytest.mark.parametrize("norm", all_norms(), ids=lambda norm: f"{norm.key}-{norm.valid_from}")
def test_the_source_of_a_norm_exists(norm: Norm) -> None:
    read = _read(norm.source)
    kinds = {citation.source.kind for citation in read.citations}
    assert norm.kind != "law" or Kind.ARTICLE in kinds
    assert norm.kind != "guide" or Kind.GUIDE in kinds


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.id)
def test_the_legal_basis_of_a_clause_exists(clause: Clause) -> None:
    for basis in clause.legal_basis:
        assert _read(basis).citations, basis


@pytest.mark.parametrize("clause", [c for c in CLAUSES if c.source], ids=lambda clause: clause.id)
def test_the_example_of_a_clause_is_in_its_document(clause: Clause) -> None:
    assert clause.source is not None
    document = DOCUMENTS[clause.source.seed]
    named = re.findall(
        r"(?:techniek|bestektekst|paragraaf|onderdeel) [\dA-Z][\d.]*\d*", clause.source.place
    )
    named += [
        f"techniek {number}" for number in re.findall(r"techniek \d+ en (\d+)", clause.source.place)
    ]
    assert set(named) <= set(document.places)
    if clause.source.bestektekst:
        assert f"bestektekst {clause.source.bestektekst}" in document.places


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=lambda document: document.seed)
def test_the_places_stand_in_the_document(document: Document) -> None:
    folder = shared("seeds")
    if folder is None:
        pytest.skip("the five documents are not beside this checkout (../shared/seeds)")
    (path,) = folder.glob(f"{document.seed}_*.txt")
    text = " ".join(path.read_text(encoding="utf-8").split())
    assert document.title in text or document.title == "Het nieuwe contracteren"
    missing = {place: words for place, words in document.places.items() if words not in text}
    assert not missing


def test_the_municipalities_of_the_examples_are_in_their_document() -> None:
    folder = shared("seeds")
    if folder is None:
        pytest.skip("the five documents are not beside this checkout (../shared/seeds)")
    for clause in CLAUSES:
        if clause.source and clause.source.municipality:
            (path,) = folder.glob(f"{clause.source.seed}_*.txt")
            text = re.sub(r"[\s-]+", " ", path.read_text(encoding="utf-8"))
            name = re.sub(r"[\s-]+", " ", clause.source.municipality)
            assert all(word in text for word in re.split(" en ", name)), clause.id


def test_the_advice_and_rulings_say_that_only_a_summary_was_seen() -> None:
    told = [s for s in register().sources.values() if s.kind in {Kind.ADVICE, Kind.RULING}]
    assert {source.seen for source in told} == {Seen.SUMMARY}
