"""`norms`: the amounts and limits of the check, when they apply and who looked last."""

import json
from datetime import date

from commands.clock import today
from commands.finding_json import norm_to_json
from drafting.norms import NormSet, all_norms, norms_on
from drafting.refusals import Refusal
from drafting.text.written_norms import KINDS, norm_period, norm_value, norm_warnings
from drafting.text.written_values import day, read_day


def norms(on: str | None, *, as_json: bool) -> int:
    """Prints every period of every norm with how it stands on a day, today when none is given; gives 0.

    Raises:
        Refusal: the day cannot be read.
    """
    found = norms_on(_day(on))
    if as_json:
        content = {
            "day": found.day.isoformat(),
            "warnings": list(norm_warnings(found)),
            "norms": [norm_to_json(norm, found) for norm in all_norms()],
        }
        print(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        print("\n".join(norm_lines(found)))
    return 0


def norm_lines(found: NormSet) -> list[str]:
    """The norms as readable Dutch text, by what they rest on."""
    lines = [f"Normen op {day(found.day)}."]
    lines += [f"Let op: {warning}" for warning in norm_warnings(found)]
    for kind, name in KINDS.items():
        lines += ["", name.capitalize() if name.islower() else name]
        for norm in all_norms():
            if norm.kind == kind:
                state = found.state(norm).label
                lines.append(f"  {norm.label}: {norm_value(norm)} ({state})")
                lines.append(
                    f"    {norm_period(norm)}; {norm.source}; nagekeken op {day(norm.verified_on)}"
                )
    return lines


def _day(words: str | None) -> date:
    if words is None:
        return today()
    found = read_day(" ".join(words.split()))
    if found is None:
        raise Refusal(
            f"'{words}' is geen datum. Schrijf bijvoorbeeld 2027-02-01 of 1 februari 2027."
        )
    return found
