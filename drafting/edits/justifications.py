"""Comply or explain: a finding is justified, or a rule is switched off with a reason."""

from dataclasses import replace

from drafting.draft import Draft, SwitchedOff
from drafting.edits.edit import Edit, Touched
from drafting.edits.passages import Hand
from drafting.edits.reasons import advice
from drafting.finding import Finding, Justification
from drafting.refusals import EditRefused

SHORTEST = 20
"""A justification of fewer characters holds no reason."""


def justify(draft: Draft, finding: Finding, text: str, hand: Hand) -> Edit:
    """The finding gets this justification; an earlier one for the same finding is replaced.

    A text that gives no reason from this contract is taken, and the edit's note says what is missing.

    Raises:
        EditRefused: the text is too short to hold a reason, or nobody is named.
    """
    words = text.strip()
    if len(words) < SHORTEST:
        raise EditRefused(
            "Deze motivering is te kort. Schrijf waarom deze eis voor deze opdracht nodig is."
        )
    if not hand.name.strip():
        raise EditRefused("Vul uw naam in: een motivering vermeldt wie haar heeft geschreven.")
    justification = Justification(
        finding=finding.key,
        rule=finding.rule,
        rule_version=finding.rule_version,
        rule_title=finding.title,
        quote=finding.place.quote if finding.place else "",
        text=words,
        author=hand.name.strip(),
        day=hand.day,
    )
    kept = tuple(j for j in draft.justifications if j.finding != finding.key)
    after = replace(draft, justifications=(*kept, justification))
    label = f"'{finding.title}' motiveren"
    return Edit(label, draft, after, Touched.JUSTIFICATIONS, note=advice(finding, words))


def withdraw(draft: Draft, finding_key: str) -> Edit:
    """The justification of this finding goes.

    Raises:
        EditRefused: there is none.
    """
    kept = tuple(j for j in draft.justifications if j.finding != finding_key)
    if kept == draft.justifications:
        raise EditRefused("Deze bevinding heeft geen motivering.")
    after = replace(draft, justifications=kept)
    return Edit("Motivering intrekken", draft, after, Touched.JUSTIFICATIONS)


def switch_off(draft: Draft, rule: str, reason: str, hand: Hand) -> Edit:
    """The rule no longer flags in this draft; the reason stays visible.

    Raises:
        EditRefused: no reason is given.
    """
    if len(reason.strip()) < SHORTEST:
        raise EditRefused("Schrijf waarom deze regel voor dit bestek niet hoeft te gelden.")
    kept = tuple(off for off in draft.switched_off if off.rule != rule)
    off = SwitchedOff(rule, reason.strip(), hand.name, hand.day)
    after = replace(draft, switched_off=(*kept, off))
    return Edit("Regel uitzetten", draft, after, Touched.RULES)


def switch_on(draft: Draft, rule: str) -> Edit:
    """The rule flags again in this draft."""
    kept = tuple(off for off in draft.switched_off if off.rule != rule)
    return Edit("Regel aanzetten", draft, replace(draft, switched_off=kept), Touched.RULES)
