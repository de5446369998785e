"""Questions from a table that a platform or a bidder gives: in Word, or as text with separators (CSV).

Three columns are usual: number, place and question. A heading above the columns says what they are; without one
the columns are known by how they are filled. What was understood is told, so that a buyer can look before it counts.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from drafting.files.envelope import read_bounded
from drafting.refusals import FileRefused
from drafting.text.visible import unsafe_mark
from drafting.word.read.text import read_passages

SUFFIXES = (".docx", ".csv", ".txt", ".tsv")
MOST = 2_000
"""As many questions a file may hold; more is no register of questions."""

_LONGEST = 20_000


class Column(StrEnum):
    """What a column holds; the value is the Dutch word for it."""

    NUMBER = "nummer"
    PLACE = "plaats"
    QUESTION = "vraag"
    ANSWER = "antwoord"
    ASKER = "vrager"
    OTHER = "niet gebruikt"


_PLACE_WORDS = (
    r"plaats|paragraaf|\bpar\b|artikel|hoofdstuk|document|pagina|\bpag\b|\bblz\b|bladzijde|verwijzing|"
    r"onderdeel|onderwerp|\beis\b|bestek|referentie|locatie|bijlage|vindplaats"
)
_HEADINGS: tuple[tuple[Column, str], ...] = (
    (Column.ANSWER, r"antwoord|reactie|beantwoording"),
    (
        Column.ASKER,
        r"vrager|vraagsteller|inschrijver|ondernem|bedrijf|organisatie|naam|steller|partij",
    ),
    (
        Column.NUMBER,
        r"^\W*(?:nr|no|nummer|vraagnummer|vraag\s?(?:nr|no|nummer)|volgnummer|#|id)\W*$",
    ),
    (Column.PLACE, _PLACE_WORDS),
    (Column.QUESTION, r"vraag|vragen|opmerking|question|omschrijving|toelichting"),
)


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A question as it stands in a file; what is not there is empty."""

    text: str
    number: str = ""
    place: str = ""
    asker: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """The questions of a file, with what the columns were taken for and how many rows say nothing."""

    questions: tuple[ReadQuestion, ...]
    columns: tuple[tuple[str, Column], ...]
    left_out: int

    @property
    def understood(self) -> str:
        """What was understood, in a sentence."""
        told = ", ".join(
            f"'{name}' is {column.value}"
            for name, column in self.columns
            if column is not Column.OTHER
        )
        unused = [name for name, column in self.columns if column is Column.OTHER]
        sentences = [f"{_counted(len(self.questions), 'vraag', 'vragen')} gevonden. {told}."]
        if unused:
            sentences.append(f"Niet gebruikt: {', '.join(unused)}.")
        if self.left_out:
            rows = _counted(self.left_out, "rij zonder vraag is", "rijen zonder vraag zijn")
            sentences.append(f"{rows} overgeslagen.")
        return " ".join(sentences)


def read_questions(path: Path) -> QuestionTable:
    """The questions of a file, in its order.

    Raises:
        FileRefused: the file cannot be read, is of another kind, or holds no table of questions; it is not touched.
    """
    match path.suffix.casefold():
        case ".docx":
            tables = _word_tables(path)
        case ".csv" | ".txt" | ".tsv":
            tables = [_separated(path)]
        case ".xlsx" | ".xls" | ".ods":
            raise FileRefused(
                path,
                "een rekenblad kan niet worden gelezen. Sla het op als CSV en probeer het weer.",
            )
        case _:
            raise FileRefused(path, "vragen staan in een Word- of CSV-bestand. Kies .docx of .csv.")
    found = [table for rows in tables if (table := _table(rows)) is not None and table.questions]
    if not found:
        raise FileRefused(
            path,
            "hierin staat geen tabel met vragen. Zet de vragen in een tabel met de kolommen nummer, plaats en vraag.",
        )
    questions = tuple(question for table in found for question in table.questions)
    if len(questions) > MOST:
        raise FileRefused(path, f"hierin staan meer dan {MOST} vragen. Verdeel het bestand.")
    return QuestionTable(questions, found[0].columns, sum(table.left_out for table in found))


def _word_tables(path: Path) -> list[list[list[str]]]:
    """The tables of a Word file as rows of cells; its first row is the heading of the columns."""
    tables: dict[str, dict[tuple[int, int], str]] = {}
    headings: dict[str, dict[int, str]] = {}
    for passage in read_passages(path):
        name, _, cell = str(passage.element).partition(":")
        row, _, column = cell.partition(".")
        if passage.kind != "cell" or not (row.isdigit() and column.isdigit()):
            continue
        cells = tables.setdefault(name, {})
        at = (int(row), int(column))
        cells[at] = f"{cells[at]}\n{passage.text}" if at in cells else passage.text
        if passage.column:
            headings.setdefault(name, {})[int(column)] = passage.column
    return [_rows(cells, headings.get(name, {})) for name, cells in tables.items()]


def _rows(cells: Mapping[tuple[int, int], str], headings: Mapping[int, str]) -> list[list[str]]:
    width = max((column for _row, column in cells), default=0)
    width = max(width, *headings) if headings else width
    rows = [[headings.get(column, "") for column in range(1, width + 1)]] if headings else []
    numbers = sorted({row for row, _column in cells})
    found = [[cells.get((n, column), "") for column in range(1, width + 1)] for n in numbers]
    if rows and found and found[0] == rows[0]:
        return found
    return rows + found


def _separated(path: Path) -> list[list[str]]:
    content = read_bounded(path)
    text = _decoded(content)
    if text is None or "\0" in text:
        raise FileRefused(
            path, "dit is geen tekstbestand. Sla de tabel op als CSV en probeer het weer."
        )
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(";\t,|", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False))
    except csv.Error as problem:
        raise FileRefused(
            path, "de kolommen zijn niet uit elkaar te houden. Sla de tabel opnieuw op als CSV."
        ) from problem
    return [row for row in rows if any(cell.strip() for cell in row)]


def _decoded(content: bytes) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _table(rows: Sequence[Sequence[str]]) -> QuestionTable | None:
    """The questions in a table; None when no column can hold questions."""
    if not rows:
        return None
    width = max(len(row) for row in rows)
    full = [[_clean(cell) for cell in (*row, *[""] * (width - len(row)))] for row in rows]
    columns = _by_heading(full[0])
    names = full[0]
    body = full[1:]
    if Column.QUESTION not in columns:
        columns, body = _by_content(full), full
        names = [f"kolom {number}" for number in range(1, width + 1)]
    if Column.QUESTION not in columns:
        return None
    read = [_question(row, columns) for row in body]
    kept = tuple(one for one in read if one.text)
    left_out = sum(any(row) for row in body) - len(kept)
    return QuestionTable(kept, tuple(zip(names, columns, strict=True)), left_out)


def _by_heading(cells: Sequence[str]) -> list[Column]:
    """What the columns are, by the words above them; of two for the question the last is it."""
    found = [
        next((c for c, words in _HEADINGS if re.search(words, cell, re.IGNORECASE)), Column.OTHER)
        if cell and len(cell) < 60
        else Column.OTHER
        for cell in cells
    ]
    if found.count(Column.QUESTION) > 1:
        exact = [
            n for n, cell in enumerate(cells) if re.fullmatch(r"\W*vraag\W*", cell, re.IGNORECASE)
        ]
        kept = exact[0] if exact else max(n for n, c in enumerate(found) if c is Column.QUESTION)
        found = [
            Column.OTHER if c is Column.QUESTION and n != kept else c for n, c in enumerate(found)
        ]
    return found


def _by_content(rows: Sequence[Sequence[str]]) -> list[Column]:
    """What the columns are when nothing stands above them: the longest texts are the questions."""
    columns = list(zip(*rows, strict=True))
    lengths = [sum(map(len, column)) for column in columns]
    if not any(lengths):
        return [Column.OTHER for _column in columns]
    asked = max(range(len(columns)), key=lengths.__getitem__)
    found = [Column.OTHER] * len(columns)
    found[asked] = Column.QUESTION
    before = list(range(asked))
    numbers = [n for n in before if all(re.fullmatch(r"\d*[.)]?", cell) for cell in columns[n])]
    if numbers:
        found[numbers[0]] = Column.NUMBER
    for n in before:
        if found[n] is Column.OTHER:
            found[n] = Column.PLACE
    return found


def _question(row: Sequence[str], columns: Sequence[Column]) -> ReadQuestion:
    def of(column: Column, join: str) -> str:
        cells = [cell for cell, kind in zip(row, columns, strict=True) if kind is column and cell]
        return join.join(cells)

    return ReadQuestion(
        of(Column.QUESTION, "\n"),
        of(Column.NUMBER, " "),
        ", ".join(of(Column.PLACE, ", ").split("\n")),
        of(Column.ASKER, ", "),
        of(Column.ANSWER, "\n"),
    )


def _clean(cell: str) -> str:
    """The text of a cell without what no text needs, its lines trimmed, and of a sensible length."""
    text = cell.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    while (mark := unsafe_mark(text)) is not None:
        text = text.replace(mark[0], " ")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line)[:_LONGEST]


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
