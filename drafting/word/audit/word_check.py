"""The accessibility of a Word file of ours, checked in the file itself and not in what it was made from.

Source: EN 301 549 v3.2.1 chapter 10 (documents) and WCAG 2.2: 1.1.1 texts for pictures, 1.3.1 structure,
2.4.2 title, 2.4.4 links, 2.4.6 headings, 3.1.1 language.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from drafting.word.audit.look_check import look_points
from drafting.word.audit.points import AccessibilityReport, Point, attention, fault, good
from drafting.word.write.style_looks import ForeignStyles, W, foreign_styles

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FRAME = re.compile(r"word/(?:header|footer)\w*\.xml")
_SPACERS = {"TableEnd", "HeaderCover"}
_TOC = re.compile(r"TOC\d")
_ALSO = 3


@dataclass(frozen=True, slots=True)
class _File:
    """The parts of the file as trees."""

    body: etree._Element
    frames: tuple[etree._Element, ...]
    styles: ForeignStyles
    core: etree._Element


def check_word(content: bytes) -> AccessibilityReport:
    """The report on a .docx that this program wrote."""
    file = _opened(content)
    points = [
        _title(file),
        _language(file),
        _headings(file),
        _contents(file),
        _header_rows(file),
        _captions(file),
        _pictures(file),
        _links(file),
        _spacing(file),
    ]
    return AccessibilityReport((*points, *look_points(file.body, file.frames, file.styles)))


def _opened(content: bytes) -> _File:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(io.BytesIO(content)) as package:

        def tree(name: str) -> etree._Element:
            return etree.fromstring(package.read(name), parser)

        frames = tuple(tree(name) for name in package.namelist() if _FRAME.fullmatch(name))
        return _File(
            tree("word/document.xml"),
            frames,
            foreign_styles(tree("word/styles.xml"), None),
            tree("docProps/core.xml"),
        )


def _title(file: _File) -> Point:
    title = (file.core.findtext(_TITLE) or "").strip()
    if title:
        return good("Titel", f"het bestand heet \u201c{title}\u201d.")
    return fault("Titel", "het bestand heeft geen titel. Vul de titel van het bestek in.")


def _language(file: _File) -> Point:
    found = (lang for one in file.styles.defaults for lang in one.iter(f"{W}lang"))
    language = next((lang.get(f"{W}val", "") for lang in found), "")
    if language.startswith("nl"):
        return good("Taal", f"het bestand is gemerkt als Nederlands ({language}).")
    return fault("Taal", "het bestand zegt niet dat het Nederlands is.")


def _headings(file: _File) -> Point:
    before, count, jumps, empty = 0, 0, [], 0
    for paragraph in file.body.iter(f"{W}p"):
        level = _outline_level(paragraph, file.styles)
        if not level:
            continue
        count += 1
        words = _text(paragraph)
        empty += not words
        if level > before + 1:
            jumps.append(words)
        before = level
    if empty:
        return fault("Koppen", f"{empty} van de {count} koppen zijn leeg.")
    if jumps:
        return fault("Koppen", f"een niveau wordt overgeslagen bij {_some(jumps)}.")
    if not count:
        return attention("Koppen", "er staan geen koppen in.")
    return good("Koppen", f"{count} koppen, geen niveau overgeslagen, geen lege kop.")


def _contents(file: _File) -> Point:
    marks = {mark.get(f"{W}name") for mark in file.body.iter(f"{W}bookmarkStart")}
    lines = [p for p in file.body.iter(f"{W}p") if _TOC.fullmatch(_style(p))]
    links = [link.get(f"{W}anchor") for p in lines for link in p.iter(f"{W}hyperlink")]
    lost = [link for link in links if link not in marks]
    if lost:
        return fault("Inhoudsopgave", f"{len(lost)} regels leiden nergens heen.")
    if not links:
        return attention("Inhoudsopgave", "er is geen inhoudsopgave met koppelingen.")
    return good("Inhoudsopgave", f"{len(links)} regels, elk met een koppeling naar de kop.")


def _header_rows(file: _File) -> Point:
    tables = list(file.body.iter(f"{W}tbl"))
    lacking = [t for t in tables if t.find(f"{W}tr/{W}trPr/{W}tblHeader") is None]
    if lacking:
        names = [_text(table.find(f"{W}tr")) for table in lacking]
        return fault("Kopregels van tabellen", f"{len(lacking)} tabellen zonder: {_some(names)}.")
    if not tables:
        return good("Kopregels van tabellen", "er staan geen tabellen in.")
    return good("Kopregels van tabellen", f"alle {len(tables)} tabellen hebben er een.")


def _captions(file: _File) -> Point:
    """A caption is a help, not a duty; the table on the cover has the title above it."""
    tables = list(file.body.iter(f"{W}tbl"))[1:]
    named = [t for t in tables if _style(t.getprevious()) == "Caption"]
    if not tables:
        return good("Bijschriften van tabellen", "er staan geen tabellen in de tekst.")
    words = f"{len(named)} van de {len(tables)} tabellen in de tekst hebben een bijschrift"
    if len(named) == len(tables):
        return good("Bijschriften van tabellen", f"{words}.")
    return attention(
        "Bijschriften van tabellen", f"{words}; de zin erboven moet zeggen wat erin staat."
    )


def _pictures(file: _File) -> Point:
    drawn = [d for part in (file.body, *file.frames) for d in part.iter(f"{_WP}docPr")]
    lacking = [d for d in drawn if not d.get("descr", "").strip()]
    if lacking:
        return fault(
            "Tekst bij afbeeldingen", f"{len(lacking)} van de {len(drawn)} hebben er geen."
        )
    if not drawn:
        return good("Tekst bij afbeeldingen", "er staan geen afbeeldingen in.")
    words = list(dict.fromkeys(d.get("descr", "") for d in drawn))
    return good("Tekst bij afbeeldingen", f"{_some(words)}.")


def _links(file: _File) -> Point:
    outside = [link for link in file.body.iter(f"{W}hyperlink") if link.get(_R_ID)]
    bare = [link for link in file.body.iter(f"{W}hyperlink") if not _text(link)]
    if bare:
        return fault("Koppelingen", f"{len(bare)} koppelingen hebben geen woorden.")
    if outside:
        return attention(
            "Koppelingen", f"{len(outside)} koppelingen leiden naar buiten het bestand."
        )
    return good("Koppelingen", "alle koppelingen blijven in het bestand en hebben woorden.")


def _spacing(file: _File) -> Point:
    empty = 0
    for paragraph in file.body.iter(f"{W}p"):
        inside = paragraph.getparent()
        in_cell = inside is not None and inside.tag == f"{W}tc"
        if not in_cell and not _text(paragraph) and _style(paragraph) not in _SPACERS:
            empty += paragraph.find(f".//{W}drawing") is None
    if empty:
        return attention("Witruimte", f"{empty} lege alinea's in plaats van witruimte in de stijl.")
    return good("Witruimte", "witruimte komt uit de stijlen, niet uit lege alinea's.")


def _outline_level(paragraph: etree._Element, styles: ForeignStyles) -> int:
    style = styles.by_id.get(_style(paragraph))
    own = paragraph.find(f"{W}pPr/{W}outlineLvl")
    chain = styles.chain(style) if style is not None else []
    found = own if own is not None else next(_levels(chain), None)
    return (
        int(found.get(f"{W}val", "9")) + 1
        if found is not None and found.get(f"{W}val") != "9"
        else 0
    )


def _levels(chain: list[etree._Element]) -> Iterator[etree._Element]:
    for style in chain:
        yield from style.iter(f"{W}outlineLvl")


def _style(paragraph: etree._Element | None) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _text(element: etree._Element | None) -> str:
    return (
        "".join(t.text or "" for t in element.iter(f"{W}t")).strip() if element is not None else ""
    )


def _some(words: list[str]) -> str:
    """The first few, quoted, and how many more there are."""
    shown = ", ".join(f"\u201c{word[:60]}\u201d" for word in words[:_ALSO])
    more = len(words) - _ALSO
    return f"{shown} en nog {more}" if more > 0 else shown
