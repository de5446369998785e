"""The accounts of a dossier to be read: as a Word file in the look of the bestekken, and as one web page."""

from collections.abc import Iterator, Sequence
from datetime import date

from drafting.document import Document, Element
from drafting.dossier.account import Account
from drafting.reports.elements import Elements
from drafting.reports.foreign_text import visible
from drafting.reports.web_page import page, pairs, paragraph, table, words_in
from drafting.terms import HeadingLevel
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportSettings, SummaryRow

TITLE = "Verantwoording"


def report_word(
    title: str, about: Sequence[tuple[str, str]], accounts: Sequence[Account], day: date
) -> bytes:
    """The accounts as a .docx; the same accounts give the same bytes."""
    settings = ExportSettings(
        organisation="Bestekwijzer",
        day=day,
        draft_id="",
        export_id="",
        summary=tuple(SummaryRow(label, visible(value)) for label, value in about),
    )
    document = Document(
        title=TITLE, subtitle=visible(title), parts=(), elements=tuple(_elements(accounts))
    )
    return write_report(document, settings).content


def report_page(title: str, about: Sequence[tuple[str, str]], accounts: Sequence[Account]) -> bytes:
    """The accounts as one web page without scripts or links to outside."""
    body = [f"<h1>{TITLE}</h1>\n", pairs(about)]
    for account in accounts:
        body.append(f"<h2>{words_in(account.title)}</h2>\n")
        if account.intro:
            body.append(paragraph(account.intro))
        if account.rows:
            body.append(table(account.title, account.header, account.rows))
        else:
            body.append(paragraph(account.empty))
    return page(f"{TITLE}: {title}", "".join(body)).encode("utf-8")


def _elements(accounts: Sequence[Account]) -> Iterator[Element]:
    make = Elements()
    yield make.heading(HeadingLevel.PART, TITLE)
    for account in accounts:
        yield make.heading(HeadingLevel.CHAPTER, account.title)
        if account.intro:
            yield make.paragraph(account.intro)
        if account.rows:
            yield make.table(account.header, account.rows)
        else:
            yield make.paragraph(account.empty)
