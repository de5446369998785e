from tests.drafting.checks.examples import report


def _found(texts: list[tuple[str, str]], rule: str) -> list[tuple[str, str]]:
    found = report(texts, whole=True)
    return [
        (finding.message, finding.place.quote if finding.place else "")
        for finding in found.findings
        if finding.rule == rule
    ]


def test_evidence_at_two_moments_is_told_with_both() -> None:
    ((message, quote),) = _found(
        [
            ("submission", "Bij de inschrijving voegt u een uittreksel toe."),
            ("award", "De winnaar levert na de gunningsbeslissing een uittreksel aan."),
        ],
        "evidence-asked-twice",
    )
    assert "bij de inschrijving en na de gunningsbeslissing" in message
    assert "uittreksel" in quote


def test_two_pieces_at_one_moment_each_are_not_twice() -> None:
    texts = [
        ("submission", "Bij de inschrijving voegt u een uittreksel toe."),
        ("award", "De winnaar levert na de gunningsbeslissing de jaarrekening aan."),
    ]
    assert _found(texts, "evidence-asked-twice") == []


def test_a_contradiction_stands_at_the_second_text_with_the_first_quoted() -> None:
    ((message, quote),) = _found(
        [
            ("requirements", "De begeleider werkt verplicht volgens de methode uit bijlage 2."),
            ("contract", "Wij sturen op resultaat."),
        ],
        "effect-level-contradicted",
    )
    assert "sturen op resultaat" in message
    assert "methode" in quote


def test_one_side_alone_is_no_contradiction() -> None:
    assert _found([("contract", "Wij sturen op resultaat.")], "effect-level-contradicted") == []
