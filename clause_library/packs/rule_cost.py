"""How long a foreign rule may keep the check busy; a pattern with many gaps is tried in every way it can stand."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from drafting.refusals import ContentFileRefused
from drafting.text.visible import visible

COST_CAP = 20_000
"""Ways in which one pattern can stand from one word; the costliest of the product's own rules has 13,000."""

WHOLE_CAP = 60_000
"""The same for all patterns of a rule together."""

WORDS_CAP = 40
RULE_CAP = 64_000
"""Characters in a rule file; the longest of the product has a third of it."""

_GAPS = {"..": 6, "...": 13}
_NO_PATTERNS = frozenset({"flags", "passes", "message", "why", "source", "remedy", "title"})


def refuse_costly(path: Path, text: str, table: Mapping[str, object]) -> None:
    """Refuses a rule that could keep the check busy for long.

    Raises:
        ContentFileRefused: the rule or a pattern in it is too long, or leaves too many gaps open.
    """
    if len(text) > RULE_CAP:
        raise ContentFileRefused(path, 0, "deze regel is te lang om te lezen.")
    whole = 0
    for pattern in _patterns(table):
        words = pattern.split()
        cost = 1
        for word in words:
            cost *= _GAPS.get(word, 2 if word.endswith("?") else 1)
        whole += cost if cost > 1 else 0
        if len(words) > WORDS_CAP or cost > COST_CAP or whole > WHOLE_CAP:
            raise ContentFileRefused(
                path,
                0,
                f"het patroon '{visible(pattern[:60])}' laat te veel open ('..', '...' of '?') en zou de toets "
                "te lang bezighouden.",
            )


def _patterns(value: object) -> Iterator[str]:
    """Every text in a rule that may be a pattern."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _patterns(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _NO_PATTERNS:
                yield from _patterns(part)
