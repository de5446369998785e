import pytest

from drafting.checks.kinds.completeness import is_bestek, left_out, tells_of_others
from drafting.checks.kinds.whole import Read, Whole
from drafting.document import Document
from tests.drafting.checks.examples import passage, report, rulebook

BESTEK = (
    "De inschrijving is uiterlijk op 1 maart binnen.",
    "De inschrijver voldoet aan de geschiktheidseisen.",
    "De gunningscriteria zijn prijs en kwaliteit.",
    "De overeenkomst loopt vier jaar.",
    "De leverancier levert 200 stoelen.",
)
TOLD = (
    "Veel gemeenten stellen geschiktheidseisen en gunnen op prijs.",
    "In de praktijk wordt een inschrijving uiterlijk in maart ingediend.",
    "Andere gemeenten sluiten een overeenkomst van vier jaar, en de aanbieder levert dan zorg.",
)
MEMO = ("Collegevoorstel inkoop begeleiding", *BESTEK)


def _whole(texts: tuple[str, ...], document: Document | None = None) -> Whole:
    reader = rulebook().reader
    read = tuple(Read(passage(text, number), "", reader) for number, text in enumerate(texts))
    return Whole(read, document)


@pytest.mark.parametrize(
    ("texts", "bestek", "tells"),
    [
        (BESTEK, True, False),
        (BESTEK[:3], False, False),
        (TOLD, False, True),
        (MEMO, False, True),
        (("Inkoop- en aanbestedingsbeleid gemeente Molenwaard", *BESTEK), False, True),
        (
            ("Deze uitvraag past in het inkoopbeleid dat de gemeente in 2025 vaststelde.", *BESTEK),
            True,
            False,
        ),
        ((), False, False),
    ],
)
def test_a_bestek_is_told_from_prose_and_from_a_part(
    texts: tuple[str, ...], bestek: bool, tells: bool
) -> None:
    assert (is_bestek(_whole(texts)), tells_of_others(_whole(texts))) == (bestek, tells)


def test_a_draft_is_a_bestek_whatever_it_says() -> None:
    draft = _whole(TOLD, Document("", "", (), ()))
    assert is_bestek(draft)
    assert not tells_of_others(draft)
    assert left_out(rulebook().rules, draft) == frozenset()


def test_a_part_is_not_held_to_what_only_a_bestek_needs() -> None:
    out = left_out(rulebook().rules, _whole(BESTEK[:2]))
    assert "uea-missing" in out
    assert "estimate-missing" not in out


def test_prose_is_not_asked_for_an_estimate_and_says_so() -> None:
    found = report([("unknown", text) for text in TOLD], whole=True)
    assert "estimate-missing" not in {finding.rule for finding in found.findings}
    assert any("niet als een bestek" in warning for warning in found.warnings)


def test_rules_that_were_left_out_do_not_count_as_run() -> None:
    told = report([("unknown", text) for text in TOLD], whole=True)
    of_text = [rule for rule in rulebook().rules if rule.looks_at_text]
    assert told.run <= len(of_text)
