"""Document -> Word file."""

from bisect import bisect_left
from dataclasses import replace

from drafting.document import Document, Element, ElementId, Heading, PartTitle, Run
from drafting.finding import Justification
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.word.write.annex import with_justifications
from drafting.word.write.body import Body
from drafting.word.write.clean import Notice, TextDoor
from drafting.word.write.comment_places import place_comments
from drafting.word.write.comments import Threads
from drafting.word.write.contents import contents_xml, count_contents
from drafting.word.write.cover import cover_xml, edition
from drafting.word.write.extra_parts import add_extra_parts
from drafting.word.write.footnotes import add_footnotes
from drafting.word.write.frame_parts import framed
from drafting.word.write.frame_room import page_of
from drafting.word.write.house_style import PageLook
from drafting.word.write.manifest import PROPERTIES, Manifest
from drafting.word.write.package import ACCENT, add_custom_part, open_base, packed
from drafting.word.write.pages import PageCount, settings_of
from drafting.word.write.runs import text_xml
from drafting.word.write.settings import ExportCancelled, ExportResult, ExportSettings
from drafting.word.write.styling import add_lists, lay_over, set_page, set_properties
from drafting.word.write.widths import text_width

_HEADER_SIZE = 8.5
_MARK = '<w:rPr><w:rStyle w:val="ConceptMark"/></w:rPr>'
_BODY_SHARE = 0.8
"""The share of the work that writing the body is; the rest is packing."""


def write_document(document: Document, settings: ExportSettings) -> ExportResult:
    """The Word file of a document, with cover, contents list and, when there are any, the annex of justifications.

    The same document and settings give the same bytes. Texts that XML cannot hold are cleaned and told of
    in the notices.

    Raises:
        ExportCancelled: `settings.cancelled` said so.
    """
    whole = as_exported(document, settings.justifications)
    page = page_of(settings.house_style)
    door = TextDoor("Omslag")
    count = PageCount(page, settings_of(settings.house_style))
    manifest = Manifest(
        settings.draft_id, settings.export_id, settings.content_version, dict(settings.origins)
    )
    threads = _threads(whole, settings)
    body = Body(whole.elements, door, count, manifest, threads)
    body.prepare()
    cover = cover_xml(whole, settings, door, count, threads)
    count_contents(body.entries, count)
    text = list(body.pieces(lambda share: _tick(settings, share * _BODY_SHARE)))
    pages = count.finish()
    count.starts.update(_known_pages(body, settings))
    contents = contents_xml(body.entries, count.starts, TextDoor())
    door.place = "Kop- en voettekst"
    frame = frame_texts(whole, settings, page, pages)
    accent = (settings.house_style and settings.house_style.accent) or ACCENT
    _tick(settings, _BODY_SHARE)
    own = framed(settings.house_style, frame, settings.organisation)
    word = open_base(frame, page.text_width, accent, own)
    set_page(word, page)
    if settings.house_style is not None:
        lay_over(word, settings.house_style)
    door.place = "Eigenschappen van het bestand"
    set_properties(word, whole.title, settings, door)
    add_lists(word, body.lists.started())
    add_footnotes(word, body.notes, door, body.anchors, body.settle_pages)
    add_extra_parts(word, threads.parts(door))
    for comment, number, paragraph, done in threads.numbers():
        manifest.add_comment(comment, number, paragraph, done=done)
    add_custom_part(word, manifest.xml(), PROPERTIES)
    content = packed(word, cover, contents, *body.settled(text))
    _tick(settings, 1.0)
    notices = (*door.notices(), *_warning(len(threads), settings))
    return ExportResult(content, notices, pages, len(threads))


def _known_pages(body: Body, settings: ExportSettings) -> dict[str, int]:
    """The pages that are known of the headings, by their bookmark; none when they are of another document."""
    if len(settings.heading_pages) != len(body.entries):
        return {}
    pages = zip(body.entries, settings.heading_pages, strict=True)
    return {entry.bookmark: page for entry, page in pages}


def _threads(document: Document, settings: ExportSettings) -> Threads:
    """The comments that go along; none unless the settings say so."""
    threads = Threads()
    chosen = [comment for comment in settings.discussion if settings.comments.takes(comment)]
    if chosen:
        threads.add(place_comments(document, chosen, dict(settings.chapter_of)))
    return threads


def _warning(comments: int, settings: ExportSettings) -> tuple[Notice, ...]:
    """What the user must know of comments in a file that is not marked as a concept."""
    if not comments or settings.concept:
        return ()
    count = "staat 1 opmerking" if comments == 1 else f"staan {comments} opmerkingen"
    return (Notice("Opmerkingen", f"in dit bestand {count}. Stuur het niet naar inschrijvers."),)


def as_exported(document: Document, justifications: tuple[Justification, ...]) -> Document:
    """The document with everything that an export adds to its elements: headings of parts, and the annex."""
    return with_justifications(_with_part_headings(document), justifications)


def _tick(settings: ExportSettings, share: float) -> None:
    if settings.cancelled is not None and settings.cancelled():
        raise ExportCancelled
    if settings.progress is not None:
        settings.progress(share)


def _with_part_headings(document: Document) -> Document:
    """The document with a heading for each part that has none yet."""
    titles = {part.key: part for part in document.parts}
    present = {
        element.part
        for element in document.elements
        if isinstance(element, Heading) and element.level is HeadingLevel.PART
    }
    elements: list[Element] = []
    for element in document.elements:
        if element.part not in present:
            present.add(element.part)
            elements.append(_part_heading(titles.get(element.part), element.part))
        elements.append(element)
    return replace(document, elements=tuple(elements))


def _part_heading(title: PartTitle | None, key: PartKey) -> Heading:
    label, words = (title.label, title.title) if title else ("", key.label)
    element = ElementId(f"part-{key}")
    return Heading(
        element, element, HeadingLevel.PART, label, (Run(words),), key, Topic.INTRODUCTION
    )


def frame_texts(
    document: Document, settings: ExportSettings, page: PageLook, pages: int
) -> dict[str, str]:
    """The XML for the places in header and footer; their texts are cleaned on the cover already."""
    door = TextDoor()
    organisation = _one_line(door.plain(settings.organisation), page.text_width / 40)
    room = page.text_width / 20 - text_width(organisation, _HEADER_SIZE) - 18
    if settings.concept:
        room -= text_width("CONCEPT   ", _HEADER_SIZE)
    mark = text_xml("CONCEPT   ", door, _MARK) if settings.concept else ""
    return {
        "mark": mark,
        "cover_mark": text_xml("CONCEPT", door, _MARK) if settings.concept else "",
        "title": door.xml(_one_line(door.plain(document.title), room)),
        "organisation": door.xml(organisation),
        "edition": door.xml(" ".join(edition(settings).split())),
        "pages": str(pages),
    }


def _one_line(text: str, room: float) -> str:
    """The text as far as it fits in `room` points of the header, with an ellipsis when it is cut."""
    text = " ".join(text.split())
    if text_width(text, _HEADER_SIZE) <= room:
        return text
    lengths = range(1, len(text) + 1)
    fits = bisect_left(lengths, True, key=lambda n: text_width(f"{text[:n]}…", _HEADER_SIZE) > room)  # noqa: FBT003 -- what is looked for
    return f"{text[:fits].rstrip()}…"
