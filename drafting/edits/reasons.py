"""Whether a justification gives a reason that belongs to this contract, or only repeats that it is so.

A justification of a deviation says which risk of this contract asks for it, why it is this high, and why
something lighter will not do. The three questions follow from the Gids Proportionaliteit, which asks for
a motivation from the contract itself. This reads words, not arguments: it helps who writes, and decides
nothing.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from drafting.finding import Finding


class Question(Enum):
    """What a justification should answer."""

    RISK = "welk risico van deze opdracht u hiermee opvangt"
    HEIGHT = "waarom de eis juist zo hoog of zo zwaar is"
    ALTERNATIVE = "welke lichtere eis u hebt overwogen en waarom die niet volstaat"


_WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_STEM = 6
"""Words that begin alike in this many letters are one word: omzet, omzeteis."""

_LEAST = 3
"""Fewer words of its own than this say nothing, also with a figure or a word of reason."""

_ENOUGH = 5
"""As many words of its own are taken to tell something about this contract, whatever they are."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of reasons.toml, ready for use."""

    little: frozenset[str]
    empty: tuple[str, ...]
    reason: re.Pattern[str]
    risks: re.Pattern[str]
    alternatives: re.Pattern[str]
    figures: re.Pattern[str]


@cache
def _lists() -> Words:
    table = tomllib.loads((files("drafting.edits") / "reasons.toml").read_text(encoding="utf-8"))
    return Words(
        little=frozenset(table["little"]),
        empty=tuple(table["empty"]),
        reason=re.compile(rf"\b(?:{'|'.join(table['reason'])})\b"),
        risks=re.compile("|".join(table["risks"])),
        alternatives=re.compile("|".join(table["alternatives"])),
        figures=re.compile(rf"\b(?:{'|'.join(table['figures'])})\b"),
    )


def unanswered(finding: Finding, text: str) -> tuple[Question, ...]:
    """The questions a justification leaves open when it gives no reason at all; empty when it does give one.

    A text that answers one of the three, or tells something of its own, is taken for a reason.
    """
    own = _own_words(finding, text)
    plain = text.casefold()
    reasoned = _lists().reason.search(plain) is not None
    reasoned = reasoned or any(_answers(question, finding, plain) for question in Question)
    if len(own) >= _ENOUGH or (reasoned and len(own) >= _LEAST):
        return ()
    return tuple(Question)


def advice(finding: Finding, text: str) -> str:
    """What to add to a justification without a reason, as Dutch sentences; empty when it has one."""
    questions = unanswered(finding, text)
    if not questions:
        return ""
    asked = "; ".join(question.value for question in questions)
    return f"De motivering is vastgelegd, maar noemt nog geen reden uit deze opdracht. Schrijf ook: {asked}."


def _own_words(finding: Finding, text: str) -> frozenset[str]:
    """The stems in a text that are not little, not empty, and not those of the requirement itself."""
    place = finding.place
    said = {*_stems(_words(place.quote if place else "")), *_stems(_words(finding.title))}
    lists = _lists()
    own = (w for w in _words(text) if w not in lists.little and not w.startswith(lists.empty))
    return frozenset(stem for stem in _stems(own) if stem not in said)


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD.finditer(text.casefold()))


def _stems(words: Iterable[str]) -> Iterator[str]:
    return (word[:_STEM] for word in words)


def _answers(question: Question, finding: Finding, plain: str) -> bool:
    match question:
        case Question.RISK:
            return _lists().risks.search(plain) is not None
        case Question.ALTERNATIVE:
            return _lists().alternatives.search(plain) is not None
        case Question.HEIGHT:
            return _has_own_figure(finding, plain)


def _has_own_figure(finding: Finding, plain: str) -> bool:
    """A figure that is not that of the requirement, and not a year."""
    place = finding.place
    asked = set(_NUMBER.findall(place.quote)) if place else set()
    figures = {figure.rstrip(".,") for figure in _NUMBER.findall(plain)}
    if any(figure not in asked and not _YEAR.fullmatch(figure) for figure in figures):
        return True
    quote = place.quote.casefold() if place else ""
    return any(match[0] not in quote for match in _lists().figures.finditer(plain))
