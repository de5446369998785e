"""The whole bestek as it is now: with what changed since an edition as native tracked changes, or clean."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from drafting.assembly.assemble import assemble
from drafting.assembly.worksheets import without_worksheets
from drafting.clarifications.editions import edition, publication_of, sent_document
from drafting.comparison.documents import Comparison, compare_documents
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.text.visible import visible
from drafting.text.written_values import day
from drafting.word.redline.redline import Signature, write_redline
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.settings import CommentChoice, ExportResult, ExportSettings, SummaryRow


def with_changes(  # noqa: PLR0913 -- what one such file is made of
    draft: Draft,
    norms: NormSet,
    *,
    since: int,
    signed: Signature,
    house_style: HouseStyle | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportResult:
    """The bestek as it is now with tracked changes against the publication (0) or a nota.

    Raises:
        EditRefused: the draft was not published, or there is no such nota.
        Refusal: the published text is damaged, or a text cannot be filled in.
        ExportCancelled: `cancelled` said so.
    """
    settings = replace(
        _settings(draft, norms, signed.moment, house_style),
        summary=tuple(SummaryRow(a, visible(b)) for a, b in _rows(draft, signed.moment, since)),
        progress=progress,
        cancelled=cancelled,
    )
    return write_redline(_comparison(draft, norms, since), settings, signed)


def clean(  # noqa: PLR0913 -- what one such file is made of
    draft: Draft,
    norms: NormSet,
    *,
    at: datetime,
    export_id: str,
    house_style: HouseStyle | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportResult:
    """The bestek as it is now, with the numbers that were published; its version says by which nota.

    Raises:
        EditRefused: the draft was not published.
        Refusal: a text cannot be filled in.
        ExportCancelled: `cancelled` said so.
    """
    settings = replace(
        _settings(draft, norms, at, house_style),
        export_id=export_id,
        version=version(draft),
        progress=progress,
        cancelled=cancelled,
    )
    # the annex of justifications is put in by the export itself
    return write_document(assemble(without_worksheets(draft), norms), settings)


def version(draft: Draft) -> str:
    """The version of the bestek on its cover: '1.0' as published, '1.2' with nota 2."""
    return f"1.{len(publication_of(draft).notes)}"


def _comparison(draft: Draft, norms: NormSet, since: int) -> Comparison:
    old, new = edition(draft, since).document, sent_document(draft, norms)
    return compare_documents(old, new, one_draft=True)


def _settings(
    draft: Draft, norms: NormSet, at: datetime, house_style: HouseStyle | None
) -> ExportSettings:
    return settings_for(
        without_worksheets(draft),
        norms,
        day=at.date(),
        export_id="",
        concept=False,
        house_style=house_style,
        comments=CommentChoice.NONE,
    )


def _rows(draft: Draft, moment: datetime, since: int) -> tuple[tuple[str, str], ...]:
    before = edition(draft, since)
    was = f"{before.words} van {day(before.at.date())}"
    return (
        ("Bestek", "bijgewerkt, met de wijzigingen zichtbaar"),
        ("Vergeleken met", was),
        ("Bijgewerkt tot en met", day(moment.date())),
    )
