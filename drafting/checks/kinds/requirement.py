"""A demand that nobody can hold the contractor to: it lacks a measure, a doer, a moment or a proof.

What lacks may stand elsewhere: in the next sentence, in the lead, in the list below, in the heading, in a
definition. Only when it stands in none of these the demand is shown.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.checks.facts import Facts
from drafting.checks.kinds.duties import joined_duties
from drafting.checks.kinds.search import subjects
from drafting.checks.kinds.whole import Found, Read, Whole
from drafting.checks.reading.clauses import Span
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.sentence import Sentence, Side, Strength
from drafting.checks.rule import Demand, Hit, Rule
from drafting.document import Passage
from drafting.terms import Topic

_FOR_THE_CONTRACTOR = frozenset(
    {
        Topic.SELECTION, Topic.REQUIREMENTS, Topic.QUALITY, Topic.STAFF, Topic.COLLABORATION, Topic.REPORTING,
        Topic.DATA_PROTECTION, Topic.SOCIAL_VALUE,
    }
)  # fmt: skip
"""Places where a sentence without a party says what the contractor or tenderer has to do."""

_NORM_COLUMN = re.compile(r"hoe (?:vaak|snel|veel)|frequentie|\bnorm|termijn|\beis", re.IGNORECASE)
_EITHER = frozenset({"partij", "partijen"})
_TIMES = frozenset({"#period", "#repeated", "#frequency", "#date"})
_LABEL = re.compile(
    r"\s*(?:eis\s*)?(?:[a-z]{0,4}[-.]?\d+(?:\.\d+)*[.):]?|[a-z][.)])\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A demand at sentence `at` of a passage that may lack something."""

    rule: Rule
    demand: Demand
    facts: Facts
    reads: Sequence[Read]
    number: int
    at: int
    span: Span

    @property
    def read(self) -> Read:
        return self.reads[self.number]

    @property
    def sentence(self) -> Sentence:
        return self.read.sentences[self.at]

    @property
    def following(self) -> tuple[Sentence, ...]:
        """The sentence with the next one of the passage."""
        return self.read.sentences[self.at : self.at + 2]

    @property
    def opens_list(self) -> bool:
        """Whether it ends its passage and a list or a line below goes on with it."""
        last = self.at == len(self.read.sentences) - 1
        return last and self.read.passage.text.rstrip().endswith(":") and self._goes_on

    @property
    def _goes_on(self) -> bool:
        return self.number + 1 < len(self.reads)

    @property
    def section(self) -> Iterator[Read]:
        """The passages under the same heading."""
        headings = self.read.passage.headings
        return (one for one in self.reads if one.passage.headings == headings)


def hits(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """The demands that lack what the rule asks, at most one a passage and `most` of them.

    Of more than `most` demands those in selection and award come first, then the order of the text; the
    last one shown fills `{more}` with how many others there are.
    """
    demand = rule.demand
    if demand is None or (rule.when and not facts.holds(rule.when)):
        return
    wanted = frozenset[int]().union(*(look.required[0] for look in rule.looks))
    found: list[tuple[int, Found]] = []
    for number, one in enumerate(whole.read):
        if not _is_place(rule, one.passage) or not _may_stand(wanted, one):
            continue
        hit = _first(rule, demand, whole.read, number, facts)
        if hit is not None:
            early = one.passage.topic in {Topic.SELECTION, Topic.AWARD}
            found.append((0 if early else 1, hit))
    if found and demand.anywhere and any(_stands(demand.anywhere, one) for one in whole.read):
        return
    shown = [hit for _, hit in sorted(found, key=lambda one: one[0])][: demand.most]
    for count, hit in enumerate(shown, 1):
        others = len(found) - len(shown) if count == len(shown) else 0
        yield replace(hit, hit=replace(hit.hit, filled=(("more", _more(others)),)))


def _more(others: int) -> str:
    if not others:
        return " "
    return f" Dit speelt nog op {others} andere {'plaats' if others == 1 else 'plaatsen'}."


def _is_place(rule: Rule, passage: Passage) -> bool:
    if passage.kind == "heading":
        return False
    return passage.topic in rule.topics or passage.topic is Topic.UNKNOWN


def _may_stand(wanted: frozenset[int], one: Read) -> bool:
    for seen in one.glances:  # noqa: SIM110 -- a third of the time of any(), asked for every passage and rule
        if not wanted.isdisjoint(seen):
            return True
    return False


def _first(
    rule: Rule, demand: Demand, reads: Sequence[Read], number: int, facts: Facts
) -> Found | None:
    one = reads[number]
    passage = one.passage
    for at, seen in enumerate(one.glances):
        looks = [look for look in rule.looks if look.may_match(seen)]
        if not looks:
            continue
        sentence = one.sentences[at]
        # found words are remembered with the sentence, so that an unchanged text is soon done
        if not any(sentence.find(look.about) for look in looks):
            continue
        if not _demands(sentence, passage, loosely=not demand.lacks):
            continue
        for subject in subjects(rule.looks, one.sentences, at, facts):
            shown = subject.about if demand.lacks == "moment" else subject.span
            candidate = _Candidate(rule, demand, facts, reads, number, at, shown)
            span = _LACKS[demand.lacks](candidate)
            if span is not None and sentence.own_place(span) is not None:
                return Found(Hit(span), passage, sentence)
    return None


def _demands(sentence: Sentence, passage: Passage, *, loosely: bool) -> bool:
    """Whether a sentence asks something of the contractor or the tenderer; the authority's own duties do not.

    A sentence without a party asks it where the demands stand, elsewhere when it says "moet"; `loosely`
    wherever it stands under a known heading. So does a cell in a column of norms.
    """
    if sentence.text.rstrip().endswith("?"):
        return False
    if sentence.side is Side.MARKET:
        return not _is_mutual(sentence)
    if sentence.side is Side.AUTHORITY and not _is_aside(sentence):
        return False
    if passage.topic in _FOR_THE_CONTRACTOR:
        return True
    if passage.kind == "cell":
        return _NORM_COLUMN.search(passage.column) is not None
    known = passage.topic is not Topic.UNKNOWN
    return known and (loosely or sentence.strength is Strength.MUST)


def _is_mutual(sentence: Sentence) -> bool:
    """Whether it binds both parties alike: "de partij die schade lijdt"."""
    named = sentence.find(sentence.vocabulary.concept("market"))
    words = {token.form for start, end in named for token in sentence.tokens[start:end]}
    return words <= _EITHER


def _is_aside(sentence: Sentence) -> bool:
    """Whether the authority is named only behind "van", "aan" and the like."""
    behind = {end for _, end in sentence.find(sentence.vocabulary.concept("oblique"))}
    named = sentence.find(sentence.vocabulary.concept("authority"))
    return all(start in behind for start, _ in named)


def _without_measure(one: _Candidate) -> Span | None:
    """The span of a vague norm, unless a quantity, an explanation, a list or a definition makes it sharp."""
    if one.opens_list or any(_gives(s, one.demand.given) or _counts(s) for s in one.following):
        return None
    first, last = one.span
    words = {token.form for token in one.sentence.tokens[first:last] if len(token.form) > 4}
    return None if any(_defined(word, one.reads) for word in words) else one.span


def _without_doer(one: _Candidate) -> Span | None:
    """The span of a passive, unless somebody is named who does it."""
    passage = one.read.passage
    before = one.read.sentences[: one.at + 1]
    if any(s.has("market") or s.has("authority") for s in before):
        return None
    if one.opens_list or any(_gives(s, one.demand.given) for s in one.following):
        return None
    for heading in passage.headings[-2:]:
        title = one.read.reader.read(heading)
        if any(s.has("market") or s.has("authority") for s in title):
            return None
    return one.span


def _without_moment(one: _Candidate) -> Span | None:
    """The span of a duty that has its time, unless a term, a date, a frequency or an occasion is given."""
    if one.opens_list:
        return None
    near = one.read.sentences[max(0, one.at - 1) : one.at + 2]
    timed = any(_gives(s, one.demand.given) or _counts(s, _TIMES) for s in near)
    return None if timed else one.span


def _without_proof(one: _Candidate) -> Span | None:
    """The span of a demand, unless its passage or its section says how it is shown.

    A passage of the section that makes another demand of its own gives the proof of that one.
    """
    given = one.demand.given
    for other in one.section:
        if (other is one.read or not _asks_too(one, other)) and _stands(given, other):
            return None
    return None if one.opens_list else one.span


def _asks_too(one: _Candidate, other: Read) -> bool:
    return _stands(one.demand.other, other) or any(
        next(subjects(one.rule.looks, other.sentences, at, one.facts), None) is not None
        for at, seen in enumerate(other.glances)
        if any(look.may_match(seen) for look in one.rule.looks)
    )


def _of_two_kinds(one: _Candidate) -> Span | None:
    return joined_duties(one.sentence, one.demand.kinds)


def _as_it_is(one: _Candidate) -> Span | None:
    return None if any(_gives(s, one.demand.given) for s in one.following) else one.span


_LACKS: Mapping[str, Callable[[_Candidate], Span | None]] = {
    "measure": _without_measure,
    "actor": _without_doer,
    "moment": _without_moment,
    "evidence": _without_proof,
    "one duty": _of_two_kinds,
    "": _as_it_is,
}


def _gives(sentence: Sentence, given: Concept) -> bool:
    return bool(given) and sentence.matches(given)


def _stands(phrases: Concept, one: Read) -> bool:
    return any(
        one.sentences[at].matches(phrases)
        for at, seen in enumerate(one.glances)
        if any(not phrase.needed.isdisjoint(seen) for phrase in phrases)
    )


def _counts(sentence: Sentence, kinds: frozenset[str] | None = None) -> bool:
    """Whether it holds a quantity; the number of the demand itself and "een" are none."""
    label = _LABEL.match(sentence.text[sentence.start : sentence.end])
    start = sentence.start + (label.end() if label else 0)
    return any(
        token.quantity is not None
        and (not token.own or token.start >= start)
        and (kinds is None or token.form in kinds)
        for token in sentence.tokens
    )


def _defined(word: str, reads: Sequence[Read]) -> bool:
    """Whether the document says what it means by a word: in a list of terms, or "onder tijdig verstaan wij"."""
    stem = re.escape(word.rstrip("e") if len(word) > 6 else word)
    said = re.compile(
        rf"(?:^|[.;]\s+)(?:\w+\s+)?[\"'“‘]?{stem}\w{{0,2}}[\"'”’]?\s*(?::|=|\bis\b|\bbetekent\b|\bwil zeggen\b)"
        rf"|\b(?:onder|met)\s+(?:een\s+)?[\"'“‘]?{stem}\w{{0,2}}\b[^.]{{0,80}}\b(?:verst|bedoel)",
        re.IGNORECASE,
    )
    for one in reads:
        passage = one.passage
        if word[:5] in passage.text.lower() and said.search(passage.text):
            return True
        if passage.row_head and re.match(rf"{stem}\w{{0,2}}$", passage.row_head, re.IGNORECASE):
            return True
    return False
