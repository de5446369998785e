"""The report as one HTML file: no script, no link to outside, nothing fetched; it prints well."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from drafting.reports import wording
from drafting.reports.check_report import CheckReport, Item
from drafting.reports.foreign_text import cell, visible
from drafting.terms import Severity
from drafting.text.written_norms import norm_line

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SIGNS = {Severity.VIOLATION: "⬣", Severity.DEVIATION: "▲", Severity.ATTENTION: "ⓘ"}


def report_page(report: CheckReport) -> str:
    """The whole page; every text is escaped."""
    return page(
        f"{wording.TITLE}: {report.about.title or report.about.file}", "".join(_parts(report))
    )


def page(title: str, body: str) -> str:
    """A page around a body of HTML; only the title is escaped here."""
    style = (files("drafting.reports") / "report.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{words_in(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{body}</main>\n</body>\n</html>\n"
    )


def _parts(report: CheckReport) -> Iterator[str]:
    about = report.about
    yield f"<h1>{wording.TITLE}</h1>\n"
    yield pairs(wording.checked_rows(about))
    yield "<h2>Uitkomst</h2>\n"
    yield pairs([(label, str(count)) for label, count in report.counts], "counts")
    yield from (paragraph(f"Let op: {warning}", "doubt") for warning in report.warnings)
    yield "<h2>Gebruikte gegevens</h2>\n"
    yield from _facts(report)
    yield "<h2>Bevindingen</h2>\n"
    yield paragraph(wording.DECIDES if report.groups else wording.NOTHING_FOUND)
    number = 0
    for group in report.groups:
        sign = f'<span aria-hidden="true">{_SIGNS[group.severity]}</span> '
        yield f'<h3 class="{group.severity}">{sign}{words_in(group.severity.label)} ({len(group.items)})</h3>\n'
        for item in group.items:
            number += 1
            yield _item(item, number)
    yield "<h2>Niet uitgevoerde controles</h2>\n"
    yield paragraph(wording.NOT_RUN if report.not_run else wording.ALL_RAN)
    if report.not_run:
        rows = [(one.title, wording.missing_of(one.missing)) for one in report.not_run]
        yield table("Niet uitgevoerde controles", wording.NOT_RUN_HEADER, rows)
    yield "<h2>Register</h2>\n"
    yield from _register(report)
    if report.groups:
        yield '<section class="sheet wide">\n<h2>Tabel voor een rekenblad</h2>\n'
        yield table("Alle bevindingen", wording.FINDINGS_HEADER, list(_rows(report)))
        yield "</section>\n"


def _facts(report: CheckReport) -> Iterator[str]:
    facts = report.about.facts
    if facts:
        rows = [(fact.label, fact.value, wording.source_of(fact)) for fact in facts]
        yield table("Gebruikte gegevens", wording.FACTS_HEADER, rows)
    else:
        yield paragraph(wording.NO_FACTS)
    yield from (paragraph(f"Let op: {remark}", "doubt") for remark in report.about.remarks)


def _item(item: Item, number: int) -> str:
    finding = item.finding
    out = [f'<article class="{finding.severity}">\n<h4>{number}. {words_in(finding.title)}</h4>\n']
    out.append(paragraph(item.where or wording.WHOLE, "where"))
    if item.quoted:
        quoted = item.quoted
        out.append(
            f"<blockquote><bdi>{words_in(quoted.before)}<mark>{words_in(quoted.quote)}</mark>"
            f"{words_in(quoted.after)}</bdi></blockquote>\n"
        )
    out.append(paragraph(finding.message, "message"))
    rows = [("Waarom", finding.why)] if finding.why else []
    rows += [("Norm", norm_line(item.norm))] if item.norm is not None else []
    rows += [("Bron", finding.source), ("Wat te doen", finding.remedy)]
    rows.append(("Stand", wording.status_of(finding)))
    if finding.justification:
        rows.append(("Motivering", finding.justification.text))
    out.append(pairs(rows))
    return "".join(out) + "</article>\n"


def _register(report: CheckReport) -> Iterator[str]:
    entries = report.about.register
    if entries is None:
        yield paragraph(wording.NO_REGISTER)
    elif not entries:
        yield paragraph(wording.EMPTY_REGISTER)
    else:
        rows = [wording.register_row(entry) for entry in entries]
        yield table("Register", wording.REGISTER_HEADER, rows)


def _rows(report: CheckReport) -> Iterator[Sequence[str]]:
    for number, item in enumerate(report.items, 1):
        finding = item.finding
        yield (
            str(number),
            finding.severity.label,
            finding.title,
            item.where or wording.WHOLE,
            item.quoted.quote if item.quoted else "",
            finding.message,
            finding.source,
            finding.remedy,
            finding.status.label,
            finding.justification.text if finding.justification else "",
            finding.rule,
            norm_line(item.norm) if item.norm is not None else "",
        )


def words_in(text: str) -> str:
    """A text in HTML: escaped, and harmless."""
    return escape(visible(text))


def paragraph(text: str, look: str = "") -> str:
    """A paragraph; `look` is a class of report.css."""
    return f"<p{f' class={chr(34)}{look}{chr(34)}' if look else ''}>{words_in(text)}</p>\n"


def pairs(rows: Sequence[tuple[str, str]], look: str = "") -> str:
    """Labels with their values."""
    inside = "".join(
        f"<dt>{words_in(label)}</dt><dd><bdi>{words_in(value)}</bdi></dd>\n"
        for label, value in rows
    )
    return f'<dl class="{look}">\n{inside}</dl>\n' if look else f"<dl>\n{inside}</dl>\n"


def table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with a header row; every text is escaped."""
    head = "".join(f'<th scope="col">{words_in(words)}</th>' for words in header)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell(text))}</td>" for text in row) + "</tr>\n"
        for row in rows
    )
    return (
        f"<table>\n<caption>{words_in(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{body}</tbody>\n</table>\n"
    )
