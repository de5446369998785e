"""The source of a text as a reader can take it: fields by their label, conditions in words.

For places that compare texts as they were written, before values are filled in.
"""

import re
from dataclasses import replace

from drafting.assembly.conditions import in_dutch
from drafting.assembly.known import Scope
from drafting.assembly.scope import FACTS, whole_scope
from drafting.comparison.words import Pieces
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.refusals import Refusal
from drafting.text.notes import replace_notes
from drafting.text.placeholders import Output, parse_condition, parse_text

_FIELD = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"\{%-?\s*(if|elif|else|endif)\b(.*?)-?%\}", re.DOTALL)
_REFERENCE = re.compile(r"\[\[(page:)?([a-z0-9-]+)(?:\|([^\[\]]*))?\]\]")


class SourceWords:
    """Says what stands in `{{ }}`, `{% %}` and `[[ ]]`: [Betaaltermijn], [alleen als …], [zie Planning]."""

    def __init__(self, draft: Draft, norms: NormSet) -> None:
        self._scope: Scope = whole_scope(draft, norms)
        self._labels = {name: fact.label for name, fact in FACTS.items()}
        for variable in draft.variables:
            name = f"lot.{variable.name}" if variable.per_lot else variable.name
            self._labels[name] = variable.label
        self._titles = {
            key: title
            for part in draft.parts
            for chapter in part.chapters
            for key, title in (
                (chapter.key, chapter.title),
                *((section.key, section.title) for section in chapter.sections),
            )
        }

    def read(self, source: str) -> str:
        """The text with words for what is no text."""
        shown = _FIELD.sub(lambda found: f"[{self._label(found[0])}]", source)
        shown = _TAG.sub(lambda found: f"[{self._condition(found[1], found[2].strip())}]", shown)
        shown = _REFERENCE.sub(self._reference, shown)
        return replace_notes(shown, lambda words: f" [noot: {words}]")

    def pieces(self, pieces: Pieces) -> Pieces:
        """A redline of sources as one of texts that can be read."""
        return tuple(replace(piece, text=self.read(piece.text)) for piece in pieces)

    def label(self, name: str) -> str:
        """The label of a fact or variable; its name when it is unknown."""
        return self._labels.get(name, name)

    def _label(self, source: str) -> str:
        try:
            names = [p.name.path for p in parse_text(source) if isinstance(p, Output)]
        except Refusal:
            names = []
        return self.label(names[0]) if names else source.strip("{} ")

    def _condition(self, word: str, condition: str) -> str:
        match word:
            case "else":
                return "anders"
            case "endif":
                return "tot hier"
            case _:
                lead = "anders als" if word == "elif" else "alleen als"
                return f"{lead} {self._said(condition)}"

    def _said(self, condition: str) -> str:
        try:
            return in_dutch(parse_condition(condition), self._scope).replace("'", "")
        except Refusal:
            return condition

    def _reference(self, found: re.Match[str]) -> str:
        seen = "zie de pagina van" if found[1] else "zie"
        return f"[{seen} {self._place(found[2])}]"

    def _place(self, key: str) -> str:
        return self._titles.get(key) or "een tekst in dit bestek"
