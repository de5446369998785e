from drafting.word.audit.points import AccessibilityReport, attention, fault, good


def test_a_report_counts_and_says_its_points():
    report = AccessibilityReport(
        (good("Titel", "er."), fault("Taal", "weg."), attention("Contrast", "laag."))
    )
    assert report.summary == "3 punten nagekeken: 1 fout, 1 let op."
    assert report.lines == (
        "✓ Titel (in orde): er.",
        "▲ Taal (fout): weg.",
        "ⓘ Contrast (let op): laag.",
    )


def test_never_only_that_nothing_was_found():
    assert (
        AccessibilityReport((good("Titel", "er."),)).summary == "1 punten nagekeken, alle in orde."
    )
