"""What of a draft is not as adopted, for the jurist: text, web page, Word.

What was taken out is struck through and put between [- -], what was put in is underlined and put between [+ +]: so it
can be told apart without colour and in plain text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafting.comparison.deviations import Deviation
from drafting.comparison.words import Change, Piece, Pieces
from drafting.document import Document, Element, Run
from drafting.reports.elements import Elements
from drafting.reports.foreign_text import visible
from drafting.reports.web_page import page, pairs, paragraph, words_in
from drafting.terms import HeadingLevel
from drafting.text.written_values import day
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportSettings, SummaryRow

TITLE = "Afwijkingen van de bibliotheek"
NOTHING = "Dit bestek is gelijk aan het sjabloon en de bibliotheek."
KEY = "Doorgehaald, tussen [- en -], is wat verdween. Onderstreept, tussen [+ en +], is wat erbij kwam."
_MARKS = {Change.SAME: ("", ""), Change.GONE: ("[-", "-]"), Change.COME: ("[+", "+]")}
_LOOKS = {Change.SAME: "{}", Change.GONE: "<del>{}</del>", Change.COME: "<ins>{}</ins>"}


@dataclass(frozen=True, slots=True)
class DeviationReport:
    """The deviations of a draft with what it is: its title, its file and the day of the report.

    `remarks` are sentences that a reader should know first: withdrawn clauses, newer versions.
    """

    title: str
    file: str
    day: date
    deviations: tuple[Deviation, ...]
    remarks: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """What was compared and how many deviations of each kind there are, as label and value."""
        kinds: dict[str, int] = {}
        for one in self.deviations:
            kinds[one.kind.value] = kinds.get(one.kind.value, 0) + 1
        counted = ", ".join(f"{count} × {kind}" for kind, count in kinds.items())
        return (
            ("Bestek", self.title),
            ("Bestand", self.file),
            ("Gemaakt op", day(self.day)),
            ("Afwijkingen", counted or "geen"),
        )


def content_of(report: DeviationReport, form: str) -> bytes:
    """The bytes of the report: ".docx", ".html"; another form gives plain text."""
    match form.casefold():
        case ".docx":
            return _word(report)
        case ".html":
            return page(f"{TITLE}: {report.title}", "".join(_html(report))).encode("utf-8")
        case _:
            return deviation_text(report).encode("utf-8")


def deviation_text(report: DeviationReport) -> str:
    """The report as plain text, ending in a line feed."""
    return "\n".join(visible(line) for line in _lines(report)).rstrip() + "\n"


def marked(pieces: Pieces) -> str:
    """A redline in plain text."""
    return "".join(_mark(piece) for piece in pieces)


def _mark(piece: Piece) -> str:
    before, after = _MARKS[piece.change]
    return f"{before}{piece.text}{after}"


def signed(one: Deviation) -> str:
    """Who changed it and when; empty when that was not kept."""
    return ", ".join(part for part in (one.author, day(one.day) if one.day else "") if part)


def origin_of(one: Deviation) -> str:
    """The adopted text it came from, with its version; empty for a text of one's own."""
    if one.origin is None:
        return ""
    kind = "bepaling" if one.origin.kind == "clause" else "sjabloon"
    return f"{kind} {one.origin.id}, versie {one.origin.version}"


def _about(one: Deviation) -> tuple[tuple[str, str], ...]:
    rows = (("Herkomst", origin_of(one)), ("Gewijzigd door", signed(one)))
    return tuple((label, value) for label, value in rows if value)


def _lines(report: DeviationReport) -> Iterator[str]:
    yield from (TITLE, "=" * len(TITLE), "")
    yield from (f"{label}: {value}" for label, value in report.rows)
    yield from (f"Let op: {remark}" for remark in report.remarks)
    yield from ("", KEY if report.deviations else NOTHING)
    for number, one in enumerate(report.deviations, 1):
        yield from ("", f"{number}. {one.place}  ({one.kind.value})")
        yield from (f"   {label}: {value}" for label, value in _about(one))
        yield from (f"   {line}" for line in marked(one.pieces).split("\n"))


def _html(report: DeviationReport) -> Iterator[str]:
    yield f"<h1>{TITLE}</h1>\n"
    yield pairs(report.rows)
    for remark in report.remarks:
        yield paragraph(f"Let op: {remark}")
    yield paragraph(KEY if report.deviations else NOTHING)
    for number, one in enumerate(report.deviations, 1):
        yield f"<article>\n<h4>{number}. {words_in(one.place)} ({words_in(one.kind.value)})</h4>\n"
        yield pairs(_about(one))
        redline = "".join(_LOOKS[p.change].format(words_in(_mark(p))) for p in one.pieces)
        yield f"<blockquote><bdi>{redline}</bdi></blockquote>\n</article>\n"


def _word(report: DeviationReport) -> bytes:
    settings = ExportSettings(
        organisation="Bestekwijzer",
        day=report.day,
        draft_id="",
        export_id="",
        summary=tuple(SummaryRow(label, visible(value)) for label, value in report.rows),
    )
    document = Document(
        title=TITLE,
        subtitle=visible(report.title),
        parts=(),
        elements=tuple(_elements(report)),
    )
    return write_report(document, settings).content


def _elements(report: DeviationReport) -> Iterator[Element]:
    make = Elements()
    yield make.heading(HeadingLevel.PART, TITLE)
    for remark in report.remarks:
        yield make.paragraph("Let op: ", visible(remark))
    yield make.paragraph(KEY if report.deviations else NOTHING)
    for number, one in enumerate(report.deviations, 1):
        yield make.heading(HeadingLevel.CHAPTER, f"{number}. {one.place} ({one.kind.value})")
        for label, value in _about(one):
            yield make.paragraph(f"{label}: ", value)
        for line in _by_line(one.pieces):
            yield make.runs(
                tuple(
                    Run(
                        visible(_mark(piece)),
                        struck=piece.change is Change.GONE,
                        underlined=piece.change is Change.COME,
                    )
                    for piece in line
                )
            )


def _by_line(pieces: Pieces) -> list[list[Piece]]:
    """The pieces of each line; an empty line is left out."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(Piece(piece.change, first))
        lines += [[Piece(piece.change, text)] for text in rest]
    filled = ([piece for piece in line if piece.text] for line in lines)
    return [line for line in filled if line]
