import stat
import sys
from pathlib import Path

import pytest

from drafting.pdf import conversion
from drafting.pdf.conversion import PdfCancelled, PdfRefused, command_line, to_pdf
from drafting.pdf.office import OfficeMissing, find_office
from drafting.pdf.outline_pages import bookmark_pages
from drafting.pdf.tagging import tagging_of
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import sample, settings

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


def stand_in(folder: Path, script: str) -> Path:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def test_every_argument_stands_by_itself_and_asks_for_a_tagged_pdf(tmp_path):
    given = command_line(Path("soffice"), tmp_path)
    assert "--headless" in given
    options = next(word for word in given if word.startswith("pdf:writer_pdf_Export:"))
    for name in ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks", "DisplayPDFDocumentTitle"):
        assert f'"{name}":{{"type":"boolean","value":"true"}}' in options
    assert '"ExportNotes":{"type":"boolean","value":"false"}' in options
    assert any(word.startswith("-env:UserInstallation=file://") for word in given)


@posix
def test_a_program_that_makes_nothing_is_refused(tmp_path):
    with pytest.raises(PdfRefused, match=r"geen PDF.*Opslaan als"):
        to_pdf(b"x", office=stand_in(tmp_path, "exit 1"))


@posix
def test_what_is_no_pdf_is_refused(tmp_path):
    with pytest.raises(PdfRefused, match="is geen PDF"):
        to_pdf(b"x", office=stand_in(tmp_path, "echo zomaar > bestek.pdf"))


@posix
def test_a_program_that_goes_on_and_on_is_ended_with_all_it_started(tmp_path):
    program = stand_in(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(PdfRefused, match="nog niet klaar"):
        to_pdf(b"x", office=program, seconds=0.3)
    child = tmp_path / "child"
    assert not child.exists() or not _runs(int(child.read_text()))


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@posix
def test_the_user_can_stop_it(tmp_path):
    with pytest.raises(PdfCancelled):
        to_pdf(b"x", office=stand_in(tmp_path, "sleep 60"), cancelled=lambda: True)


def test_a_program_that_cannot_start_is_refused(tmp_path):
    with pytest.raises(PdfRefused, match="niet worden gestart"):
        to_pdf(b"x", office=tmp_path / "weg")


def test_without_libreoffice_it_is_refused(monkeypatch):
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    with pytest.raises(OfficeMissing):
        to_pdf(b"x")


@posix
def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    program = stand_in(tmp_path, "printf '%%PDF-1.7' > bestek.pdf")
    assert to_pdf(b"x", office=program) == b"%PDF-1.7"
    assert [left.name for left in tmp_path.iterdir()] == ["soffice"]


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not on this machine")
def test_a_real_pdf_is_tagged_and_its_bookmarks_are_the_headings():
    document = sample()
    content = to_pdf(write_document(document, settings()).content)
    found = tagging_of(content)
    assert (found.tagged, found.pdf_ua, found.language) == (True, True, "nl-NL")
    assert (found.shows_title, found.bookmarks) == (True, True)
    assert len(bookmark_pages(content)) == sum(hasattr(e, "level") for e in document.elements)
