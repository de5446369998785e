"""A rule file tried on its own texts: what it must flag, and what it must let pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from drafting.checks.reading.vocabulary import Vocabulary
from drafting.checks.rule import Rule
from drafting.checks.rule_file import Example
from drafting.checks.rulebook import Rulebook, lexicon, load_text
from drafting.checks.run import check
from drafting.document import BlockId, ElementId, Passage
from drafting.edits.facts import read_procurement
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.refusals import ContentFileRefused, Refusal
from drafting.terms import Topic


@dataclass(frozen=True, slots=True)
class Tried:
    """One text: whether it must be flagged, and whether it was."""

    text: str
    must_flag: bool
    flagged: bool

    @property
    def good(self) -> bool:
        """Whether the rule does what is asked of it here."""
        return self.must_flag is self.flagged


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a rule file: the rule with its texts tried, or the line and reason of its fault."""

    rule: Rule | None
    tried: tuple[Tried, ...] = ()
    line: int = 0
    fault: str = ""

    @property
    def passed(self) -> bool:
        """Whether the rule may be switched on: it can be read, and is right about all its own texts."""
        return self.rule is not None and all(one.good for one in self.tried)


def try_rule(rule: Rule, rulebook: Rulebook, today: date) -> Trial:
    """The rule of a rulebook on its own texts, as they would be found now."""
    alone = Rulebook((rule,), rulebook.reader)
    tried = [_tried(rule, alone, example, today, must_flag=True) for example in rule.flags]
    tried += [_tried(rule, alone, example, today, must_flag=False) for example in rule.passes]
    return Trial(rule, tuple(tried))


def try_text(text: str, name: str, today: date) -> Trial:
    """The rule that this text of a rule file makes; `name` is the file's name without its ending."""
    return try_texts({name: text}, today)[name]


def try_texts(texts: Mapping[str, str], today: date) -> dict[str, Trial]:
    """A trial for each text of a rule file, by the file's name without its ending.

    The words of all of them are learned first, for what is learned after the first text is not found.
    """
    vocabulary = Vocabulary(lexicon())
    read = {name: _read(text, name, vocabulary) for name, text in texts.items()}
    return {
        name: found if isinstance(found, Trial) else try_rule(found.rules[0], found, today)
        for name, found in read.items()
    }


def _read(text: str, name: str, vocabulary: Vocabulary) -> Rulebook | Trial:
    try:
        return load_text(Path("eigen") / f"{name}.toml", text, vocabulary)
    except ContentFileRefused as refusal:
        return Trial(None, line=refusal.line, fault=refusal.sentence)
    except Refusal as refusal:
        return Trial(None, fault=str(refusal))


def words_of(example: Example) -> str:
    """The text of an example; the texts of a small document, a line each."""
    return example.text or "\n".join(text for _topic, text in example.texts)


def _tried(rule: Rule, alone: Rulebook, example: Example, today: date, *, must_flag: bool) -> Tried:
    facts = {
        key: value
        for key, value in msgspec.to_builtins(example.facts).items()
        if value not in (None, "", [])
    }
    texts = [(topic, text) for topic, text in example.texts] or [("unknown", example.text)]
    procurement = _procurement(facts)
    places = [
        Passage(ElementId(f"b{n}"), BlockId(f"b{n}"), text, "paragraph", None, Topic(topic), ())
        for n, (topic, text) in enumerate(texts)
        if text
    ]
    norms = norms_on(procurement.publication_date or today)
    report = check(places, procurement, norms, alone, whole=not rule.looks_at_text)
    flagged = any(finding.rule == rule.id for finding in report.findings)
    return Tried(words_of(example), must_flag, flagged)


def _procurement(facts: Mapping[str, object]) -> Procurement:
    """The facts of an example: numbers of authorities and values of lots are enough there."""
    plain = dict(facts)
    count = plain.pop("contracting_authorities", None)
    if isinstance(count, int):
        plain["contracting_authorities"] = [f"Gemeente {number}" for number in range(1, count + 1)]
    lots = plain.pop("lots", None)
    if isinstance(lots, list):
        plain["lots"] = [
            {"name": f"Perceel {number}", "estimated_value": value}
            for number, value in enumerate(lots, 1)
        ]
    return read_procurement(plain)
