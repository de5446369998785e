"""The report of the check as a file: which form, where, and what it says of the draft."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from drafting.document import passages
from drafting.files.safe_write import write_safely
from drafting.refusals import Refusal
from drafting.reports.check_report import About, CheckReport, check_report
from drafting.reports.facts_used import FactOrigin, given
from drafting.reports.forms import content_of
from drafting.reports.register import register
from gui import alerts
from gui.filing import file_stem
from gui.open_draft import OpenDraft
from gui.services import Services

KINDS = "Word-bestand (*.docx);;Webpagina (*.html);;Tekst (*.txt)"


def save_report(opened: OpenDraft, services: Services, window: QWidget) -> Path | None:
    """Asks where the report must go and writes it; gives the file, or None when there is none."""
    title = file_stem(opened.draft.procurement.title)
    folder = services.settings.now.last_folder or str(Path.home())
    suggested = str(Path(folder) / f"Toets {title}.docx")
    path = alerts.choose_to_save(window, "Bewaar het rapport van de toets", suggested, KINDS)
    if path is None:
        return None
    try:
        opened.check_now()
        write_safely(path, content_of(report_of(opened, services), path.suffix))
    except Refusal as refusal:
        alerts.refuse(window, refusal, "Het rapport is niet gemaakt")
        return None
    return path


def report_of(opened: OpenDraft, services: Services) -> CheckReport:
    """The report of the last check of the draft, with its register."""
    draft = opened.draft
    file = opened.file.path.name if opened.file else draft.procurement.title
    about = About(
        file=file,
        title=draft.procurement.title,
        day=services.today(),
        content_version=draft.content_version,
        norms_day=opened.norms.day,
        facts=given(draft.procurement, FactOrigin.DRAFT),
        remarks=(),
        register=register(draft, opened.report),
    )
    return check_report(opened.report, tuple(passages(opened.document)), about)
