"""Findings and facts as plain data for other programs."""

from drafting.finding import Finding, NotRun
from drafting.norms import Norm, NormSet
from drafting.reports.facts_used import Doubt, FactUsed
from drafting.reports.register import Entry
from drafting.text.written_norms import norm_value


def to_json(finding: Finding, norms: NormSet) -> dict[str, object]:
    """The finding as an object; what has no place has an empty quote and no block.

    `norm` is the one that decided, as it stands in `norms`; null when none did.
    """
    place, norm = finding.place, norms.get(finding.norm)
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
        "norm": None if norm is None else norm_to_json(norm, norms),
    }


def norm_to_json(norm: Norm, norms: NormSet) -> dict[str, object]:
    """A period of a norm, with how it stands on the day of `norms`; the value is a text."""
    return {
        "key": norm.key,
        "label": norm.label,
        "value": f"{norm.value:f}",
        "unit": norm.unit,
        "written": norm_value(norm),
        "kind": norm.kind,
        "source": norm.source,
        "valid_from": norm.valid_from.isoformat(),
        "valid_until": norm.valid_until.isoformat() if norm.valid_until else None,
        "verified_on": norm.verified_on.isoformat(),
        "verified_until": norm.verified_until.isoformat() if norm.verified_until else None,
        "state": str(norms.state(norm)),
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
