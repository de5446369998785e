"""The runs of a paragraph in somebody else's header: text with its look, fields that are kept, pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafting.word.write.clean import clean
from drafting.word.write.foreign_pictures import ForeignPictures
from drafting.word.write.frame import FieldKind, FrameField, FrameText, Piece, TextLook
from drafting.word.write.style_looks import (
    ForeignStyles,
    W,
    colour_of,
    font_of,
    size_of,
    switch_of,
)

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LONGEST = 2_000
_MOST_PIECES = 200
_DEEPEST = 6
_INSIDE = {f"{W}{tag}" for tag in ("hyperlink", "ins", "smartTag", "moveTo", "customXml")}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_HEADINGS = re.compile(r"(?:heading|kop)\s*([123])", re.IGNORECASE)
_TITLES = {"title": "Title", "titel": "Title", "subtitle": "Subtitle", "ondertitel": "Subtitle"}
_INSTRUCTION = re.compile(r'\s*([A-Za-z]+)\s*(?:"([^"]{0,80})"|([^\s\\]{0,80}))?')
_NOT_KEPT = {
    "DDE": "een veld dat een ander programma start (DDE)",
    "DDEAUTO": "een veld dat een ander programma start (DDE)",
    "INCLUDEPICTURE": "een gekoppelde afbeelding",
    "INCLUDETEXT": "een gekoppeld document",
    "LINK": "een gekoppeld object",
    "MACROBUTTON": "een knop voor een macro",
    "DATE": "de datum van vandaag",
    "TIME": "de tijd",
    "SAVEDATE": "de datum van opslaan",
    "CREATEDATE": "de datum van het bestand",
    "PRINTDATE": "de datum van afdrukken",
    "FILENAME": "de naam van het bestand",
    "AUTHOR": "de naam van de maker",
    "USERNAME": "de naam van de gebruiker",
    "LASTSAVEDBY": "de naam van wie het laatst opsloeg",
    "DOCPROPERTY": "een eigenschap van het bestand",
    "REF": "een verwijzing naar de tekst van het bestand",
    "IF": "een veld met een voorwaarde",
}


@dataclass(slots=True)
class _Field:
    """A field while it is read."""

    instruction: str = ""
    in_result: bool = False
    look: TextLook | None = None
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class ForeignRuns:
    """Reads the runs of one paragraph; `chain` is where the paragraph's own look is found."""

    styles: ForeignStyles
    chain: list[etree._Element]
    pictures: ForeignPictures
    left: list[str]
    _open: list[_Field] = field(default_factory=list)
    _count: int = 0

    def pieces(self, paragraph: etree._Element) -> list[Piece]:
        """The pieces, neighbours that look alike as one."""
        found: list[Piece] = []
        for piece in self._walk(paragraph, 0):
            last = found[-1] if found else None
            if (
                isinstance(piece, FrameText)
                and isinstance(last, FrameText)
                and piece.look == last.look
            ):
                found[-1] = FrameText(last.text + piece.text, piece.look)
            else:
                found.append(piece)
        return found

    def _walk(self, holder: etree._Element, depth: int) -> Iterator[Piece]:
        if depth > _DEEPEST:
            return
        for child in holder:
            if self._count >= _MOST_PIECES:
                return
            if child.tag == f"{W}r":
                yield from self._run(child, child)
            elif child.tag in _INSIDE:
                yield from self._walk(child, depth + 1)
            elif child.tag == f"{W}fldSimple":
                yield from self._simple(child, depth)
            elif child.tag == f"{W}sdt":
                yield from self._control(child, depth)

    def _control(self, control: etree._Element, depth: int) -> Iterator[Piece]:
        content = control.find(f"{W}sdtContent")
        if content is None or control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            return
        if control.find(f"{W}sdtPr/{W}dataBinding") is not None:
            self.left.append("een koppeling met gegevens")
        yield from self._walk(content, depth + 1)

    def _simple(self, element: etree._Element, depth: int) -> Iterator[Piece]:
        run = element.find(f"{W}r")
        inside = tuple(self._walk(element, depth + 1))
        done = _Field(element.get(f"{W}instr", ""), in_result=True, pieces=list(inside))
        done.look = self._look(run) if run is not None else None
        yield from self._closed(done)

    def _run(self, run: etree._Element, holder: etree._Element) -> Iterator[Piece]:
        """The pieces of a run; `holder` is the run, or a choice in it."""
        for child in holder:
            if child.tag == f"{W}fldChar":
                yield from self._field_mark(child.get(f"{W}fldCharType", ""))
            elif child.tag == f"{W}instrText":
                if self._open and not self._open[-1].in_result:
                    self._open[-1].instruction += (child.text or "")[:_LONGEST]
            elif child.tag == f"{_MC}AlternateContent":
                choice = child.find(f"{_MC}Choice")
                if choice is not None:
                    yield from self._run(run, choice)
            else:
                yield from self._emitted(self._content(run, child))

    def _content(self, run: etree._Element, child: etree._Element) -> Piece | None:
        if child.tag == f"{W}t":
            return self._text(run, child.text or "")
        if child.tag in _SIGNS:
            return self._text(run, _SIGNS[child.tag])
        if child.tag == f"{W}drawing":
            return self.pictures.drawn(child)
        if child.tag == f"{W}pict":
            return self.pictures.shown(child)
        if child.tag == f"{W}object":
            self.left.append("een object uit een ander programma")
        return None

    def _text(self, run: etree._Element, text: str) -> FrameText | None:
        hidden = switch_of(list(run.findall(f"{W}rPr")), "vanish")
        safe = clean(text, _LONGEST).text
        return None if hidden or not safe else FrameText(safe, self._look(run))

    def _emitted(self, piece: Piece | None) -> Iterator[Piece]:
        if piece is None:
            return
        self._count += 1
        if not self._open:
            yield piece
        elif self._open[-1].in_result:
            self._open[-1].pieces.append(piece)
            if self._open[-1].look is None and isinstance(piece, FrameText):
                self._open[-1].look = piece.look

    def _field_mark(self, kind: str) -> Iterator[Piece]:
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            done = self._open.pop()
            for piece in self._closed(done):
                yield from self._emitted(piece)

    def _closed(self, done: _Field) -> Iterator[Piece]:
        """A field that is kept, the text of a link, or nothing."""
        found = _INSTRUCTION.match(done.instruction)
        word = found[1].upper() if found else ""
        argument = ((found[2] or found[3] or "") if found else "").strip()
        look = done.look or self._look(None)
        if word in {"PAGE", "NUMPAGES", "TITLE"}:
            yield FrameField(FieldKind(word), look)
        elif word == "SECTIONPAGES":
            yield FrameField(FieldKind.PAGES, look)
        elif word == "STYLEREF" and (style := _style_sought(argument, self.styles)):
            yield FrameField(FieldKind.HEADING, look, style)
        elif word == "HYPERLINK":
            self.left.append("een koppeling (de tekst ervan wel)")
            yield from done.pieces
        else:
            self.left.append(_NOT_KEPT.get(word, f"het veld {word[:20]}" if word else "een veld"))

    def _look(self, run: etree._Element | None) -> TextLook:
        own = run.findall(f"{W}rPr") if run is not None else []
        named = own[0].find(f"{W}rStyle") if own else None
        style = self.styles.by_id.get(named.get(f"{W}val", "")) if named is not None else None
        above = (
            self.styles.chain(style)[: -len(self.styles.defaults) or None]
            if style is not None
            else []
        )
        chain = [*own, *above, *self.chain]
        return TextLook(
            font_of(chain, self.styles.fonts),
            size_of(chain),
            switch_of(chain, "b"),
            switch_of(chain, "i"),
            colour_of(chain),
        )


def _style_sought(argument: str, styles: ForeignStyles) -> str:
    """The English name of the style a STYLEREF looks for, when an export has text in it."""
    name = styles.name_of(argument) or argument
    if argument in {"1", "2", "3"}:
        return f"heading {argument}"
    if found := _HEADINGS.fullmatch(name.strip()):
        return f"heading {found[1]}"
    return _TITLES.get(name.strip().casefold(), "")
