"""Where LibreOffice is on this machine: on the path, or where its installers put it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from drafting.refusals import Refusal

_NAMES = ("soffice", "libreoffice")


class OfficeMissing(Refusal):
    """There is no LibreOffice; nothing was made."""

    def __init__(self) -> None:
        super().__init__(
            "Voor een PDF is LibreOffice nodig, en dat staat niet op deze computer. Er is niets gemaakt. "
            "Exporteer naar Word en maak de PDF daar: Bestand > Opslaan als > PDF. Kies bij Opties "
            "'Documentstructuurcodes voor toegankelijkheid' en 'Bladwijzers maken met behulp van: Koppen'."
        )


def find_office(
    platform: str = sys.platform,
    environment: Mapping[str, str] | None = None,
    which: Callable[[str], str | None] = shutil.which,
) -> Path | None:
    """The program of LibreOffice; None when it is nowhere to be found.

    On Windows soffice.com is taken, which waits until the work is done.
    """
    for name in _NAMES:
        if found := which(name):
            return Path(found)
    known = os.environ if environment is None else environment
    return next((path for path in _usual_places(platform, known) if path.is_file()), None)


def _usual_places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    if platform == "win32":
        for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "LOCALAPPDATA"):
            if folder := environment.get(name):
                for under in ("LibreOffice", "Programs/LibreOffice", "LibreOfficeDev"):
                    yield Path(folder) / under / "program" / "soffice.com"
    elif platform == "darwin":
        bundle = "LibreOffice.app/Contents/MacOS/soffice"
        yield Path("/Applications") / bundle
        if home := environment.get("HOME"):
            yield Path(home) / "Applications" / bundle
    else:
        yield from (
            Path(p) for p in ("/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice")
        )
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
