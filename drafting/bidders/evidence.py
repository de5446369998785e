"""What has to be written, collected and handed in: the pieces a bestek asks, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import msgspec

from drafting.bidders.words import GIVING, MEETINGS
from drafting.checks.outcome import lead_of
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.reading import Reader
from drafting.checks.reading.sentence import Sentence, Side, Strength
from drafting.checks.reading.vocabulary import Vocabulary, VocabularyFault
from drafting.checks.rulebook import lexicon
from drafting.document import Passage
from drafting.finding import Place
from drafting.refusals import ContentFileRefused
from drafting.terms import Labelled, Topic
from drafting.text.content_file import read_toml

FILE = Path(__file__).parent / "evidence.toml"
_SILENT = frozenset({Topic.VISION, Topic.DEFINITIONS, Topic.INTRODUCTION})
_TABLES = frozenset({Topic.SUBMISSION, Topic.EXCLUSION, Topic.SELECTION, Topic.UNKNOWN})
_DURING = frozenset(
    {
        Topic.AGREEMENT,
        Topic.LIABILITY,
        Topic.STAFF,
        Topic.QUALITY,
        Topic.REPORTING,
        Topic.TERMINATION,
        Topic.SOCIAL_VALUE,
        Topic.COLLABORATION,
        Topic.REQUIREMENTS,
        Topic.DATA_PROTECTION,
        Topic.PAYMENT,
        Topic.AMENDMENT,
        Topic.PRICING,
        Topic.VISION,
    }
)
"""Places about the time after the award."""


class Moment(Labelled):
    """When a piece is handed in."""

    SUBMISSION = "submission", "bij de inschrijving"
    AWARD = "award", "na de gunning, alleen van de winnaar"
    DURING = "during", "tijdens de overeenkomst"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of piece; `own` ones belong to every tender, `form` is a form of the authority."""

    key: str
    label: str
    words: Concept
    hours: Decimal
    form: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """One place that asks for a piece."""

    kind: Kind
    place: Place
    section: tuple[str, ...]
    moment: Moment


class KindPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of the file."""

    label: str
    words: list[str]
    hours: float
    form: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Kinds:
    """All kinds of piece with the reader that knows their words."""

    all: tuple[Kind, ...]
    giving: Concept
    meetings: Concept
    reader: Reader


@cache
def kinds() -> Kinds:
    """The kinds of piece of the product, read once.

    Raises:
        ContentFileRefused: our own file has a fault, which would be a bug of the product.
    """
    vocabulary = Vocabulary(lexicon())
    made = []
    for key, table in read_toml(FILE).items():
        try:
            part = msgspec.convert(table, KindPart)
            words = vocabulary.phrases(part.words)
        except (msgspec.ValidationError, VocabularyFault) as fault:
            raise ContentFileRefused(FILE, 0, f"{key}: {fault}.") from fault
        hours = Decimal(str(part.hours))
        made.append(Kind(key, part.label, words, hours, part.form, part.own))
    giving, meetings = vocabulary.phrases(GIVING), vocabulary.phrases(MEETINGS)
    return Kinds(tuple(made), giving, meetings, Reader(vocabulary))


def pieces(passages: Sequence[Passage]) -> tuple[Piece, ...]:
    """Every place that asks a bidder for a piece, in reading order; one of a kind a passage."""
    known = kinds()
    atoms = frozenset[int]().union(*(phrase.needed for kind in known.all for phrase in kind.words))
    found: list[Piece] = []
    for number, passage in enumerate(passages):
        if passage.kind == "heading" or passage.topic in _SILENT:
            continue
        if known.reader.glance(passage.text).present.isdisjoint(atoms):
            continue
        found.extend(_in_passage(passages, number, known))
    return tuple(found)


def meetings(passages: Sequence[Passage]) -> tuple[Place, ...]:
    """Interviews and presentations a bidder has to give before the award; one a passage."""
    known = kinds()
    found: list[Place] = []
    for number, passage in enumerate(passages):
        if passage.kind == "heading" or passage.topic in _SILENT | _DURING:
            continue
        for sentence in known.reader.read(passage.text, lead_of(passages, number)):
            spans = sentence.find(known.meetings)
            asked = [s for s in spans if sentence.own_place(s) and not sentence.is_negated(s)]
            if (
                asked
                and sentence.strength not in {Strength.WISH, Strength.MAY}
                and sentence.has("market")
            ):
                found.append(_place(passage, sentence))
                break
    return tuple(found)


def _in_passage(passages: Sequence[Passage], number: int, known: Kinds) -> Iterator[Piece]:
    passage = passages[number]
    lead = lead_of(passages, number)
    said: set[str] = set()
    for sentence in known.reader.read(passage.text, lead):
        if sentence.strength is Strength.WISH or not _is_asked(sentence, passage, known):
            continue
        for kind in known.all:
            if kind.key in said:
                continue
            for span in sentence.find(kind.words):
                allowed = sentence.strength_at(span) is Strength.MAY
                if sentence.own_place(span) is None or allowed or sentence.is_negated(span):
                    continue
                said.add(kind.key)
                moment = _moment(sentence, passage)
                yield Piece(kind, _place(passage, sentence), passage.headings, moment)
                break


def _is_asked(sentence: Sentence, passage: Passage, known: Kinds) -> bool:
    """Whether the sentence has a bidder hand something in, or is a row of a list of pieces."""
    if passage.kind == "cell":
        return passage.topic in _TABLES and passage.element.endswith(".1")
    is_question = sentence.text[sentence.start : sentence.end].endswith("?")
    return (
        sentence.side is not Side.AUTHORITY and not is_question and sentence.matches(known.giving)
    )


def _moment(sentence: Sentence, passage: Passage) -> Moment:
    if passage.topic in _DURING:
        return Moment.DURING
    if sentence.has("at_submission") and not sentence.has("after_award"):
        return Moment.SUBMISSION
    if sentence.has("after_award") or passage.topic in {Topic.EXCLUSION, Topic.SELECTION}:
        return Moment.AWARD
    return Moment.SUBMISSION


def _place(passage: Passage, sentence: Sentence) -> Place:
    quote = sentence.text[sentence.start : sentence.end]
    return Place(passage.element, passage.block, sentence.start, sentence.end, quote)
