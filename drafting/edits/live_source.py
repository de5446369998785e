"""The source of a text with what of it counts: conditions decided, and each letter with where it stands.

What `assembly.fill` makes of a source, with the way back: every letter of the text that goes to the Markdown
parser knows its place in the source, and every value its placeholder.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from drafting.assembly.conditions import is_true
from drafting.assembly.known import Known, Scope
from drafting.refusals import EditRefused, Refusal
from drafting.text.placeholders import Output, parse_condition, parse_text

VALUE_SIGN = "\ue000"
"""A private letter that stands for a value or a footnote, as in `assembly.fill`."""

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_CONDITION = re.compile(r"\{%[-+]?\s*(if|elif|else|endif)\b(.*?)[-+]?%\}", re.DOTALL)


class TooIntricate(EditRefused):
    """A source whose text cannot be led back to it; a person must edit it."""

    def __init__(self) -> None:
        super().__init__(
            "De bron van deze tekst is te ingewikkeld om de wijziging zelf in te zetten. "
            "Wijzig de tekst op de bladzijde, of zet er een opmerking bij."
        )


class Sort(Enum):
    """What a stretch of source is."""

    WORDS = auto()
    VALUE = auto()
    UNSEEN = auto()


@dataclass(frozen=True, slots=True)
class Value:
    """A placeholder that is filled in: what is known of its name, its name and its filters."""

    known: Known
    path: str
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the source.

    UNSEEN is a tag, a comment, or a text that its condition leaves out. `before` and `after` count the
    conditions that surround it on either side; `counts` says whether what stands behind it is in the text.
    """

    sort: Sort
    start: int
    end: int
    before: int
    after: int
    counts: bool
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the text that goes to the Markdown parser, with its place in the source.

    A value is one letter; so is a footnote, which has `note`.
    """

    text: str
    start: int
    end: int
    depth: int = 0
    value: Value | None = None
    note: bool = False


Letters = tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class LiveSource:
    """A source with its stretches, which together are the whole of it."""

    source: str
    stretches: tuple[Stretch, ...]

    @property
    def letters(self) -> Letters:
        """What goes to the Markdown parser."""
        found: list[Letter] = []
        for one in self.stretches:
            if one.sort is Sort.VALUE:
                found.append(Letter(VALUE_SIGN, one.start, one.end, one.before, one.value))
            elif one.sort is Sort.WORDS:
                words = self.source[one.start : one.end]
                found += [Letter(c, n, n + 1, one.before) for n, c in enumerate(words, one.start)]
        return tuple(found)


def read_live(source: str, scope: Scope) -> LiveSource:
    """The stretches of a source within a scope.

    Raises:
        TooIntricate: the source has tags that this does not know.
    """
    reader = _Reader(source, scope)
    at = 0
    for found in _TAG.finditer(source):
        reader.words(at, found.start(), cut=found[0][2] == "-")
        reader.tag(found)
        at = found.end()
    reader.words(at, len(source), cut=False)
    if reader.depth != 0:
        raise TooIntricate
    return LiveSource(source, tuple(reader.stretches))


@dataclass(slots=True)
class _Branch:
    """An `if` that is open: whether a branch of it was taken, and whether this one is."""

    taken: bool
    live: bool


class _Reader:
    """Collects the stretches."""

    def __init__(self, source: str, scope: Scope) -> None:
        self.stretches: list[Stretch] = []
        self._source = source
        self._scope = scope
        self._branches: list[_Branch] = []
        self._cut_next = False

    @property
    def depth(self) -> int:
        return len(self._branches)

    @property
    def _live(self) -> bool:
        return all(branch.live for branch in self._branches)

    def words(self, start: int, end: int, *, cut: bool) -> None:
        """The text between two tags; a tag with a dash takes the spaces on its side away."""
        text = self._source[start:end]
        first = start + len(text) - len(text.lstrip()) if self._cut_next else start
        last = max(first, start + len(text.rstrip())) if cut else end
        self._cut_next = False
        for sort, a, b in (
            (Sort.UNSEEN, start, first),
            (Sort.WORDS, first, last),
            (Sort.UNSEEN, last, end),
        ):
            if a < b:
                self._add(sort if self._live else Sort.UNSEEN, a, b)

    def tag(self, found: re.Match[str]) -> None:
        """A tag: a value, a condition or a comment."""
        self._cut_next = found[0][-3] == "-"
        if found[0].startswith("{{"):
            self._value(found)
        elif found[0].startswith("{#"):
            self._add(Sort.UNSEEN, *found.span())
        else:
            self._condition(found)

    def _value(self, found: re.Match[str]) -> None:
        if not self._live:
            self._add(Sort.UNSEEN, *found.span())
            return
        pieces = parse_text(found[0])
        output = pieces[0] if len(pieces) == 1 else None
        known = self._scope.get(output.name.path) if isinstance(output, Output) else None
        if known is None or not isinstance(output, Output):
            raise TooIntricate
        value = Value(known, output.name.path, output.filters)
        self._add(Sort.VALUE, *found.span(), value)

    def _condition(self, found: re.Match[str]) -> None:
        read = _CONDITION.fullmatch(found[0])
        before = self.depth
        if read is None or (read[1] != "if" and not self._branches):
            raise TooIntricate
        if read[1] == "if":
            outer = self._live
            met = outer and self._holds(read[2])
            self._branches.append(_Branch(met, met))
        elif read[1] == "endif":
            self._branches.pop()
        else:
            last = self._branches[-1]
            last.live = not last.taken and (read[1] == "else" or self._holds(read[2]))
            last.taken = last.taken or last.live
        start, end = found.span()
        self.stretches.append(Stretch(Sort.UNSEEN, start, end, before, self.depth, self._live))

    def _holds(self, condition: str) -> bool:
        try:
            return is_true(parse_condition(condition.strip()), self._scope)
        except Refusal as refused:
            raise TooIntricate from refused

    def _add(self, sort: Sort, start: int, end: int, value: Value | None = None) -> None:
        depth = self.depth
        self.stretches.append(Stretch(sort, start, end, depth, depth, self._live, value))
