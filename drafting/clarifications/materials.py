"""Which changes after publication look material (wezenlijk), why, and what then has to be done: `materials.toml`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from drafting.assembly.scope import FACTS, whole_scope
from drafting.clarifications.changes import TextChange
from drafting.comparison.words import Change
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.procurement import regime_of
from drafting.refusals import ContentFileRefused
from drafting.terms import Labelled, Regime, Topic
from drafting.text.written_values import written
from drafting.variables import Value, Variable, VariableKind, lookup

FILE = Path(__file__).with_name("materials.toml")
_AMOUNT = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")


class Weight(Labelled):
    """How sure it is that a change is material; a jurist decides."""

    LIKELY = "likely", "lijkt wezenlijk"
    POSSIBLE = "possible", "kan wezenlijk zijn"


@dataclass(frozen=True, slots=True)
class Sign:
    """What makes a change look material; see materials.toml for the words."""

    id: str
    title: str
    weight: Weight
    explanation: str
    sources: str
    topics: tuple[Topic, ...] = ()
    facts: tuple[str, ...] = ()
    figures: bool = False
    weighs: bool = False


@dataclass(frozen=True, slots=True)
class Consequence:
    """What has to be done when a change has at least this weight; an empty regime is one that is not known."""

    weight: Weight
    regimes: tuple[str, ...]
    words: str
    sources: str


@dataclass(frozen=True, slots=True)
class Material:
    """A sign that some changes give: the texts, and the facts in words ("Geraamde waarde: van … naar …")."""

    sign: Sign
    changes: tuple[TextChange, ...]
    facts: tuple[str, ...]

    @property
    def direction(self) -> str:
        """'zwaarder' or 'lichter' when every figure of a demand goes up or down; empty when that cannot be told."""
        if not self.sign.weighs:
            return ""
        found = {_direction(change) for change in self.changes}
        return next(iter(found)) if len(found) == 1 else ""


class _SignRow(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str
    weight: str
    explanation: str
    sources: str
    topics: list[str] = []
    facts: list[str] = []
    figures: bool = False
    weighs: bool = False


class _ConsequenceRow(msgspec.Struct, forbid_unknown_fields=True):
    weight: str
    regimes: list[str]
    words: str
    sources: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    signs: list[_SignRow]
    consequences: list[_ConsequenceRow]


@cache
def rules() -> tuple[tuple[Sign, ...], tuple[Consequence, ...]]:
    """The signs and the consequences, in the order of the file.

    Raises:
        ContentFileRefused: the file does not fit.
    """
    try:
        read = msgspec.toml.decode(FILE.read_bytes(), type=_File)
        signs = tuple(
            Sign(
                row.id,
                row.title,
                Weight(row.weight),
                row.explanation,
                row.sources,
                tuple(Topic(topic) for topic in row.topics),
                tuple(row.facts),
                row.figures,
                row.weighs,
            )
            for row in read.signs
        )
        consequences = tuple(
            Consequence(
                Weight(row.weight),
                tuple(str(Regime(name)) if name else "" for name in row.regimes),
                row.words,
                row.sources,
            )
            for row in read.consequences
        )
    except (msgspec.DecodeError, ValueError) as problem:
        raise ContentFileRefused(FILE, 0, str(problem)) from problem
    return signs, consequences


def materials(
    old: Draft, new: Draft, norms: NormSet, changes: Sequence[TextChange]
) -> tuple[Material, ...]:
    """What of these changes looks material, what looks so most first; none when nothing does.

    `old` is the draft of the edition that bidders have.
    """
    found = [one for sign in rules()[0] if (one := _material(sign, old, new, norms, changes))]
    return tuple(sorted(found, key=lambda one: tuple(Weight).index(one.sign.weight)))


def consequences(
    found: Sequence[Material], draft: Draft, norms: NormSet
) -> tuple[Consequence, ...]:
    """What has to be done with these, under the regime of the draft; none when nothing looks material."""
    if not found:
        return ()
    regime = regime_of(draft.procurement, norms)
    gravest = min(tuple(Weight).index(one.sign.weight) for one in found)
    return tuple(
        one
        for one in rules()[1]
        if (str(regime) if regime else "") in one.regimes
        and tuple(Weight).index(one.weight) >= gravest
    )


def _material(
    sign: Sign, old: Draft, new: Draft, norms: NormSet, changes: Sequence[TextChange]
) -> Material | None:
    texts = tuple(
        change
        for change in changes
        if change.topic in sign.topics and (change.touches_figures or not sign.figures)
    )
    facts = tuple(_changed_facts(sign.facts, old, new, norms))
    return Material(sign, texts, facts) if texts or facts else None


def _changed_facts(names: Sequence[str], old: Draft, new: Draft, norms: NormSet) -> Iterator[str]:
    before, after = whole_scope(old, norms), whole_scope(new, norms)
    own = {variable.name: variable for variable in new.variables}
    for name in names:
        variable = FACTS.get(name) or own.get(name)
        was = before[name].value if name in FACTS else lookup(old.values, name)
        now = after[name].value if name in FACTS else lookup(new.values, name)
        if variable is not None and was != now:
            yield f"{variable.label}: van {_said(variable, was)} naar {_said(variable, now)}"


def _said(variable: Variable, value: Value | None) -> str:
    if value is None:
        return "niet ingevuld"
    if variable.kind is VariableKind.YES_NO:
        return "ja" if value else "nee"
    return written(variable, value).replace("\n", ", ")


def _direction(change: TextChange) -> str:
    """Whether the figures of a text go up or down; empty when they do both, or there are none to compare."""
    sides = [
        [
            _number(found)
            for found in _AMOUNT.findall(
                "".join(p.text + " " for p in change.pieces if p.change is kind)
            )
        ]
        for kind in (Change.GONE, Change.COME)
    ]
    if not sides[0] or len(sides[0]) != len(sides[1]):
        return ""
    steps = {(b > a) - (b < a) for a, b in zip(*sides, strict=True)} - {0}
    return {1: "zwaarder", -1: "lichter"}[steps.pop()] if len(steps) == 1 else ""


def _number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))
