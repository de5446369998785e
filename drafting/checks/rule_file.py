"""The shape of a rule file, as a lawyer writes it; rules/README.md explains the words.

Unknown or missing fields are refused, with the line of the file.
"""

import re
from pathlib import Path
from typing import Literal

import msgspec

from drafting.refusals import ContentFileRefused
from drafting.text.content_file import parse_toml, read_text

Grade = Literal["violation", "deviation", "attention", "off"]
Strengths = Literal["must", "present", "may", "wish"]
Bounds = Literal["lower", "upper", "about", "exact"]
QuantityName = Literal["money", "percentage", "times", "period", "repeated", "frequency", "count"]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a rule file."""


class LookPart(_Part, frozen=True):
    """What a sentence must hold; `about` is the subject, every list in `with` must occur too.

    Every list in `nearby` must occur in it or in the sentence before or after.
    `without` lifts it within the sentence, `excused` also in the next one, `softened` makes it an
    attention point. `near` is the largest number of words between subject and the rest. `may` and
    `denied` let sentences count that allow something or deny it; `ban` (kind ban) asks for a prohibition;
    `dates` says that this look is for the time between two dates only. `label` is what it counts as, for the
    kinds that look at more than one demand of a document. `unequal` asks for a shorter term for the authority
    than for the market; what is not `measured` (kind limit) is a fault whatever the quantity.
    """

    about: list[str]
    with_: list[list[str]] = msgspec.field(name="with", default_factory=list)
    nearby: list[list[str]] = []
    without: list[str] = []
    excused: list[str] = []
    softened: list[str] = []
    near: int = 25
    may: bool = False
    denied: bool = False
    side: Literal["", "market", "authority"] = ""
    ban: bool = True
    dates: bool = False
    when: str = ""
    label: str = ""
    unequal: bool = False
    measured: bool = True


class LimitPart(_Part, frozen=True):
    """A limit: a norm, or a norm times a fact (`of`), for one kind of quantity; `upto` ends its reach.

    `floor`: less than this is a fault too; it stands before the others.
    """

    kind: QuantityName
    norm: str
    of: str = ""
    when: str = ""
    upto: str = ""
    floor: bool = False


class QuantityPart(_Part, frozen=True):
    """Which quantity belongs to the subject and on which side of the limit the fault lies.

    `total` adds up all periods of the sentence; `stated` also counts the value of a contract or lot itself;
    `nearest` looks at no other quantity than the one next to the subject.
    """

    kinds: list[QuantityName]
    direction: Literal["above", "below"] = "above"
    bounds: list[Bounds] = []
    noun: list[str] = []
    ignored: list[str] = []
    reach: int = 18
    total: bool = False
    stated: bool = False
    nearest: bool = False


class DatesPart(_Part, frozen=True):
    """Words beside the first and the last day of a time that is held against the limits.

    A day with one of the words of `without` beside it is neither.
    """

    start: list[str]
    end: list[str]
    without: list[str] = []


class AbsencePart(_Part, frozen=True):
    """Phrases that must stand somewhere in the document, in these topics (none: everywhere).

    With `groups` every list must be met; with `words` one phrase is enough.
    """

    words: list[str] = []
    groups: list[list[str]] = []
    labels: list[str] = []
    topics: list[str] = []


class DemandPart(_Part, frozen=True):
    """What a demand on the contractor lacks (kind requirement); with nothing, its words are the fault.

    `given` are words that give it, in the sentence or close to it, `anywhere` those that give it for the
    whole document, `other` those with which a passage gives it for another demand. `kinds` are
    lists of verbs, one for each kind of duty. At most `most` places are shown.
    """

    lacks: Literal["", "measure", "actor", "moment", "evidence", "one duty"] = ""
    given: list[str] = []
    anywhere: list[str] = []
    other: list[str] = []
    kinds: list[list[str]] = []
    most: int = 5


class SamePart(_Part, frozen=True):
    """A thing that must be the same wherever the document states it: its `words` and its quantity.

    Every list of `with` must stand in the sentence, nothing of `without`. `apart` are words that make it
    another thing (a first and a second round), `noun` stands right after a count, `reach` is how
    far the quantity may stand, `fact` what the procurement says of it. Without `name` it only takes
    quantities away from the others.
    """

    kinds: list[QuantityName | Literal["date"]]
    words: list[str]
    name: str = ""
    with_: list[list[str]] = msgspec.field(name="with", default_factory=list)
    without: list[str] = []
    noun: list[str] = []
    apart: list[str] = []
    reach: int = 12
    fact: str = ""
    when: str = ""


class Facts(_Part, frozen=True):
    """Facts of an example."""

    contract_kind: str = ""
    procedure: str = ""
    estimated_value: float | None = None
    duration_months: int | None = None
    extension_months: int | None = None
    framework: bool | None = None
    domain: str = ""
    publication_date: str = ""
    contracting_authorities: int | None = None
    lots: list[float] | None = None
    goals: list[str] = []


class Example(_Part, frozen=True):
    """A text that the rule must or must not flag.

    `flagged_by` names other rules that rightly flag a text that passes; `texts` are a small document,
    each text after its topic.
    """

    text: str = ""
    texts: list[list[str]] = []
    facts: Facts = Facts()
    flagged_by: list[str] = []


class RuleFile(_Part, frozen=True):
    """A whole rule file.

    `reasons` are motivations besides the usual words; `absolute`: none helps; `heading`: the title above
    a text may hold the subject. `elsewhere` are words with which a sentence is about another contract, an
    example or an exception (for `same`). `replacement` is "limit" or "+ text to add". `bestek`: only what is a bestek
    with most of its parts is held to the rule.
    """

    id: str
    kind: str
    title: str
    version: str
    since: str
    status: Literal["stable", "preview", "deprecated"]
    severity: dict[str, Grade]
    message: str
    why: str
    source: str
    remedy: str
    flags: list[Example]
    passes: list[Example]
    topics: list[str] = []
    not_topics: list[str] = []
    look: list[LookPart] = []
    quantity: QuantityPart | None = None
    limits: list[LimitPart] = []
    when: str = ""
    needs: list[str] = []
    dates: DatesPart | None = None
    absence: AbsencePart | None = None
    same: list[SamePart] = []
    elsewhere: list[str] = []
    demand: DemandPart | None = None
    reasons: list[str] = []
    absolute: bool = False
    heading: bool = False
    replacement: str = ""
    bestek: bool = False


_WORDS = (
    (r"Object missing required field `(\w+)`", r"het veld '\1' ontbreekt"),
    (r"Object contains unknown field `(\w+)`", r"het veld '\1' bestaat niet"),
    (r"Invalid enum value '([^']*)'", r"de waarde '\1' is hier niet mogelijk"),
    (r"Expected `([^`]*)`, got `([^`]*)`", r"verwacht wordt \1, er staat \2"),
    (r" - at `\$?([^`]*)`", r" (bij \1)"),
)


def read_rule_file(path: Path) -> RuleFile:
    """The rule in a file.

    Raises:
        ContentFileRefused: the file cannot be read, or a field is missing, unknown or of a wrong kind.
    """
    return rule_from_text(path, read_text(path))


def rule_from_text(path: Path, text: str) -> RuleFile:
    """The rule of the text of a rule file; `path` gives its id and the name in a refusal.

    Raises:
        ContentFileRefused: a field is missing, unknown or of a wrong kind.
    """
    table = parse_toml(path, text)
    try:
        rule = msgspec.convert(table, RuleFile)
    except msgspec.ValidationError as fault:
        reason = str(fault)
        for pattern, words in _WORDS:
            reason = re.sub(pattern, words, reason)
        raise ContentFileRefused(path, line_of(text, reason), f"{reason}.") from fault
    if rule.id != path.stem:
        raise ContentFileRefused(
            path,
            line_of(text, "'id'"),
            f"de regel heet '{rule.id}', maar het bestand '{path.stem}'.",
        )
    if len(rule.title.split()) > 6:
        raise ContentFileRefused(
            path, line_of(text, "'title'"), "de titel heeft meer dan zes woorden."
        )
    return rule


def line_of(text: str, reason: str) -> int:
    """The first line with the field or pattern that the reason quotes; 1 when it cannot be told."""
    wanted = [
        word
        for pair in re.findall(r"'([^']+)'|\(bij \.?([^)\[]+)", reason)
        for word in pair
        if word
    ]
    lines = text.split("\n")
    for word in wanted:
        for number, line in enumerate(lines, 1):
            if word in line:
                return number
    return 1
