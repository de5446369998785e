"""Findings and facts as plain data for other programs."""

from drafting.finding import Finding, NotRun
from drafting.reports.facts_used import Doubt, FactUsed
from drafting.reports.register import Entry


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


def fact_to_json(fact: FactUsed) -> dict[str, object]:
    """A fact the check used; without a place when it was not read from the text."""
    return {
        "fact": fact.fact,
        "label": fact.label,
        "value": fact.value,
        "origin": str(fact.origin),
        "certainty": fact.certainty or None,
        "where": fact.where or None,
        "element": fact.element,
        "quote": fact.quote,
    }


def doubt_to_json(doubt: Doubt) -> dict[str, object]:
    """A fact for which the text gives several values, none of them used."""
    return {
        "fact": doubt.fact,
        "label": doubt.label,
        "readings": [fact_to_json(reading) for reading in doubt.readings],
    }


def entry_to_json(entry: Entry) -> dict[str, object]:
    """A line of the register."""
    reason = entry.justification
    return {
        "key": entry.key,
        "rule": entry.rule,
        "title": entry.title,
        "quote": entry.quote,
        "status": str(entry.status),
        "severity": str(entry.severity) if entry.severity else None,
        "first_seen": entry.first_seen.isoformat() if entry.first_seen else None,
        "last_seen": entry.last_seen.isoformat() if entry.last_seen else None,
        "ending": str(entry.ending) if entry.ending else None,
        "justification": None
        if reason is None
        else {"text": reason.text, "author": reason.author, "day": reason.day.isoformat()},
    }
