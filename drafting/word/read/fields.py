"""Fields of a Word file: which text is a code, which a result, and which results the program made.

A field may hold others, in its code and in its result, and may run over several paragraphs.
"""

from dataclasses import dataclass, field

_WRITTEN = frozenset({"REF", "PAGEREF", "NOTEREF", "STYLEREF", "SEQ", "PAGE", "NUMPAGES"})
"""Fields whose result is counted or copied; nobody typed it."""


@dataclass(slots=True)
class _Open:
    code: str = ""
    in_code: bool = True

    @property
    def kind(self) -> str:
        """The first word of the code, in capitals."""
        return (self.code.split(maxsplit=1) or [""])[0].upper()


@dataclass(slots=True)
class Fields:
    """The fields that are open at the place that is read."""

    _open: list[_Open] = field(default_factory=list)

    def step(self, kind: str) -> None:
        """A sign of a field: begin, separate or end; one too many does nothing."""
        match kind:
            case "begin":
                self._open.append(_Open())
            case "separate" if self._open:
                self._open[-1].in_code = False
            case "end" if self._open:
                self._open.pop()
            case _:
                pass

    def begin_simple(self, code: str) -> None:
        """A field that is one element; it ends with `step("end")`."""
        self._open.append(_Open(code, in_code=False))

    def add_code(self, text: str) -> None:
        """A piece of a code."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code += text

    def end_paragraph(self) -> None:
        """No code runs on into the next paragraph, so that a field without an end hides no text."""
        for one in self._open:
            one.in_code = False

    @property
    def in_code(self) -> bool:
        """Whether text at this place is part of a code."""
        return any(one.in_code for one in self._open)

    @property
    def is_written(self) -> bool:
        """Whether text at this place is a result that nobody typed."""
        return any(one.kind in _WRITTEN for one in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether this place is in the contents list."""
        return any(one.kind == "TOC" or _leads_to_contents(one.code) for one in self._open)


def _leads_to_contents(code: str) -> bool:
    words = code.split()
    return len(words) > 1 and words[0].upper() == "PAGEREF" and words[1].startswith("_Toc")
