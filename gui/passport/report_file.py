"""The report of the deviations as a file: which form, and where."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from drafting.files.safe_write import write_safely
from drafting.refusals import Refusal
from drafting.reports.deviation_report import DeviationReport, content_of
from gui import alerts
from gui.filing import file_stem
from gui.open_draft import OpenDraft
from gui.report_filing import KINDS
from gui.services import Services


def save_deviations(
    report: DeviationReport, opened: OpenDraft, services: Services, window: QWidget
) -> Path | None:
    """Asks where the report must go and writes it; gives the file, or None when there is none."""
    title = file_stem(opened.draft.procurement.title)
    folder = services.settings.now.last_folder or str(Path.home())
    suggested = str(Path(folder) / f"Afwijkingen {title}.docx")
    path = alerts.choose_to_save(window, "Bewaar het rapport van de afwijkingen", suggested, KINDS)
    if path is None:
        return None
    try:
        write_safely(path, content_of(report, path.suffix))
    except Refusal as refusal:
        alerts.refuse(window, refusal, "Het rapport is niet gemaakt")
        return None
    return path
