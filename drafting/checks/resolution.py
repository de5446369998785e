"""What became of findings: open, justified, or justified for a text or rule that has changed."""

from collections.abc import Sequence
from dataclasses import replace

from drafting.finding import Finding, Justification
from drafting.terms import FindingStatus


def resolved(
    findings: Sequence[Finding], justifications: Sequence[Justification]
) -> tuple[tuple[Finding, ...], tuple[Justification, ...]]:
    """The findings with their justification, and the justifications that answer nothing any more.

    A justification counts for the finding with its key and the rule version it answered. Written for
    an older version it makes the finding stale and is itself stale.
    """
    by_key = {justification.finding: justification for justification in justifications}
    answered: list[Finding] = []
    used: set[str] = set()
    for finding in findings:
        justification = by_key.get(finding.key)
        if justification is None:
            answered.append(finding)
            continue
        same = justification.rule_version == finding.rule_version
        status = FindingStatus.JUSTIFIED if same else FindingStatus.STALE
        if same:
            used.add(finding.key)
        answered.append(replace(finding, status=status, justification=justification))
    stale = tuple(j for j in justifications if j.finding not in used)
    return tuple(answered), stale
