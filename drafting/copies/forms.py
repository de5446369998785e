"""The forms a bestek can leave the house in."""

from enum import StrEnum
from pathlib import Path

from drafting.refusals import FileRefused


class Form(StrEnum):
    """A form, as the ending of its file."""

    WORD = ".docx"
    PDF = ".pdf"
    WEB = ".html"

    @property
    def label(self) -> str:
        """What it is called on the screen."""
        return _LABELS[self]

    @property
    def made(self) -> str:
        """What comes out, with its article: "het Word-bestand"."""
        return _MADE[self]


_LABELS = {Form.WORD: "Word", Form.PDF: "PDF", Form.WEB: "Webpagina (HTML)"}
_MADE = {Form.WORD: "het Word-bestand", Form.PDF: "de PDF", Form.WEB: "de webpagina"}
_ALSO = {".htm": Form.WEB}


def form_of(path: Path) -> Form:
    """The form that the name of a file asks for.

    Raises:
        FileRefused: the name has another ending.
    """
    ending = path.suffix.casefold()
    found = next((form for form in Form if form == ending), _ALSO.get(ending))
    if found is None:
        raise FileRefused(
            path, "een bestek wordt een .docx-, .pdf- of .html-bestand. Kies zo'n naam."
        )
    return found
