"""Fields of a Word file: which text is a code, which a result, and which results the program made.

A field may hold others, in its code and in its result, and may run over several paragraphs.
"""

from dataclasses import dataclass, field

_WRITTEN = frozenset({"REF", "PAGEREF", "NOTEREF", "STYLEREF", "SEQ", "PAGE", "NUMPAGES"})
"""Fields whose result is counted or copied; nobody typed it."""
_DEEPEST = 30
"""So many fields stand in each other at most; what is opened deeper is passed over as text."""
_LONGEST_CODE = 2_000
"""Characters of a code; what a field is stands at its beginning."""


@dataclass(slots=True)
class _Open:
    """A field that is open; what it is, is known once its code has ended."""

    code: str = ""
    in_code: bool = True
    is_written: bool = False
    is_contents: bool = False

    def add(self, text: str) -> None:
        """A piece more of the code."""
        self.code += text[: _LONGEST_CODE - len(self.code)]

    def end_code(self) -> None:
        """The code is whole: what follows is the result."""
        self.in_code = False
        words = self.code.split(maxsplit=2)
        kind = words[0].upper() if words else ""
        self.is_written = kind in _WRITTEN
        leads_to_contents = kind == "PAGEREF" and len(words) > 1 and words[1].startswith("_Toc")
        self.is_contents = kind == "TOC" or leads_to_contents


@dataclass(slots=True)
class Fields:
    """The fields that are open at the place that is read."""

    _open: list[_Open] = field(default_factory=list)
    _deeper: int = 0

    def step(self, kind: str) -> None:
        """A sign of a field: begin, separate or end; one too many does nothing."""
        match kind:
            case "begin":
                self._begin(_Open())
            case "separate" if self._open and not self._deeper:
                self._open[-1].end_code()
            case "end" if self._deeper:
                self._deeper -= 1
            case "end" if self._open:
                self._open.pop()
            case _:
                pass

    def begin_simple(self, code: str) -> None:
        """A field that is one element; it ends with `step("end")`."""
        simple = _Open(code[:_LONGEST_CODE])
        simple.end_code()
        self._begin(simple)

    def add_code(self, text: str) -> None:
        """A piece of a code."""
        if self._open and self._open[-1].in_code and not self._deeper:
            self._open[-1].add(text)

    def _begin(self, one: _Open) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(one)
        else:
            self._deeper += 1

    def end_paragraph(self) -> None:
        """No code runs on into the next paragraph, so that a field without an end hides no text."""
        for one in self._open:
            if one.in_code:
                one.end_code()

    @property
    def in_code(self) -> bool:
        """Whether text at this place is part of a code."""
        return any(one.in_code for one in self._open)

    @property
    def is_written(self) -> bool:
        """Whether text at this place is a result that nobody typed."""
        return any(one.is_written for one in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether this place is in the contents list."""
        return any(one.is_contents for one in self._open)
