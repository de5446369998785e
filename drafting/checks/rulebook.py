"""The rules of the check, loaded from files and validated; a wrong file is refused, the others work."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from drafting.checks.candidates import Candidates
from drafting.checks.facts import LABELS, Facts
from drafting.checks.kinds.consistency import CONSISTENCY
from drafting.checks.kinds.limit import STATED_SCALE
from drafting.checks.kinds.stacking import COUNTED, OFTEN
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.quantities import Bound, QuantityKind
from drafting.checks.reading.reading import Reader
from drafting.checks.reading.vocabulary import Vocabulary, VocabularyFault
from drafting.checks.reading.words import KIND_FORMS
from drafting.checks.rule import Absence, Amount, Dates, Demand, Limit, Look, Rule, Same
from drafting.checks.rule_file import (
    DemandPart,
    LookPart,
    RuleFile,
    SamePart,
    line_of,
    rule_from_text,
)
from drafting.norms import all_norms
from drafting.refusals import ContentFileRefused, Refusal
from drafting.terms import Regime, Severity, Topic
from drafting.text.content_file import read_text, read_toml
from drafting.text.placeholders import names_of, parse_condition

RULES = Path(__file__).parent / "rules"
_LEXICON = Path(__file__).parent / "reading" / "lexicon.toml"
_SILENT = frozenset({Topic.VISION, Topic.DEFINITIONS})
_KINDS = frozenset(
    {
        "mention", "ban", "limit", "relation", "absence", "stack", "sum", "repeated", "together", "small_lots",
        "requirement",
    }
)  # fmt: skip
_LABELLED = frozenset({"stack", "sum", "repeated", "together"})
_FACTS = frozenset(LABELS) | {"largest_lot", "goals"}
_FILLED = (
    frozenset({"asked", "limit", "missing", "what", "where", "other", "quote", "more"}) | _FACTS
)


@dataclass(frozen=True)
class Rulebook:
    """The rules in order of id, with the reader that knows their words.

    `memory` keeps what a passage gave under the same facts, so that one changed paragraph is checked alone.
    """

    rules: tuple[Rule, ...]
    reader: Reader
    memory: dict[Facts, dict[object, object]] = field(default_factory=dict, compare=False)

    @cached_property
    def text_rules(self) -> Candidates:
        """The rules that read passages one by one."""
        return Candidates([rule for rule in self.rules if rule.looks_at_text])

    @cached_property
    def leaning(self) -> Candidates:
        """Those that may read a heading as part of the text under it."""
        return Candidates([rule for rule in self.rules if rule.heading])

    def rule(self, name: str) -> Rule | None:
        """The rule with this id; None when there is none."""
        return next((rule for rule in self.rules if rule.id == name), None)


def load(folders: Sequence[Path] = (RULES,)) -> tuple[Rulebook, tuple[ContentFileRefused, ...]]:
    """The rules in the folders and the files that were refused; a later folder replaces a rule by its id."""
    vocabulary = Vocabulary(lexicon())
    rules: dict[str, Rule] = {}
    refused: list[ContentFileRefused] = []
    for folder in folders:
        for path in sorted(folder.rglob("*.toml")):
            try:
                rules[path.stem] = _compiled(path, read_text(path), vocabulary)
            except ContentFileRefused as refusal:
                refused.append(refusal)
    ordered = tuple(rules[name] for name in sorted(rules))
    return Rulebook(ordered, Reader(vocabulary)), tuple(refused)


def load_text(path: Path, text: str, vocabulary: Vocabulary | None = None) -> Rulebook:
    """The one rule that the text of a rule file makes; `path` gives its id and the name in a refusal.

    A vocabulary that knows the lexicon may be given, so that many rules can be read in a row.

    Raises:
        ContentFileRefused: the first fault, with its line.
    """
    vocabulary = vocabulary or Vocabulary(lexicon())
    return Rulebook((_compiled(path, text, vocabulary),), Reader(vocabulary))


def lexicon() -> dict[str, list[str]]:
    """The concepts every rule may use.

    Raises:
        ContentFileRefused: the lexicon holds something other than lists of text.
    """
    concepts: dict[str, list[str]] = {}
    for name, words in read_toml(_LEXICON).items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise ContentFileRefused(_LEXICON, 0, f"het begrip '{name}' is geen lijst van teksten.")
        concepts[name] = [word for word in words if isinstance(word, str)]
    return concepts


def _compiled(path: Path, text: str, vocabulary: Vocabulary) -> Rule:
    file = rule_from_text(path, text)
    try:
        if not (fault := _fault(file)):
            return _rule(path, file, vocabulary)
    except (VocabularyFault, Refusal) as refusal:
        reason = str(refusal)
        raise ContentFileRefused(
            path, line_of(text, reason.replace("@", "'@")), reason
        ) from refusal
    raise ContentFileRefused(path, line_of(text, fault), fault)


def _fault(file: RuleFile) -> str:
    """What is wrong with a rule whose fields are all of the right kind; empty when nothing is."""
    topics = {str(topic) for topic in Topic}
    norms = {norm.key for norm in all_norms()}
    for wrong, sentence in (
        (file.kind not in _KINDS | set(CONSISTENCY), f"de soort '{file.kind}' bestaat niet."),
        ("default" not in file.severity, "bij 'severity' ontbreekt 'default'."),
        (
            not set(file.severity) <= {"default", *map(str, Regime)},
            "bij 'severity' staat een onbekend regime.",
        ),
        (
            not {*file.topics, *file.not_topics, *(file.absence.topics if file.absence else ())}
            <= topics,
            "bij 'topics' staat een onbekende plaats.",
        ),
        (len(file.flags) < 3, "bij 'flags' horen ten minste drie teksten."),
        (len(file.passes) < 3, "bij 'passes' horen ten minste drie teksten."),
        (file.kind in {"mention", "ban", "limit"} and not file.look, "'look' ontbreekt."),
        (
            file.kind == "limit" and not (file.quantity and file.limits),
            "'quantity' of 'limits' ontbreekt.",
        ),
        (file.kind == "relation" and not file.when, "'when' ontbreekt."),
        (file.kind == "contradiction" and not file.same, "'same' ontbreekt."),
        (file.kind == "absence" and not file.absence, "'absence' ontbreekt."),
        (
            file.kind == "requirement" and not (file.look and file.demand),
            "'look' of 'demand' ontbreekt.",
        ),
        (
            file.kind in _LABELLED and not (file.look and all(look.label for look in file.look)),
            "'label' ontbreekt bij een 'look'.",
        ),
        (file.kind in {"stack", "sum", "small_lots"} and not file.limits, "'limits' ontbreekt."),
        (
            file.kind == "sum"
            and not all(
                look.label in {COUNTED, OFTEN} or look.label.isdigit() for look in file.look
            ),
            "bij 'sum' is elk 'label' een getal, 'count' of 'often'.",
        ),
    ):
        if wrong:
            return sentence
    for limit in file.limits:
        if limit.norm not in norms:
            return f"de norm '{limit.norm}' bestaat niet."
        if limit.of and limit.of not in {*_FACTS, STATED_SCALE}:
            return f"het gegeven '{limit.of}' bestaat niet."
    for name in [*file.needs, *re.findall(r"\{(\w+)\}", file.message)]:
        if name not in _FILLED:
            return f"het gegeven '{name}' bestaat niet."
    return _condition_fault(file, norms)


def _condition_fault(file: RuleFile, norms: set[str]) -> str:
    for condition in (
        file.when,
        *(limit.when for limit in file.limits),
        *(look.when for look in file.look),
    ):
        if not condition:
            continue
        for name in names_of(parse_condition(condition)):
            key = name.path.removeprefix("norm.").replace("_", "-")
            known = key in norms if name.path.startswith("norm.") else name.path in _FACTS
            if not known:
                return f"het gegeven '{name.path}' bestaat niet."
    return ""


def _rule(path: Path, file: RuleFile, vocabulary: Vocabulary) -> Rule:
    amount = file.quantity
    absence = file.absence
    return Rule(
        id=file.id,
        family=path.parent.name,
        kind=file.kind,
        title=file.title,
        version=file.version,
        since=file.since,
        status=file.status,
        severities={
            regime: None if grade == "off" else Severity(grade)
            for regime, grade in file.severity.items()
        },
        topics=_topics(file),
        looks=tuple(_look(look, file, vocabulary) for look in file.look),
        amount=None
        if amount is None
        else Amount(
            kinds=frozenset(QuantityKind(kind) for kind in amount.kinds),
            above=amount.direction == "above",
            bounds=frozenset(Bound(bound) for bound in amount.bounds),
            noun=vocabulary.phrases(amount.noun),
            ignored=vocabulary.phrases(amount.ignored),
            reach=amount.reach,
            total=amount.total,
            stated=amount.stated,
            nearest=amount.nearest,
        ),
        limits=tuple(
            Limit(
                QuantityKind(limit.kind), limit.norm, limit.of, limit.when, limit.upto, limit.floor
            )
            for limit in file.limits
        ),
        when=file.when,
        needs=tuple(file.needs),
        dates=None
        if file.dates is None
        else Dates(
            vocabulary.phrases(file.dates.start),
            vocabulary.phrases(file.dates.end),
            vocabulary.phrases(file.dates.without),
        ),
        absence=None
        if absence is None
        else Absence(
            groups=tuple(
                vocabulary.phrases(group) for group in (absence.groups or [absence.words])
            ),
            labels=tuple(absence.labels or [""] * max(1, len(absence.groups))),
            topics=frozenset(Topic(topic) for topic in absence.topics),
        ),
        reasons=vocabulary.phrases(file.reasons),
        absolute=file.absolute,
        heading=file.heading,
        message=file.message,
        why=file.why,
        source=file.source,
        remedy=file.remedy,
        replacement=file.replacement,
        flags=tuple(file.flags),
        passes=tuple(file.passes),
        same=tuple(_same(part, vocabulary) for part in file.same),
        same_forms=frozenset[int]().union(
            *(
                p.needed
                for part in file.same
                for k in part.kinds
                for p in vocabulary.phrases([f"#{k}"])
            )
        ),
        elsewhere=vocabulary.phrases(file.elsewhere),
        demand=None if file.demand is None else _demand(file.demand, vocabulary),
        bestek=file.bestek,
    )


def _demand(part: DemandPart, vocabulary: Vocabulary) -> Demand:
    return Demand(
        lacks=part.lacks,
        given=vocabulary.phrases(part.given),
        anywhere=vocabulary.phrases(part.anywhere),
        other=vocabulary.phrases(part.other),
        kinds=tuple(vocabulary.phrases(verbs) for verbs in part.kinds),
        most=part.most,
    )


def _same(part: SamePart, vocabulary: Vocabulary) -> Same:
    words = vocabulary.phrases(part.words)
    return Same(
        name=part.name,
        kinds=frozenset(QuantityKind(kind) for kind in part.kinds),
        words=words,
        together=tuple(vocabulary.phrases(group) for group in part.with_),
        without=vocabulary.phrases(part.without),
        noun=vocabulary.phrases(part.noun),
        apart=vocabulary.phrases(part.apart),
        reach=part.reach,
        fact=part.fact,
        when=part.when,
        needed=frozenset[int]().union(*(phrase.needed for phrase in words)),
    )


def _topics(file: RuleFile) -> frozenset[Topic]:
    if file.topics:
        return frozenset(Topic(topic) for topic in file.topics)
    silent = frozenset() if file.kind == "absence" else _SILENT
    return frozenset(Topic) - silent - {Topic(topic) for topic in file.not_topics}


def _look(look: LookPart, file: RuleFile, vocabulary: Vocabulary) -> Look:
    def compiled(sources: Sequence[str]) -> Concept:
        return vocabulary.phrases(sources)

    about = compiled(look.about)
    together = tuple(compiled(group) for group in look.with_)
    groups = [about, *together]
    if file.kind == "limit" and file.quantity and look.measured and not look.dates:
        groups.append(compiled([KIND_FORMS[QuantityKind(kind)] for kind in file.quantity.kinds]))
    required = tuple(
        frozenset[int]().union(*(phrase.needed for phrase in group)) for group in groups
    )
    return Look(
        about=about,
        together=together,
        nearby=tuple(compiled(group) for group in look.nearby),
        without=compiled(look.without),
        excused=compiled(look.excused),
        softened=compiled(look.softened),
        near=look.near,
        may=look.may,
        denied=look.denied,
        side=look.side,
        ban=look.ban,
        dates=look.dates,
        when=look.when,
        required=required,
        rarest=min(required, key=vocabulary.how_common),
        label=look.label,
        unequal=look.unequal,
        measured=look.measured,
    )
