"""Two versions of an item, field by field and line by line, with the words that differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from clause_library.packs.contents import Item
from drafting.clause import Clause
from drafting.comparison.words import Change, Piece, compare
from drafting.terms import ContractKind, Technique
from drafting.text.written_values import written
from drafting.variables import Variable

__all__ = ["Change", "Line", "Piece", "changed_lines", "compare_items"]

WORDS_CAP = 6_000
"""Characters; of longer lines only is said that they are gone or come: comparing words costs their square."""

LINES_CAP = 3_000

Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a field with what stays, goes and comes in it; `field` is its Dutch name."""

    field: str
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether anything differs here."""
        return any(piece.change is not Change.SAME for piece in self.pieces)


def compare_items(mine: Item | None, theirs: Item) -> tuple[Line, ...]:
    """The lines of both versions in order; without mine every line of theirs has come."""
    before, after = fields_of(mine) if mine else [], fields_of(theirs)
    old = dict(before)
    names = list(dict.fromkeys([*(name for name, _ in after), *old]))
    new = dict(after)
    return tuple(
        line for name in names for line in _lines(name, old.get(name, ""), new.get(name, ""))
    )


def changed_lines(lines: tuple[Line, ...], around: int = 1) -> tuple[Line, ...]:
    """The lines that differ, each with at most this many lines of the same field around it."""
    near: set[int] = set()
    for number, line in enumerate(lines):
        if line.changed:
            near |= set(range(number - around, number + around + 1))
    wanted = {line.field for line in lines if line.changed}
    return tuple(line for n, line in enumerate(lines) if n in near and line.field in wanted)


def fields_of(item: Item) -> list[Field]:
    """The fields of an item in the order in which one reads it, under their Dutch names."""
    if isinstance(item.content, Clause):
        return [(name, text) for name, text in _clause(item.content) if text]
    return list(item.texts)


def _clause(clause: Clause) -> Iterator[Field]:
    yield "Titel", clause.title
    yield "Samenvatting", clause.summary
    yield "Tekst", "\n\n".join(clause.blocks)
    yield "Versie", f"{clause.version} ({clause.day.isoformat()})"
    yield "Wat er veranderde", clause.changed
    yield "Status", clause.status.label
    yield "Technieken", _listed(_technique(one) for one in clause.techniques)
    yield "Plaats", f"{clause.part.label}: {clause.chapter}"
    yield "Niveau", clause.level.label
    yield "Soorten opdracht", _listed(_kind(one) for one in clause.contract_kinds)
    yield "Zoekwoorden", _listed(iter(clause.themes))
    yield "Doel", clause.purpose
    yield "Wanneer wel", clause.use_when
    yield "Wanneer niet", clause.avoid_when
    yield "Grondslag", _listed(iter(clause.legal_basis))
    yield "Lichter", _listed(iter(clause.lighter))
    yield "Strenger", _listed(iter(clause.stricter))
    yield "Vraagt ook", _listed(iter(clause.needs))
    yield "Gaat niet samen met", _listed(iter(clause.excludes))
    yield "Toelichting", clause.guidance
    yield "Bron", str(clause.source or "")
    for variable in clause.variables:
        yield f"Gegeven {variable.name}", _variable(variable)


def _technique(technique: Technique) -> str:
    return f"{technique.number} {technique.label}"


def _kind(kind: ContractKind) -> str:
    return kind.label


def _listed(words: Iterator[str]) -> str:
    return "\n".join(words)


def _variable(variable: Variable) -> str:
    rows = [
        variable.label,
        f"soort: {variable.kind}",
        variable.help,
        "" if variable.required else "mag leeg blijven",
        ""
        if variable.default is None
        else f"vooraf ingevuld: {written(variable, variable.default)}",
        "" if variable.example is None else f"voorbeeld: {written(variable, variable.example)}",
        *(f"keuze: {option.label}" for option in variable.options),
        *(f"kolom: {column}" for column in variable.columns),
        f"alleen als: {variable.condition}" if variable.condition else "",
        "voor elk perceel" if variable.per_lot else "",
    ]
    return "\n".join(row for row in rows if row)


def _lines(name: str, old: str, new: str) -> Iterator[Line]:
    if old == new:
        yield from (Line(name, (Piece(Change.SAME, text),)) for text in new.split("\n"))
        return
    before, after = old.split("\n") if old else [], new.split("\n") if new else []
    if max(len(before), len(after)) > LINES_CAP:
        yield Line(name, _whole(old, new))
        return
    matcher = SequenceMatcher(None, before, after)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from (Line(name, (Piece(Change.SAME, text),)) for text in before[a:b])
            continue
        pairs = min(b - a, d - c)
        for number in range(pairs):
            yield Line(name, _words(before[a + number], after[c + number]))
        yield from (Line(name, (Piece(Change.GONE, text),)) for text in before[a + pairs : b])
        yield from (Line(name, (Piece(Change.COME, text),)) for text in after[c + pairs : d])


def _words(old: str, new: str) -> tuple[Piece, ...]:
    return compare(old, new) if max(len(old), len(new)) <= WORDS_CAP else _whole(old, new)


def _whole(old: str, new: str) -> tuple[Piece, ...]:
    pieces = (Piece(Change.GONE, old), Piece(Change.COME, new))
    return tuple(piece for piece in pieces if piece.text)
