"""What is wrong with the text of a clause while it is typed: line, sentence, and what to do."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafting.assembly.scope import known_names
from drafting.text.outline import split_blocks
from drafting.text.placeholders import PlaceholderRefused, names_in, parse_text

_ODD: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"^ {0,3}#{1,6}(?= )"),
        "een bepaling heeft geen koppen; maak er een gewone zin van",
    ),
    (re.compile(r"^ {0,3}:::"), "een bepaling heeft geen ':::'; haal dit weg"),
    (re.compile(r"^ {0,3}(?:```|~~~)"), "een codeblok kan hier niet; haal dit weg"),
    (re.compile(r"^ {0,3}>(?= )"), "een citaatteken '>' blijft als teken staan; haal het weg"),
    (
        re.compile(r"^ {0,3}(?:\* ?){3,}$|^ {0,3}(?:- ?){3,}$"),
        "een lijn kan hier niet; haal dit weg",
    ),
    (re.compile(r"!\[[^\]]*\]\("), "een plaatje kan hier niet; haal dit weg"),
    (
        re.compile(r"(?<!!)\[[^\]]+\]\([^)]*\)"),
        "een link wordt niet omgezet; schrijf het adres als gewone tekst",
    ),
    (
        re.compile(r"</?[a-zA-Z][^>]*>"),
        "opmaak tussen '<' en '>' blijft als tekst staan; haal haar weg",
    ),
)
_PAIRS = (("**", "vet"),)


@dataclass(frozen=True, slots=True)
class TextFault:
    """A fault on a line, counted from 1; `unknown` is the name when a variable is not known."""

    line: int
    said: str
    unknown: str = ""


def text_faults(text: str, own_names: Collection[str] = ()) -> tuple[TextFault, ...]:
    """The faults of a text in order of line; `own_names` are the variables of the clause."""
    if not text.strip():
        return (TextFault(1, "De bepaling heeft nog geen tekst."),)
    found = [*_written_faults(text), *_placeholder_faults(text, own_names)]
    return tuple(sorted(found, key=lambda fault: fault.line))


def _written_faults(text: str) -> Iterator[TextFault]:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        for pattern, said in _ODD:
            if pattern.search(line):
                yield TextFault(number, f"Regel {number}: {said}.")
    for number, block in _blocks(lines):
        for sign, words in _PAIRS:
            if block.count(sign) % 2:
                yield TextFault(
                    number,
                    f"Regel {number}: '{sign}' begint of eindigt {words} en staat er maar één keer.",
                )
        rows = [row for row in block.split("\n") if row.lstrip().startswith("|")]
        widths = {len(_cells(row)) for row in rows}
        if len(widths) > 1:
            yield TextFault(
                number, f"Regel {number}: niet elke rij van deze tabel heeft evenveel cellen."
            )
        if rows and (len(rows) < 2 or not re.fullmatch(r"[|:\- ]+", rows[1].strip())):
            yield TextFault(
                number, f"Regel {number}: zet onder de kop van een tabel een rij met '|---|---|'."
            )


def _placeholder_faults(text: str, own_names: Collection[str]) -> Iterator[TextFault]:
    lines = text.split("\n")
    known = known_names((), in_lot=False) | set(own_names)
    told: set[str] = set()
    for number, block in _blocks(lines):
        try:
            names = [name.path for name in names_in(parse_text(block))]
        except PlaceholderRefused as refused:
            line = number + refused.line - 1
            yield TextFault(line, f"Regel {line}: {refused}")
            continue
        for name in names:
            if name not in known and name not in told:
                told.add(name)
                line = _line_of(lines, name)
                yield TextFault(
                    line, f"Regel {line}: het gegeven '{name}' bestaat nog niet.", unknown=name
                )


def _blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The blocks as they will be cut, each with the line on which it begins."""
    at = 1
    text = "\n".join(lines)
    place = 0
    for block in split_blocks(text):
        found = text.find(block, place)
        if found < 0:
            found = place
        at = text.count("\n", 0, found) + 1
        place = found + len(block)
        yield at, block


def _line_of(lines: list[str], name: str) -> int:
    pattern = re.compile(rf"\{{[{{%][^}}]*\b{re.escape(name)}\b")
    return next((n for n, line in enumerate(lines, 1) if pattern.search(line)), 1)


def _cells(row: str) -> list[str]:
    return re.split(r"(?<!\\)\|", row.strip().strip("|"))
