"""Reads a source line ("Aw 2012 art. 1.5 lid 1 en 2; Gids Proportionaliteit, voorschrift 3.5 B") against the register.

The line is a row of pieces with "; " between them, or a sentence after a full stop. What stands between
brackets only explains. A piece cites entries of the register, or is a remark in words ("De grens is een
vuistregel"). Whatever is neither is unread, so that no source can be cited that nobody looked up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from drafting.sources import Document, Kind, Register, Source, register

_REMARK = re.compile(
    r"vuistregel|advies|aandachtspunt|\bplicht\b|\bcontroleer\b|\bjurist\b", re.IGNORECASE
)
_CITES = re.compile(
    r"(?<!€ )\b\d+[.:]\d|\bart\b|\bartikel\b|\blid\b|\b(?:voorschrift|advies|adviezen) \d",
    re.IGNORECASE,
)
_LEAD = r"(?P<lead>[A-Za-zà-ÿ -]+:? )?"
_SORT = r"(?:,? (?:art\.|voorschriften|voorschrift|adviezen|advies))?"
_LID = re.compile(r"lid (\d+)(?:-(\d+))?(?: ([a-z])\b)?")
_NEXT_LID = re.compile(r"(\d+)(?:-(\d+))?(?: ([a-z])\b)?(?![\d.:/])")
_LETTER = re.compile(r"(?:onderdeel )?([a-z])\b")
_JOIN = re.compile(r" tot en met |(?:,? en |, | )(?:art\. )?")


@dataclass(frozen=True, slots=True)
class Citation:
    """One entry that is cited and the lid and onderdeel; 0 and "" when the whole is meant."""

    source: Source
    paragraph: int = 0
    letter: str = ""

    @property
    def exists(self) -> bool:
        """Whether the entry has this lid and onderdeel, as far as the register knows them."""
        paragraphs = self.source.paragraphs
        if self.paragraph and paragraphs is not None and self.paragraph > paragraphs:
            return False
        last = self.source.letters.get(self.paragraph)
        return not self.letter or last is None or self.letter <= last


@dataclass(frozen=True, slots=True)
class Place:
    """A document that is cited and the place in it; empty for the whole document."""

    document: Document
    place: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source line taken apart; `unread` holds the pieces that are no remark and cite what is not registered."""

    citations: tuple[Citation, ...]
    places: tuple[Place, ...]
    remarks: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def own_judgement(self) -> bool:
        """Whether it rests on no source at all, only on what we think."""
        return not self.citations and not self.places and not self.unread


def read_source(line: str, entries: Register | None = None) -> SourceLine:
    """The citations, places and remarks of a source line, each in its order; of an empty line nothing."""
    known = entries or register()
    citations: list[Citation] = []
    places: list[Place] = []
    remarks: list[str] = []
    unread: list[str] = []
    for piece in _pieces(line, known):
        lead, cited = _citations(piece, known)
        if cited and all(citation.exists for citation in cited):
            citations += cited
            if _REMARK.search(lead):
                remarks.append(lead)
        elif found := _places(piece, known):
            places += found
        elif _REMARK.search(piece) and not _CITES.search(piece):
            remarks.append(piece)
        else:
            unread.append(piece)
    return SourceLine(tuple(citations), tuple(places), tuple(remarks), tuple(unread))


def _pieces(line: str, known: Register) -> Iterator[str]:
    works = "|".join(re.escape(work) for work in known.works)
    bare = re.sub(r" ?\([^)]*\)", "", line)
    for piece in re.split(rf";\s*|\.\s+(?=[A-Z])| en (?=(?:{works})\b)", bare):
        if words := piece.strip().removesuffix(".").removesuffix(", geen norm"):
            yield words


def _places(piece: str, known: Register) -> tuple[Place, ...]:
    """The places in a document that a piece cites; empty when it cites none, or a place that is not known."""
    for document in known.documents:
        if piece == document.title:
            return (Place(document, ""),)
        if piece.startswith(f"{document.title}, "):
            rest = piece.removeprefix(f"{document.title}, ").split(", ")
            names = [n for part in rest for n in _names(part, document)]
            if all(name in document.places for name in names):
                return tuple(Place(document, name) for name in names)
    return ()


def _names(words: str, document: Document) -> list[str]:
    """The names of places in words with "en" between them, unless the whole is the name of one."""
    return [words] if words in document.places else words.split(" en ")


def _citations(piece: str, known: Register) -> tuple[str, tuple[Citation, ...]]:
    """The words before a work and the entries that are cited; none when a part of it is not registered."""
    for work in known.works:
        if match := re.fullmatch(rf"{_LEAD}{re.escape(work)}{_SORT},? ?(?P<parts>.+)", piece):
            return (match["lead"] or "").strip(), _parts(match["parts"], work, known)
    return "", ()


def _parts(words: str, work: str, known: Register) -> tuple[Citation, ...]:
    """The parts of a list such as "2.52 lid 1, 4 en 7, 2.92 en 2.94 lid 3"; empty when it is no such list."""
    numbers = _numbers_of(next(s.kind for s in known.sources.values() if s.work == work))
    found: list[Citation] = []
    whole: Source | None = None
    after_lid = ranged = False
    at = 0
    while at < len(words):
        if at and (join := _JOIN.match(words, at)):
            ranged = join[0] == " tot en met "
            at = join.end()
            continue
        lid = _LID.match(words, at) or (_NEXT_LID.match(words, at) if after_lid else None)
        if lid and whole:
            leden = range(int(lid[1]), int(lid[2] or lid[1]) + 1)
            _replace_whole(found, whole)
            found += [Citation(whole, paragraph, lid[3] or "") for paragraph in leden]
            at, after_lid = lid.end(), True
        elif number := numbers.match(words, at):
            source = known.find(work, number[0])
            if source is None:
                return ()
            if ranged and whole:
                found += [Citation(s) for s in known.from_to(work, whole.number, source.number)[1:]]
            else:
                found.append(Citation(source))
            whole, at, after_lid, ranged = source, number.end(), False, False
        elif (letter := _LETTER.match(words, at)) and whole:
            last = found[-1]
            paragraph = last.paragraph
            if not last.letter:
                found.pop()
            found.append(Citation(whole, paragraph, letter[1]))
            at = letter.end()
        else:
            return ()
    return tuple(found)


def _replace_whole(found: list[Citation], whole: Source) -> None:
    """Takes out the article that was cited as a whole, now that a lid of it follows."""
    if found and found[-1] == Citation(whole):
        found.pop()


def _numbers_of(kind: Kind) -> re.Pattern[str]:
    """How the parts of such a work are numbered."""
    match kind:
        case Kind.ARTICLE:
            return re.compile(r"\d+(?:[.:]\d+)+[a-z]?(?![\w.])|\d+(?![\w.:])")
        case Kind.GUIDE:
            return re.compile(r"hoofdstuk \d|§ \d(?:\.\d)+|\d\.\d(?: [A-Z]\b)?")
        case Kind.ADVICE:
            return re.compile(r"\d+")
        case Kind.RULING:
            return re.compile(r"C-\d+/\d+|[A-Z]+:\d+:\d+")
    assert_never(kind)
