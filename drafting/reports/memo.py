"""A memo: headings with paragraphs and tables, as Word, a web page or plain text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafting.document import Document, Element
from drafting.reports.elements import Elements
from drafting.reports.foreign_text import visible
from drafting.reports.web_page import page, pairs, paragraph, table, words_in
from drafting.terms import HeadingLevel
from drafting.text.written_values import day
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportSettings, SummaryRow


@dataclass(frozen=True, slots=True)
class MemoPart:
    """A part under a heading: paragraphs, then a table when there is a `header`."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """A memo with what it is about, the day and who made it; `author` may be empty."""

    title: str
    subject: str
    day: date
    author: str
    parts: tuple[MemoPart, ...]

    @property
    def about(self) -> tuple[tuple[str, str], ...]:
        """Subject, day and author as label and value; what is empty is left out."""
        rows = (
            ("Onderwerp", self.subject),
            ("Datum", day(self.day)),
            ("Opgesteld door", self.author),
        )
        return tuple((label, value) for label, value in rows if value)


def content_of(memo: Memo, form: str) -> bytes:
    """The bytes of the memo: ".docx", ".html"; another form gives plain text."""
    match form.casefold():
        case ".docx":
            return _word(memo)
        case ".html":
            return page(memo.title, "".join(_html(memo))).encode("utf-8")
        case _:
            return memo_text(memo).encode("utf-8")


def memo_text(memo: Memo) -> str:
    """The memo as plain text, ending in a line feed; a row of a table becomes lines with its labels."""
    return "\n".join(visible(line) for line in _lines(memo)).rstrip() + "\n"


def _lines(memo: Memo) -> Iterator[str]:
    yield from (memo.title, "=" * len(memo.title), "")
    yield from (f"{label}: {value}" for label, value in memo.about)
    for part in memo.parts:
        yield from ("", part.heading, "-" * len(part.heading))
        for words in part.paragraphs:
            yield from ("", words)
        for row in part.rows:
            yield ""
            yield from (
                f"{name}: {cell}" for name, cell in zip(part.header, row, strict=True) if cell
            )


def _html(memo: Memo) -> Iterator[str]:
    yield f"<h1>{words_in(memo.title)}</h1>\n"
    yield pairs(memo.about)
    for part in memo.parts:
        yield f"<h2>{words_in(part.heading)}</h2>\n"
        yield from (paragraph(words) for words in part.paragraphs)
        if part.rows:
            yield table(part.heading, part.header, part.rows)


def _word(memo: Memo) -> bytes:
    settings = ExportSettings(
        organisation="Bestekwijzer",
        day=memo.day,
        draft_id="",
        export_id="",
        summary=tuple(SummaryRow(label, visible(value)) for label, value in memo.about),
    )
    document = Document(
        title=memo.title, subtitle=visible(memo.subject), parts=(), elements=tuple(_elements(memo))
    )
    return write_report(document, settings).content


def _elements(memo: Memo) -> Iterator[Element]:
    make = Elements()
    yield make.heading(HeadingLevel.PART, memo.title)
    for part in memo.parts:
        yield make.heading(HeadingLevel.CHAPTER, part.heading)
        for words in part.paragraphs:
            yield make.paragraph(words)
        if part.rows:
            yield make.table(part.header, part.rows)
