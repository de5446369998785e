"""A clause tried in a draft before it is put there: what the check would have to say."""

from dataclasses import dataclass, replace

from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import Rulebook
from drafting.checks.run import check
from drafting.clause import Clause
from drafting.comparison.standing import find_standing
from drafting.document import passages
from drafting.draft import Draft
from drafting.edits.clauses import insert
from drafting.finding import Finding, Report
from drafting.norms import NormSet


@dataclass(frozen=True, slots=True)
class ClauseTrial:
    """What a clause does to the outcome of the check.

    `own` are findings in its text by place, `elsewhere` those that come with it at other places,
    `solved` those of the draft that go when it comes. `missing` names in Dutch the facts that rules about
    its text lack.
    """

    own: tuple[Finding, ...] = ()
    elsewhere: tuple[Finding, ...] = ()
    solved: tuple[Finding, ...] = ()
    missing: tuple[str, ...] = ()


def try_clause(
    draft: Draft, clause: Clause, report: Report, norms: NormSet, rulebook: Rulebook
) -> ClauseTrial:
    """The clause put in at its own place, else at the end, and checked with the facts of this draft.

    `report` is that of the draft as it is. Of a clause that is in the draft already, its findings there.

    Raises:
        Refusal: the text of the clause cannot be filled.
    """
    there = find_standing(draft, clause.id)
    if there is not None:
        blocks = {block.id for block in there.blocks}
        own = tuple(f for f in report.findings if f.place and f.place.block in blocks)
        return ClauseTrial(own)
    edit = insert(draft, replace(clause, excludes=()), after=_place(draft, clause))
    document = assemble(edit.after, norms)
    after = check(
        tuple(passages(document)),
        edit.after.procurement,
        norms,
        rulebook,
        document=document,
        justifications=draft.justifications,
        switched_off={off.rule for off in draft.switched_off},
    )
    known = {finding.key for finding in report.findings}
    left = {finding.key for finding in after.findings}
    new = [finding for finding in after.findings if finding.key not in known]
    own_blocks = {f"{clause.id}-{number}" for number in range(1, len(clause.blocks) + 1)}
    lacked = {not_run.rule for not_run in report.not_run}
    missing = {name for n in after.not_run if n.rule not in lacked for name in n.missing}
    return ClauseTrial(
        own=tuple(f for f in new if f.place and f.place.block in own_blocks),
        elsewhere=tuple(f for f in new if not f.place or f.place.block not in own_blocks),
        solved=tuple(f for f in report.findings if f.key not in left),
        missing=tuple(sorted(missing)),
    )


def _place(draft: Draft, clause: Clause) -> str | None:
    """None for the clause's own chapter when the draft has it, else the last chapter there is."""
    for part in draft.parts:
        if part.key is clause.part and (
            clause.chapter == "annexes" or any(c.key == clause.chapter for c in part.chapters)
        ):
            return None
    chapters = [chapter.key for part in draft.parts for chapter in part.chapters]
    return chapters[-1] if chapters else None
