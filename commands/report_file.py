"""The report of a check as a file: Word, HTML or text."""

from pathlib import Path

from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused
from drafting.reports.check_report import CheckReport
from drafting.reports.forms import FORMS, content_of


def refuse_report(path: Path, checked: Path, *, overwrite: bool) -> None:
    """Refuses a report of another kind, in the place of the file that is checked, or over an existing file.

    Raises:
        FileRefused: one of these; nothing has been done yet.
    """
    if path.suffix.casefold() not in FORMS:
        raise FileRefused(
            path, "een rapport is een .docx-, .html- of .txt-bestand. Kies zo'n naam."
        )
    if path.exists() and checked.exists() and path.samefile(checked):
        raise FileRefused(
            path, "dit is het bestand dat u toetst. Kies een andere naam voor het rapport."
        )
    if path.exists() and not overwrite:
        raise FileRefused(
            path,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )


def write_report(path: Path, report: CheckReport) -> None:
    """Writes the report in the form that the name of the file asks for.

    Raises:
        FileRefused: it cannot be written.
    """
    write_safely(path, content_of(report, path.suffix))
