"""The memory of a draft: which findings it has and once had, and how each ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from drafting.document import BlockId, Passage
from drafting.draft import Draft, find_spot
from drafting.edits.edit import Edit, Touched
from drafting.finding import Finding, Report, SeenFinding
from drafting.terms import Ending


def remember(draft: Draft, report: Report, texts: Sequence[Passage], day: date) -> Edit:
    """The draft remembers what a check of it found on this day; `texts` are the texts that were checked.

    A finding that is back after it had ended counts as there again, since its first day. A rule that
    could not run this time says nothing: its findings stay as they were. Nothing is ever forgotten.
    """
    seen = {one.finding: one for one in draft.seen_findings}
    present: set[str] = set()
    for finding in report.findings:
        present.add(finding.key)
        seen[finding.key] = _again(seen.get(finding.key), finding, day)
    silent = {not_run.rule for not_run in report.not_run}
    kept = tuple(
        replace(one, ending=_ending(draft, one, texts))
        if one.finding not in present and one.ending is None and one.rule not in silent
        else one
        for one in seen.values()
    )
    after = draft if kept == draft.seen_findings else replace(draft, seen_findings=kept)
    return Edit("Bevindingen vastleggen", draft, after, Touched.JUSTIFICATIONS)


def _again(known: SeenFinding | None, finding: Finding, day: date) -> SeenFinding:
    if known is not None:
        return replace(known, title=finding.title, last_seen=max(known.last_seen, day), ending=None)
    place = finding.place
    return SeenFinding(
        finding=finding.key,
        rule=finding.rule,
        title=finding.title,
        block=place.block if place else "",
        quote=place.quote if place else "",
        first_seen=day,
        last_seen=day,
    )


def _ending(draft: Draft, one: SeenFinding, texts: Sequence[Passage]) -> Ending:
    """Why a finding is gone: its rule is off, its text is gone or says something else, or else the facts."""
    if any(off.rule == one.rule for off in draft.switched_off):
        return Ending.SWITCHED_OFF
    if not one.block:
        return Ending.FACTS_CHANGED
    there = [passage.text for passage in texts if passage.block == one.block]
    if not there:
        return Ending.TEXT_REMOVED if _is_left_out(draft, one.block) else Ending.FACTS_CHANGED
    quote = _plain(one.quote)
    unchanged = any(quote in _plain(text) for text in there)
    return Ending.FACTS_CHANGED if unchanged else Ending.TEXT_CHANGED


def _is_left_out(draft: Draft, block: str) -> bool:
    """Whether the drafter took the block out; one that a condition leaves out is still there."""
    spot = find_spot(draft, BlockId(block))
    if spot is None or spot.block.omitted or spot.chapter.omitted:
        return True
    return spot.section is not None and spot.section.omitted


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
