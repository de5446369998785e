"""The contracting authorities that a sentence names."""

import re
from collections.abc import Iterator

from drafting.checks.stated_facts.line import Certainty, Line, Reading, one_of, reading
from drafting.procurement import ContractingAuthority

_WORD = r"[A-ZÀ-Þ][\w'’-]+"
_BETWEEN = r"(?:(?:aan|op|bij|van|in|den|de|der|het|ten|ter) ?){1,2}"
_NAME = rf"(?:['’]s-|(?:De|Den|Het|Sint) )?{_WORD}(?: {_BETWEEN}{_WORD})?"
_TOWNS = re.compile(
    rf"\b[Gg]emeenten\s+(?P<all>{_NAME}(?:\s*(?:,|en|&|, en)\s+{_NAME})+)|\b[Gg]emeente\s+(?P<one>{_NAME})"
)
_BUYS = one_of(
    r"aanbestedende dienst", r"opdrachtgever", r"hierna", r"verder te noemen", r"uitgevoerd door",
    r"\bwenst\b", r"\bkoopt\b", r"\bkopen\b", r"namens", r"schrijft .* uit", r"besteed",
    r"treedt .* op", r"zoekt", r"\bwie koopt in",
)  # fmt: skip


def authorities(line: Line, text: str) -> Iterator[Reading]:
    """The municipalities that buy; a municipality that is only named is a mention."""
    match = _TOWNS.search(line.text)
    if not match:
        return
    several = (
        re.split(r"\s*,\s*(?:en\s+)?|\s+en\s+|\s*&\s*", match["all"])
        if match["all"]
        else [match["one"]]
    )
    value = tuple(ContractingAuthority(f"Gemeente {name.strip()}") for name in several)
    sure = _BUYS.search(text) and not re.search(r"referent|zoals|bijvoorbeeld", text)
    certainty = Certainty.SURE if sure else Certainty.MENTIONED
    if certainty is Certainty.SURE or match["one"]:
        yield reading(line, "contracting_authorities", value, match.span(), certainty)
