from datetime import date

import pytest

from drafting.checks.run import check
from drafting.document import (
    BlockId,
    Document,
    ElementId,
    Paragraph,
    Passage,
    Run,
    Table,
)
from drafting.finding import Justification
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.terms import FindingStatus, PartKey, Severity, Topic
from tests.drafting.checks.examples import DAY, of_line, passage, report, rulebook

TURNOVER = "De jaaromzet bedraagt ten minste € 9.000.000."
EU = {"contract_kind": "services", "estimated_value": 2_400_000, "publication_date": "2026-05-01"}


def _severity(text: str, rule: str, facts: dict[str, object] | None = None) -> Severity | None:
    found = {finding.rule: finding.severity for finding in of_line(text, facts).findings}
    return found.get(rule)


def test_the_message_holds_the_numbers_that_decided() -> None:
    found = of_line(TURNOVER, {"estimated_value": 2_400_000}).findings
    messages = [f.message for f in found if f.rule == "turnover-exceeds-three-times-value"]
    assert messages == ["Gevraagd € 9.000.000; driemaal de waarde is €\u00a07.200.000."]


def test_severity_follows_the_regime() -> None:
    rule = "turnover-without-weighty-reasons"
    assert _severity(TURNOVER, rule, EU) is Severity.VIOLATION
    assert (
        _severity(TURNOVER, rule, EU | {"contract_kind": "social_services"}) is Severity.DEVIATION
    )


def test_a_motivation_lowers_and_never_hides() -> None:
    text = TURNOVER + " De zwaarwegende reden daarvoor is het risico op faillissement."
    assert _severity(text, "turnover-without-weighty-reasons", EU) is Severity.ATTENTION


def test_no_motivation_helps_above_the_legal_maximum() -> None:
    text = TURNOVER + " De zwaarwegende reden daarvoor is het risico op faillissement."
    assert _severity(text, "turnover-exceeds-three-times-value", EU) is Severity.VIOLATION


def test_a_missing_fact_is_told() -> None:
    found = of_line(TURNOVER)
    assert [(n.rule, n.missing) for n in found.not_run if "three" in n.rule] == [
        ("turnover-exceeds-three-times-value", ("geraamde waarde",))
    ]


def test_the_quote_is_the_text_at_its_place() -> None:
    text = "Let op. De gemeente betaalt facturen\u00a0binnen 60 dagen."
    (found,) = of_line(text).findings
    assert found.place is not None
    assert text[found.place.start : found.place.end] == found.place.quote
    assert found.replacement == found.place.quote.replace("60 dagen", "30 dagen")


def test_a_rule_can_be_switched_off() -> None:
    texts = [passage("De gemeente betaalt facturen binnen 60 dagen.")]
    off = {"payment-term-over-30-days"}
    found = check(texts, Procurement(), norms_on(DAY), rulebook(), switched_off=off, whole=False)
    assert found.findings == ()


def test_aims_are_not_held_to_rules_for_demands() -> None:
    text = "De jaaromzet bedraagt ten minste € 9.000.000."
    assert report([("vision", text)]).findings == ()
    assert report([("selection", text)]).findings != ()


def test_a_list_item_is_read_with_its_lead_in() -> None:
    texts = [
        passage("De inschrijver toont dit aan met:", 0),
        passage("drie referenties van eerdere klanten.", 1, kind="item"),
    ]
    found = check(texts, Procurement(), norms_on(DAY), rulebook(), whole=False)
    assert [f.rule for f in found.findings] == ["references-without-core-competence"]


def test_a_cell_is_read_with_its_row_and_column() -> None:
    def runs(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    table = Table(
        ElementId("t"), BlockId("t"),
        (runs("Zekerheid"), runs("Hoogte")),
        ((runs("Bankgarantie"), runs("10% van de opdrachtsom")),),
        PartKey.GUIDE, Topic.SELECTION,
    )  # fmt: skip
    document = Document("", "", (), (table,))
    found = check((), Procurement(), norms_on(DAY), rulebook(), document=document, whole=False)
    assert [(f.rule, f.place and f.place.element) for f in found.findings] == [
        ("security-over-five-percent", "t:1.2")
    ]


def test_facts_are_checked_only_for_a_whole_document() -> None:
    assert "estimate-missing" in {f.rule for f in report([], whole=True).findings}
    assert report([], whole=False).findings == ()


def test_relations_without_their_facts_are_not_run() -> None:
    found = report([], {"estimated_value": 100}, whole=True)
    assert "procedure-too-light-for-value" in {n.rule for n in found.not_run}


def test_findings_stand_by_severity_and_then_by_place() -> None:
    texts = [
        ("unknown", "Alle facultatieve uitsluitingsgronden zijn van toepassing."),
        ("unknown", "De gemeente betaalt facturen binnen 60 dagen."),
        ("unknown", "De conceptovereenkomst is niet onderhandelbaar."),
    ]
    assert [f.rule for f in report(texts).findings] == [
        "payment-term-over-30-days", "all-optional-exclusion-grounds", "no-suggestions-on-contract",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("version", "status"), [("1.0", FindingStatus.JUSTIFIED), ("0.9", FindingStatus.STALE)]
)
def test_a_justification_answers_its_finding(version: str, status: FindingStatus) -> None:
    texts = [passage("De gemeente betaalt facturen binnen 60 dagen.")]
    norms = norms_on(DAY)
    (open_one,) = check(texts, Procurement(), norms, rulebook(), whole=False).findings
    written = Justification(
        open_one.key,
        open_one.rule,
        version,
        open_one.title,
        "",
        "Afgesproken.",
        "A",
        date(2026, 1, 2),
    )
    found = check(texts, Procurement(), norms, rulebook(), justifications=[written], whole=False)
    assert found.findings[0].status is status
    assert bool(found.stale) is (status is FindingStatus.STALE)


def test_a_justification_without_its_text_is_stale() -> None:
    written = Justification("x|b|y", "x", "1.0", "", "y", "Zo.", "A", date(2026, 1, 2))
    found = check(
        [], Procurement(), norms_on(DAY), rulebook(), justifications=[written], whole=False
    )
    assert found.stale == (written,)


def test_a_document_gives_what_its_passages_give() -> None:
    paragraph = Paragraph(
        ElementId("p"), BlockId("b"), "", (Run("De gemeente betaalt facturen binnen 60 dagen."),),
        PartKey.AGREEMENT, Topic.PAYMENT,
    )  # fmt: skip
    document = Document("", "", (), (paragraph,))
    found = check((), Procurement(), norms_on(DAY), rulebook(), document=document, whole=False)
    assert [f.rule for f in found.findings] == ["payment-term-over-30-days"]


def test_one_passage_checked_again_gives_the_same() -> None:
    texts: list[Passage] = [passage("De gemeente betaalt facturen binnen 60 dagen.")]
    once = check(texts, Procurement(), norms_on(DAY), rulebook(), whole=False)
    assert check(texts, Procurement(), norms_on(DAY), rulebook(), whole=False) == once


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        (
            "De aanbieder beschikt over een HKZ-certificaat.",
            "over een HKZ-certificaat of gelijkwaardig",
        ),
        ("De aanbieder beschikt over een ISO 9001-certificaat in 2027.", None),
    ],
)
def test_words_are_added_only_where_a_clause_ends(text: str, replacement: str | None) -> None:
    (found,) = [f for f in of_line(text).findings if f.rule == "certificate-without-equivalent"]
    assert (found.replacement or "").endswith(replacement or "")
    assert (found.replacement is None) is (replacement is None)


def test_a_limit_in_months_reads_in_years() -> None:
    (found,) = of_line("De GVA is hooguit zes maanden oud.").findings
    assert found.message == "Gevraagd: hooguit zes maanden oud; de wet laat 2 jaar toe."


def test_a_share_of_the_threshold_is_rounded_down() -> None:
    facts = {
        "contract_kind": "services",
        "estimated_value": 215_999,
        "publication_date": "2026-05-01",
    }
    messages = {f.rule: f.message for f in report([], facts, whole=True).findings}
    assert messages["estimate-just-below-threshold"].startswith("De raming is 99,9 % van")
