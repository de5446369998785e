"""A Word file that is no bestek, such as the report of a check: no annex, no contents list, no manifest.

It has the cover, the styles and the page of a bestek. Without the manifest it is never taken for a
reviewed bestek that comes back.
"""

from collections.abc import Callable, Iterable

from docx.document import Document as WordDocument

from drafting.document import Document
from drafting.word.write.body import Body
from drafting.word.write.clean import TextDoor
from drafting.word.write.cover import cover_xml
from drafting.word.write.export import frame_texts
from drafting.word.write.frame_parts import framed
from drafting.word.write.frame_room import page_of
from drafting.word.write.manifest import Manifest
from drafting.word.write.numbering import StartedList
from drafting.word.write.package import ACCENT, open_base, packed
from drafting.word.write.pages import PageCount, settings_of
from drafting.word.write.settings import ExportResult, ExportSettings
from drafting.word.write.styling import add_lists, lay_over, set_page, set_properties


def write_report(document: Document, settings: ExportSettings) -> ExportResult:
    """The Word file of a document, its cover first; the same document and settings give the same bytes.

    Of the settings the justifications and origins are left out; texts that XML cannot hold are cleaned.
    """
    page = page_of(settings.house_style)
    door = TextDoor("Omslag")
    count = PageCount(page, settings_of(settings.house_style))
    # the body keeps a manifest while it writes; it is not put into the file
    body = Body(document.elements, door, count, Manifest("", "", "", {}))
    body.prepare()
    cover = cover_xml(document, settings, door, count)
    text = body.write(lambda _share: None)
    pages = count.finish()
    return bound(document, settings, door, cover + text, body.lists.started(), pages)


def bound(  # noqa: PLR0913 -- a file is bound of all of these
    document: Document,
    settings: ExportSettings,
    door: TextDoor,
    text: str,
    lists: Iterable[StartedList],
    pages: int,
    *,
    notes: Callable[[WordDocument], None] | None = None,
) -> ExportResult:
    """The file around a text that is written already: header and footer, styles, properties, lists.

    `notes` adds the footnotes, when there can be any.
    """
    page = page_of(settings.house_style)
    accent = (settings.house_style and settings.house_style.accent) or ACCENT
    door.place = "Kop- en voettekst"
    texts = frame_texts(document, settings, page, pages)
    own = framed(settings.house_style, texts, settings.organisation)
    word = open_base(texts, page.text_width, accent, own)
    set_page(word, page)
    if settings.house_style is not None:
        lay_over(word, settings.house_style)
    door.place = "Eigenschappen van het bestand"
    set_properties(word, document.title, settings, door)
    add_lists(word, lists)
    if notes is not None:
        notes(word)
    return ExportResult(packed(word, text), door.notices(), pages)
