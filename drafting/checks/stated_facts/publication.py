"""The day of publication that a sentence states."""

import re
from collections.abc import Iterator

from drafting.checks.stated_facts.line import (
    DAY,
    Certainty,
    Line,
    Reading,
    date_of,
    one_of,
    reading,
)

_PUBLISHED = one_of(
    r"publicatie", r"publiceer\w*", r"publiceren", r"gepubliceerd",
    r"(?:verzending|datum) (?:van de )?aankondiging", r"\baankondiging\b",
)  # fmt: skip
_NOT_THE_NOTICE = one_of(
    r"nota", r"gunning", r"gegund", r"marktconsultatie", r"vooraankondiging", r"antwoorden",
    r"beleid", r"wet\b", r"jaarverslag", r"rapport",
)  # fmt: skip
_DATED = re.compile(DAY)


def publication(line: Line, text: str) -> Iterator[Reading]:
    """The day on which the notice is published."""
    cue = _PUBLISHED.search(text)
    if not cue or _NOT_THE_NOTICE.search(text):
        return
    near = [m for m in _DATED.finditer(text) if -50 <= m.start() - cue.end() <= 70]
    if len(near) == 1 and (value := date_of(near[0].groups())):
        certainty = Certainty.SURE if line.lead or len(text) < 120 else Certainty.LIKELY
        yield reading(line, "publication_date", value, near[0].span(), certainty)
