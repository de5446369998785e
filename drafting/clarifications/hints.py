"""What a buyer should look at before a nota goes out: questions that say the same, and who gives himself away."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.comparison.words import similarity
from drafting.publication import Question, QuestionId, QuestionState

ALIKE = 0.72
"""From this share of common words two questions are pointed out as the same."""

_WORD = re.compile(r"\w+")
_LEAST_COMMON = 0.4
"""Below this share of the words of the shorter one, two questions are not held beside each other."""

_LEGAL_FORMS = re.compile(
    r"\b(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|w\.?a\.?|holding|stichting|vereniging|"
    r"co[oö]peratie(?:ve)?|maatschap|firma|de heer|mevrouw)(?!\w)",
    re.IGNORECASE,
)
_OF_EVERYBODY = (
    "zorg", "groep", "gemeente", "combinatie", "thuis", "welzijn", "jeugd", "hulp", "begeleiding", "ondernemer",
    "inschrijver", "aanbieder",
)  # fmt: skip
"""Words that point at nobody when they are all of a name."""

_TRACES = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "een e-mailadres"),
    (re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE), "een webadres"),
    (re.compile(r"(?<!\w)(?:\+31|0031|0)[\s-]?(?:\d[\s-]?){8}\d(?!\d)"), "een telefoonnummer"),
    (re.compile(r"\bkvk\b\D{0,12}\d{8}\b", re.IGNORECASE), "een KvK-nummer"),
)
_SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Same:
    """A question that says what an earlier one says already; `answered_in` is the nota of that one, or 0."""

    question: QuestionId
    earlier: QuestionId
    earlier_number: int
    answered_in: int


@dataclass(frozen=True, slots=True)
class Trace:
    """Words in a question or answer by which its asker can be known; `what` says what they are."""

    question: QuestionId
    number: int
    words: str
    what: str
    in_answer: bool


def same_questions(questions: Sequence[Question]) -> tuple[Same, ...]:
    """The questions that are in no nota yet and say what an earlier one says, by number."""
    ordered = sorted(questions, key=lambda q: q.number)
    words = {q.id: frozenset(_WORD.findall(q.text.casefold())) for q in ordered}
    found: list[Same] = []
    for at, later in enumerate(ordered):
        if later.state is QuestionState.PUBLISHED:
            continue
        for earlier in ordered[:at]:
            if _could_be_same(words[earlier.id], words[later.id]) and _alike(earlier, later):
                found.append(Same(later.id, earlier.id, earlier.number, earlier.note))
                break
    return tuple(found)


def _could_be_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) >= _LEAST_COMMON * min(len(one), len(other))


def _alike(one: Question, other: Question) -> bool:
    first, second = (" ".join(_WORD.findall(q.text)) for q in (one, other))
    return similarity(first, second) >= ALIKE


def traces(questions: Sequence[Question], known: Sequence[Question] = ()) -> tuple[Trace, ...]:
    """The words in these questions and their answers that give an asker away, by number.

    The names are those of the askers of these and of `known`: who asked one question may be named in another.
    """
    names = _names((*questions, *known))
    return tuple(
        trace
        for question in sorted(questions, key=lambda q: q.number)
        for trace in _traces_of(question, names)
    )


def _traces_of(question: Question, names: Sequence[str]) -> Iterator[Trace]:
    for text, in_answer in ((question.text, False), (question.answer, True)):
        for name in names:
            match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
            if match:
                yield Trace(
                    question.id, question.number, match[0], "de naam van een vrager", in_answer
                )
        for pattern, what in _TRACES:
            for match in pattern.finditer(text):
                yield Trace(question.id, question.number, match[0], what, in_answer)


def _names(questions: Sequence[Question]) -> tuple[str, ...]:
    """The names by which askers can be known, without their legal form; no numbers, no common words."""
    found: dict[str, str] = {}
    for question in questions:
        for part in re.split(r"[,;()/\n]| - | – ", question.asker):
            whole = " ".join(part.split())
            name = " ".join(_LEGAL_FORMS.sub(" ", whole).split()).strip(" .&-")
            if len(name) < _SHORTEST_NAME or name.isdigit() or name.casefold() in _OF_EVERYBODY:
                continue
            found.setdefault(name.casefold(), name)
    return tuple(found.values())
