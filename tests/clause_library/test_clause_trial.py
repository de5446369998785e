from dataclasses import replace
from decimal import Decimal

import pytest

from clause_library.clause_trial import ClauseTrial, try_clause
from drafting.checks.rulebook import load
from drafting.checks.run import check
from drafting.document import passages
from drafting.draft import SwitchedOff
from drafting.edits.clauses import insert
from drafting.refusals import Refusal
from drafting.terms import PartKey, Topic
from drafting.variables import Variable, VariableKind
from tests.builders import DAY, NORMS, document, draft, section
from tests.clause_library.made_clauses import clause

BOOK = load()[0]
TURNOVER = "De inschrijver heeft een jaaromzet van minimaal {{ turnover }}."
AMOUNT = Variable("turnover", "Omzet", VariableKind.MONEY, default=Decimal(9_000_000))
HEAVY = clause("omzet", blocks=(TURNOVER,), variables=(AMOUNT,), topic=Topic.SELECTION)


def tried(made, of_draft) -> ClauseTrial:
    whole = document(of_draft)
    report = check(
        tuple(passages(whole)), of_draft.procurement, NORMS, BOOK, document=whole,
        switched_off={off.rule for off in of_draft.switched_off},
    )  # fmt: skip
    return try_clause(of_draft, made, report, NORMS, BOOK)


@pytest.fixture
def plain():
    return draft(section("intro", "Dit bestek gaat over begeleiding."))


def test_a_heavy_requirement_is_found_with_the_numbers_of_this_draft(plain):
    found = tried(HEAVY, plain).own
    assert found
    assert any("9.000.000" in finding.message for finding in found)
    assert all(finding.place.block == "omzet-1" for finding in found)


def test_a_plain_text_has_no_findings_of_its_own(plain):
    made = clause(blocks=("De opdrachtnemer overlegt elk half jaar met de gemeente.",))
    assert tried(made, plain).own == ()


def test_a_clause_that_is_there_gives_its_findings_of_the_report(plain):
    with_it = insert(plain, HEAVY).after
    found = tried(HEAVY, with_it)
    assert [f.rule for f in found.own] == [f.rule for f in tried(HEAVY, plain).own]
    assert found.solved == ()


def test_a_clause_without_a_place_or_that_excludes_another_is_tried_all_the_same(plain):
    other = clause("ander")
    made = replace(HEAVY, part=PartKey.AGREEMENT, chapter="delivery", excludes=("ander",))
    assert tried(made, insert(plain, other).after).own


def test_a_rule_that_is_switched_off_says_nothing(plain):
    rules = {finding.rule for finding in tried(HEAVY, plain).own}
    off = tuple(SwitchedOff(rule, "Afgesproken.", "J. Jansen", DAY) for rule in rules)
    assert tried(HEAVY, replace(plain, switched_off=off)).own == ()


def test_a_text_that_cannot_be_filled_is_refused(plain):
    with pytest.raises(Refusal):
        tried(clause(blocks=("{{ nowhere }}",)), plain)
