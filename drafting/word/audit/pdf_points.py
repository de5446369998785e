"""The points of a PDF, from what it says of itself.

Source: ISO 14289-1 (PDF/UA-1) 7.1 and 7.2: tagged, title shown, language.
"""

from collections.abc import Iterator
from typing import Protocol

from drafting.word.audit.points import Point, attention, fault, good


class Tagging(Protocol):
    """What is known of a PDF."""

    @property
    def tagged(self) -> bool: ...  # noqa: D102 -- the names say it
    @property
    def pdf_ua(self) -> bool: ...  # noqa: D102 -- likewise
    @property
    def language(self) -> str: ...  # noqa: D102 -- likewise
    @property
    def shows_title(self) -> bool: ...  # noqa: D102 -- likewise
    @property
    def bookmarks(self) -> bool: ...  # noqa: D102 -- likewise


def pdf_points(found: Tagging) -> Iterator[Point]:
    """Tags, PDF/UA, language and title, bookmarks."""
    if found.tagged:
        yield good("PDF: structuur", "getagd: een schermlezer leest koppen, lijsten en tabellen.")
    else:
        yield fault(
            "PDF: structuur", "niet getagd. Maak de PDF met een nieuwere LibreOffice of met Word."
        )
    if found.pdf_ua:
        yield good(
            "PDF: PDF/UA", "het bestand zegt aan PDF/UA te voldoen; dat is niet apart gekeurd."
        )
    else:
        yield attention("PDF: PDF/UA", "het bestand heeft het kenmerk PDF/UA niet.")
    if found.language.startswith("nl") and found.shows_title:
        yield good(
            "PDF: taal en titel", "Nederlands, en de titel staat in de balk van het venster."
        )
    else:
        yield attention("PDF: taal en titel", "de taal of de titel staat niet in het bestand.")
    if found.bookmarks:
        yield good("PDF: bladwijzers", "de koppen staan als bladwijzers naast de tekst.")
    else:
        yield attention("PDF: bladwijzers", "er zijn geen bladwijzers.")
