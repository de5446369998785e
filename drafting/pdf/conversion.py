"""Word file -> PDF by LibreOffice, in a process of its own that leaves nothing behind.

It gets a profile folder of its own, so that a LibreOffice the user has open is left alone and no setting or
extension of it counts. The file it reads is the one we made; it holds no macro and no link.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from drafting.pdf.office import OfficeMissing, find_office
from drafting.refusals import Refusal

SECONDS = 180
"""How long a conversion may take; a bestek of a hundred pages takes about ten seconds."""

_WORD, _PDF = "bestek.docx", "bestek.pdf"
_INSTEAD = "Exporteer naar Word en maak de PDF daar: Bestand > Opslaan als > PDF."
_POLL = 0.1
_OPTIONS: dict[str, bool | int] = {
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "ExportBookmarksToPDFDestination": True,
    "ExportNotes": False,
    "DisplayPDFDocumentTitle": True,
    "InitialView": 1,
    "UseLosslessCompression": True,
}
"""Options of LibreOffice's PDF export: tagged, PDF/UA, bookmarks of the headings, title in the window."""


class PdfRefused(Refusal):
    """LibreOffice gave no PDF; no file was made."""


class PdfCancelled(Refusal):
    """The user stopped it; no file was made."""

    def __init__(self) -> None:
        super().__init__("Het maken van de PDF is gestopt. Er is geen bestand gemaakt.")


def to_pdf(
    word: bytes,
    *,
    office: Path | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    seconds: float = SECONDS,
) -> bytes:
    """The PDF of a Word file; `office` is the program of LibreOffice, sought when it is not given.

    Raises:
        OfficeMissing: there is no LibreOffice.
        PdfCancelled: `cancelled` said so.
        PdfRefused: it took too long, or LibreOffice gave no PDF.
    """
    program = office or find_office()
    if program is None:
        raise OfficeMissing
    with tempfile.TemporaryDirectory(prefix="bestek-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        (folder / _WORD).write_bytes(word)
        _run(program, folder, cancelled, seconds)
        try:
            content = (folder / _PDF).read_bytes()
        except OSError as fault:
            raise PdfRefused(f"LibreOffice heeft geen PDF gemaakt. {_INSTEAD}") from fault
    if not content.startswith(b"%PDF-"):
        raise PdfRefused(f"Wat LibreOffice maakte, is geen PDF. {_INSTEAD}")
    return content


def command_line(program: Path, folder: Path) -> list[str]:
    """What is started, each argument by itself; no shell reads it."""
    options = {
        name: {
            "type": "boolean" if isinstance(value, bool) else "long",
            "value": str(value).lower(),
        }
        for name, value in _OPTIONS.items()
    }
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profiel').as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nolockcheck",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(options, separators=(',', ':'))}",
        "--outdir",
        str(folder),
        str(folder / _WORD),
    ]


def _run(program: Path, folder: Path, cancelled: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    try:
        process = _started(program, folder)
    except OSError as fault:
        raise PdfRefused(f"LibreOffice kon niet worden gestart ({program}). {_INSTEAD}") from fault
    try:
        while True:
            try:
                process.wait(_POLL)
            except subprocess.TimeoutExpired:
                pass
            else:
                return
            if cancelled():
                raise PdfCancelled
            if time.monotonic() > deadline:
                raise PdfRefused(
                    f"LibreOffice was na {round(seconds)} seconden nog niet klaar en is gestopt. {_INSTEAD}"
                )
    finally:
        _end(process)


def _started(program: Path, folder: Path) -> subprocess.Popen[bytes]:
    """The process, in a group of its own so that its children end with it; nobody reads what it says."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return subprocess.Popen(
        command_line(program, folder),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
        start_new_session=sys.platform != "win32",
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is still running: the program starts others, which would go on without it."""
    if sys.platform == "win32":
        if process.poll() is None:
            ending = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(ending, capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
