"""What differs between two documents: as a redline in Word, as a web page, as text.

What went is struck through and put between [- -], what came is underlined and put between [+ +], so that it
can be told apart without colour and in plain text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafting.comparison.chapters import BEGINNING, by_chapter
from drafting.comparison.documents import Comparison, ElementChange, Kind, titled
from drafting.comparison.words import Change, Piece
from drafting.document import Heading
from drafting.reports.deviation_report import KEY, marked
from drafting.reports.foreign_text import visible
from drafting.reports.web_page import page, pairs, paragraph, words_in
from drafting.text.written_values import day
from drafting.word.redline.redline import Signature, write_redline
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.settings import ExportResult, ExportSettings, SummaryRow

TITLE = "Vergelijking"
NOTHING = "De teksten zijn gelijk."
_LOOKS = {Change.SAME: "{}", Change.GONE: "<del>{}</del>", Change.COME: "<ins>{}</ins>"}


@dataclass(frozen=True, slots=True)
class ComparisonReport:
    """Two documents with what they are called and the day of the report; names are shown as they are."""

    old: str
    new: str
    day: date
    comparison: Comparison

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """What was compared and how much differs, as label and value."""
        rows = [
            ("Oud", self.old),
            ("Nieuw", self.new),
            ("Vergeleken op", day(self.day)),
            ("Verschillen", counted(self.comparison)),
        ]
        if self.comparison.renumbered:
            rows.append(("Alleen vernummerd", _texts(self.comparison.renumbered)))
        return tuple(rows)


def counted(comparison: Comparison) -> str:
    """How many differences of each kind there are, in words."""
    found = [f"{count} {kind.value}" for kind, count in comparison.counts.items()]
    return ", ".join(found) or "geen"


def content_of(report: ComparisonReport, form: str, signed: Signature) -> bytes:
    """The bytes of the report: ".docx" is the redline itself, ".html"; another form gives plain text."""
    match form.casefold():
        case ".docx":
            return redline(report, signed).content
        case ".html":
            return page(f"{TITLE}: {report.new}", "".join(_html(report))).encode("utf-8")
        case _:
            return comparison_text(report).encode("utf-8")


def redline(
    report: ComparisonReport,
    signed: Signature,
    *,
    organisation: str = "",
    house_style: HouseStyle | None = None,
) -> ExportResult:
    """The Word file with tracked changes; its cover says what was compared.

    `organisation` stands on the cover and in the header; the name of the program when it is empty.
    """
    settings = ExportSettings(
        organisation=organisation or "Bestekwijzer",
        day=report.day,
        draft_id="",
        export_id="",
        version="",
        author=signed.author,
        summary=tuple(SummaryRow(label, visible(value)) for label, value in report.rows),
        house_style=house_style,
    )
    return write_redline(report.comparison, settings, signed)


def comparison_text(report: ComparisonReport) -> str:
    """The report as plain text, ending in a line feed."""
    return "\n".join(visible(line) for line in _lines(report)).rstrip() + "\n"


def said(change: ElementChange, comparison: Comparison) -> str:
    """What became of an element, with where it stood before when it moved."""
    kind = change.kind.value if change.kind is not None else ""
    if change.moved:
        before = _heading_before(comparison, change)
        return f"{kind}; stond in {before}" if before else kind
    return kind


def _heading_before(comparison: Comparison, change: ElementChange) -> str:
    """The place an element had in the old document."""
    elements = comparison.old.elements[: change.old_at]
    found = next((e for e in reversed(elements) if isinstance(e, Heading)), None)
    return f"'{titled(found)}'" if found is not None else ""


def _texts(count: int) -> str:
    return "1 tekst" if count == 1 else f"{count} teksten"


def _by_chapter(report: ComparisonReport) -> Iterator[tuple[str, tuple[ElementChange, ...]]]:
    for chapter in by_chapter(report.comparison.differences):
        yield (report.new if chapter.title == BEGINNING else chapter.title), chapter.changes


def _lines(report: ComparisonReport) -> Iterator[str]:
    yield from (TITLE, "=" * len(TITLE), "")
    yield from (f"{label}: {value}" for label, value in report.rows)
    yield from ("", KEY if report.comparison.differences else NOTHING)
    for title, changes in _by_chapter(report):
        yield from ("", title, "-" * len(title))
        for change in changes:
            yield from ("", f"{change.place}  ({said(change, report.comparison)})")
            yield from (f"   {line}" for line in _shown(change).split("\n"))


def _shown(change: ElementChange) -> str:
    return change.element.text if change.kind is Kind.MOVED else marked(change.pieces)


def _html(report: ComparisonReport) -> Iterator[str]:
    yield f"<h1>{TITLE}</h1>\n"
    yield pairs(report.rows)
    yield paragraph(KEY if report.comparison.differences else NOTHING)
    for title, changes in _by_chapter(report):
        yield f"<h2>{words_in(title)}</h2>\n"
        for change in changes:
            yield f"<article>\n<h3>{words_in(change.place)} ({words_in(said(change, report.comparison))})</h3>\n"
            pieces = change.pieces
            if change.kind is Kind.MOVED:
                pieces = (Piece(Change.SAME, change.element.text),)
            text = "".join(_LOOKS[p.change].format(words_in(marked((p,)))) for p in pieces)
            yield f"<blockquote><bdi>{text}</bdi></blockquote>\n</article>\n"
