"""A rule ready to run: its words compiled, its severities typed."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.checks.reading.phrases import Concept, may_stand
from drafting.checks.reading.quantities import Bound, QuantityKind
from drafting.checks.rule_file import Example
from drafting.terms import Regime, Severity, Topic


@dataclass(frozen=True, slots=True)
class Look:
    """What a sentence must hold for a rule to have something to say about it.

    `required` are sets of atoms, of the subject first: one of each stands in every sentence that
    matches, for a limit one of its quantities too; `rarest` is the set that the fewest texts have.
    """

    about: Concept
    together: tuple[Concept, ...]
    nearby: tuple[Concept, ...]
    without: Concept
    excused: Concept
    softened: Concept
    near: int
    may: bool
    denied: bool
    side: str
    ban: bool
    dates: bool
    when: str
    required: tuple[frozenset[int], ...]
    rarest: frozenset[int]
    label: str = ""
    unequal: bool = False
    measured: bool = True

    def may_match(self, present: frozenset[int]) -> bool:
        """Whether a text with these atoms can match: a phrase of the subject and of each companion can."""
        for needed in self.required:
            if needed.isdisjoint(present):
                return False
        return may_stand(self.about, present) and all(
            may_stand(group, present) for group in self.together
        )


@dataclass(frozen=True, slots=True)
class Limit:
    """The norm that a kind of quantity is held against, times the fact `of` when it has one.

    With `floor` less than it is a fault, whatever the direction of the quantity.
    """

    kind: QuantityKind
    norm: str
    of: str
    when: str
    upto: str
    floor: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """Which quantity counts; `above` says on which side of the limit the fault lies."""

    kinds: frozenset[QuantityKind]
    above: bool
    bounds: frozenset[Bound]
    noun: Concept
    ignored: Concept
    reach: int
    total: bool
    stated: bool
    nearest: bool


@dataclass(frozen=True, slots=True)
class Dates:
    """The words that name the first and the last day of a time that a rule measures."""

    start: Concept
    end: Concept
    without: Concept


@dataclass(frozen=True, slots=True)
class Absence:
    """What should be somewhere in the document; every group needs one phrase."""

    groups: tuple[Concept, ...]
    labels: tuple[str, ...]
    topics: frozenset[Topic]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a demand on the contractor lacks, the words that give it, and how many places are shown.

    `anywhere` are words that give it for the whole document, `other` those with which a passage gives it for
    another demand; `kinds` are verbs for each kind of duty.
    """

    lacks: str
    given: Concept
    anywhere: Concept
    other: Concept
    kinds: tuple[Concept, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Same:
    """A thing that a document may state in several places: its words and the quantity beside them.

    Without a name it takes quantities away from the others. `apart` are words that make it another thing,
    `noun` stands right after a count, `fact` is what the procurement says of it. `needed` are atoms of
    which one stands in every sentence with its words.
    """

    name: str
    kinds: frozenset[QuantityKind]
    words: Concept
    together: tuple[Concept, ...]
    without: Concept
    noun: Concept
    apart: Concept
    reach: int
    fact: str
    when: str
    needed: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule of the check; the words of its file, compiled."""

    id: str
    family: str
    kind: str
    title: str
    version: str
    since: str
    status: str
    severities: Mapping[str, Severity | None]
    topics: frozenset[Topic]
    looks: tuple[Look, ...]
    amount: Amount | None
    limits: tuple[Limit, ...]
    when: str
    needs: tuple[str, ...]
    dates: Dates | None
    absence: Absence | None
    reasons: Concept
    absolute: bool
    heading: bool
    message: str
    why: str
    source: str
    remedy: str
    replacement: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    demand: Demand | None = None
    bestek: bool = False
    same: tuple[Same, ...] = ()
    same_forms: frozenset[int] = frozenset()
    elsewhere: Concept = ()

    def severity(self, regime: Regime | None) -> Severity | None:
        """How heavy it is under a regime; the default when the regime is unknown or not named.

        None: the rule says nothing under this regime.
        """
        return self.severities.get(regime or "default", self.severities["default"])

    @property
    def looks_at_text(self) -> bool:
        """Whether it reads passages one by one."""
        return self.kind in {"mention", "ban", "limit"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text where a rule found its fault, before severity and motivation are weighed.

    `span` are token numbers of the sentence; `filled` are the words for the message.
    """

    span: tuple[int, int]
    filled: tuple[tuple[str, str], ...] = ()
    softened: bool = False
    norm: str = ""
    replacement: str | None = None
    missing: tuple[str, ...] = ()
