"""Check texts in tests: loose lines and small documents with a topic for each text."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

import msgspec

from commands.check_lines import procurement_of
from drafting.checks.rule import Rule
from drafting.checks.rule_file import Example
from drafting.checks.rulebook import Rulebook, load
from drafting.checks.run import check
from drafting.document import BlockId, ElementId, Passage
from drafting.finding import Report
from drafting.norms import norms_on
from drafting.terms import Topic

DAY = date(2026, 11, 21)


@cache
def rulebook() -> Rulebook:
    return load()[0]


def passage(text: str, number: int = 0, topic: str = "unknown", kind: str = "paragraph") -> Passage:
    name = f"b{number}"
    return Passage(ElementId(name), BlockId(name), text, kind, None, Topic(topic), ())


def report(
    texts: Iterable[tuple[str, str]],
    facts: Mapping[str, object] | None = None,
    *,
    whole: bool = False,
) -> Report:
    procurement = procurement_of(dict(facts or {}))
    norms = norms_on(procurement.publication_date or DAY)
    passages = [passage(text, number, topic) for number, (topic, text) in enumerate(texts)]
    return check(passages, procurement, norms, rulebook(), whole=whole)


def of_line(text: str, facts: Mapping[str, object] | None = None) -> Report:
    return report([("unknown", text)], facts)


def hard_rules(found: Report) -> set[str]:
    return {f.rule for f in found.findings if f.severity != "attention"}


def of_example(rule: Rule, example: Example) -> Report:
    facts = {
        key: value
        for key, value in msgspec.to_builtins(example.facts).items()
        if value not in (None, "", [])
    }
    texts = [(topic, text) for topic, text in example.texts]
    if example.text:
        texts = [("unknown", example.text)]
    return report(texts, facts, whole=not rule.looks_at_text)
