"""Publishing a bestek: its numbers freeze and its text is kept; and taking that back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from drafting.assembly.assemble import numbers_to_freeze
from drafting.assembly.worksheets import without_worksheets
from drafting.clarifications.editions import publication_of, sent_document
from drafting.clarifications.published_text import packed
from drafting.document import Document, Heading
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.finding import Report
from drafting.norms import NormSet
from drafting.publication import JUSTIFICATIONS, FrozenNumber, Publication, Withdrawn
from drafting.refusals import EditRefused
from drafting.terms import FindingStatus, PartKey, Severity

_NO_NAME = "Vul uw naam in: bij een publicatie staat wie het bestek heeft gepubliceerd."


def publish(draft: Draft, norms: NormSet, author: str, at: datetime) -> Edit:
    """Freezes every number and keeps the text as it is now; undo takes it back.

    Raises:
        EditRefused: it was published already, or nobody is named.
        Refusal: a text cannot be filled in, or a value not recorded.
    """
    if draft.publication is not None:
        raise EditRefused(
            "Dit bestek is al gepubliceerd. Trek de publicatie in om het opnieuw te doen."
        )
    if not author.strip():
        raise EditRefused(_NO_NAME)
    text = packed(draft, author.strip(), at)
    published = Publication(text, numbers_of(draft, norms))
    return Edit("Publiceren", draft, replace(draft, publication=published), Touched.PUBLICATION)


def withdraw(draft: Draft, reason: str, author: str, at: datetime) -> Edit:
    """Takes the publication back: numbers count again. Questions and notes stay in the draft, as they were.

    Raises:
        EditRefused: it was not published, no reason is given, or nobody is named.
    """
    publication = publication_of(draft)
    if not reason.strip():
        raise EditRefused(
            "Schrijf op waarom u de publicatie intrekt; dat blijft in het dossier staan."
        )
    if not author.strip():
        raise EditRefused(_NO_NAME)
    gone = Withdrawn(publication, reason.strip(), author.strip(), at)
    after = replace(draft, publication=None, withdrawn=(*draft.withdrawn, gone))
    return Edit("Publicatie intrekken", draft, after, Touched.PUBLICATION)


def numbers_of(draft: Draft, norms: NormSet) -> tuple[FrozenNumber, ...]:
    """The numbers to freeze: those of the text as it is sent, the annex with justifications included.

    Raises:
        Refusal: a text of the draft cannot be filled in.
    """
    found = numbers_to_freeze(without_worksheets(draft), norms)
    if any(one.element == JUSTIFICATIONS for one in found):
        return found
    annex = next((e for e in sent_document(draft, norms).elements if e.id == JUSTIFICATIONS), None)
    if not isinstance(annex, Heading):
        return found
    return (*found, FrozenNumber(annex.id, annex.number, PartKey.ANNEXES, None, annex.text))


def concerns(draft: Draft, document: Document, report: Report) -> tuple[str, ...]:
    """What speaks against publishing now, in whole sentences, the gravest first; none when nothing does."""
    return tuple(_concerns(draft, document, report))


def _concerns(draft: Draft, document: Document, report: Report) -> Iterator[str]:
    gaps = [gap.label for gap in document.required_gaps]
    if gaps:
        yield f"{_counted(len(gaps), 'gegeven ontbreekt', 'gegevens ontbreken')}: {_some(gaps)}."
    if document.broken_references:
        count = len(document.broken_references)
        yield f"{_counted(count, 'verwijzing leidt', 'verwijzingen leiden')} nergens heen."
    for severity, one, more in (
        (
            Severity.VIOLATION,
            "bevinding is strijdig met de wet",
            "bevindingen zijn strijdig met de wet",
        ),
        (Severity.DEVIATION, "afwijking is niet gemotiveerd", "afwijkingen zijn niet gemotiveerd"),
    ):
        found = [
            finding.title
            for finding in report.findings
            if finding.severity is severity and finding.status is not FindingStatus.JUSTIFIED
        ]
        if found:
            yield f"{_counted(len(found), one, more)}: {_some(list(dict.fromkeys(found)))}."
    if not report.run:
        yield "De toets heeft nog niet gelopen."
    unsettled = sum(comment.settled is None for comment in draft.comments)
    if unsettled:
        yield f"{_counted(unsettled, 'opmerking is', 'opmerkingen zijn')} nog niet opgelost."


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _some(names: list[str]) -> str:
    shown = ", ".join(names[:4])
    return f"{shown} en nog {len(names) - 4}" if len(names) > 4 else shown
