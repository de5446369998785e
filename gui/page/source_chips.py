"""A source text as words and chips: what stands in `{{ }}`, `{% %}` and `[[ ]]` is one thing to a user."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from drafting.assembly.conditions import in_dutch
from drafting.assembly.known import Scope
from drafting.assembly.scope import FACTS
from drafting.document import Document, Heading
from drafting.refusals import Refusal
from drafting.text.placeholders import Output, parse_condition, parse_text
from drafting.variables import Variable

_CHIP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\[\[(?:page:)?[a-z0-9-]+(?:\|[^\[\]]*)?\]\]", re.DOTALL)
_TAG = re.compile(r"\{%-?\s*(if|elif|else|endif)\b(.*?)-?%\}", re.DOTALL)
_ALONE = re.compile(r"\{\{\s*([a-z0-9_.]+)\s*\}\}")
_MARKS = re.compile(r"\*+|^\s*(?:[-|]|\d+\.)\s*|\|[\s:|-]*", re.MULTILINE)


class ChipKind(Enum):
    """What a chip stands for."""

    VALUE = auto()
    CONDITION = auto()
    REFERENCE = auto()


@dataclass(frozen=True, slots=True)
class Chip:
    """A stretch of source that is edited as one sign."""

    source: str
    kind: ChipKind


SourcePart = str | Chip


def split_source(source: str) -> tuple[SourcePart, ...]:
    """The words and chips of a source text, in order; put together they are the source again."""
    parts: list[SourcePart] = []
    at = 0
    for found in _CHIP.finditer(source):
        if found.start() > at:
            parts.append(source[at : found.start()])
        parts.append(Chip(found[0], _kind(found[0])))
        at = found.end()
    if at < len(source):
        parts.append(source[at:])
    return tuple(parts)


def only_variable(source: str) -> str:
    """The name of the variable that is the whole text; empty when there is more."""
    found = _ALONE.fullmatch(source.strip())
    return found[1] if found else ""


def plain_words(source: str) -> str:
    """The words of a source text on one line, without marks; a chip reads as an ellipsis."""
    words = "".join(p if isinstance(p, str) else _in_preview(p) for p in split_source(source))
    return " ".join(_MARKS.sub(" ", words).split())


@dataclass(frozen=True, slots=True)
class ChipWords:
    """Everything needed to say what a chip is: the variables, what is known, and the document."""

    variables: Mapping[str, Variable]
    scope: Scope
    document: Document

    def words(self, chip: Chip) -> str:
        """What the chip says: the label of its value, its condition in words, the place it refers to."""
        match chip.kind:
            case ChipKind.VALUE:
                return self._value(chip.source)
            case ChipKind.CONDITION:
                return self._condition(chip.source)
            case ChipKind.REFERENCE:
                return self._reference(chip.source)

    def _value(self, source: str) -> str:
        try:
            pieces = parse_text(source)
        except Refusal:
            return source.strip("{} ")
        names = [piece.name.path for piece in pieces if isinstance(piece, Output)]
        return self._label(names[0]) if names else source.strip("{} ")

    def _label(self, path: str) -> str:
        fact = FACTS.get(path)
        variable = fact or self.variables.get(path) or self.variables.get(path.removeprefix("lot."))
        return variable.label if variable else path

    def _condition(self, source: str) -> str:
        found = _TAG.fullmatch(source)
        if found is None:
            return source.strip("{}% ")
        match found[1]:
            case "else":
                return "anders"
            case "endif":
                return "tot hier"
            case word:
                said = self._said(found[2].strip())
                return f"anders als {said}" if word == "elif" else f"alleen als {said}"

    def _said(self, condition: str) -> str:
        try:
            return in_dutch(parse_condition(condition), self.scope).replace("'", "")
        except Refusal:
            return condition

    def _reference(self, source: str) -> str:
        key = source[2:-2].partition("|")[0]
        if key.startswith("page:"):
            whole = self._reference("[[" + key.removeprefix("page:") + "]]")
            return f"{whole}, pagina"
        for element in self.document.elements:
            if isinstance(element, Heading) and element.key == key:
                return f"→ {element.number} {element.text}".replace("  ", " ")
            if element.block == key:
                return f"→ {getattr(element, 'number', '') or 'tekst in dit bestek'}"
        return f"→ {key} (staat niet in dit bestek)"


def _kind(source: str) -> ChipKind:
    if source.startswith("{{"):
        return ChipKind.VALUE
    return ChipKind.CONDITION if source.startswith("{%") else ChipKind.REFERENCE


def _in_preview(chip: Chip) -> str:
    return "" if chip.kind is ChipKind.CONDITION else "…"
