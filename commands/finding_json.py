"""A finding as plain data for other programs."""

from drafting.finding import Finding, NotRun


def to_json(finding: Finding) -> dict[str, object]:
    """The finding as a flat object; what has no place has an empty quote and no block."""
    place = finding.place
    return {
        "rule": finding.rule,
        "title": finding.title,
        "severity": str(finding.severity),
        "status": str(finding.status),
        "block": place.block if place else None,
        "element": place.element if place else None,
        "quote": place.quote if place else "",
        "start": place.start if place else None,
        "end": place.end if place else None,
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "remedy": finding.remedy,
        "replacement": finding.replacement,
    }


def not_run_to_json(not_run: NotRun) -> dict[str, object]:
    """A check that could not be carried out, with the facts it lacks."""
    return {"rule": not_run.rule, "title": not_run.title, "missing": list(not_run.missing)}
