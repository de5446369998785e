"""The HTML copy of a bestek: one file, no script, nothing from outside, in the colours of the house style."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import groupby
from typing import assert_never

from drafting.comment import Comment
from drafting.document import (
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Table,
    notes_of,
)
from drafting.text.written_values import day
from drafting.web.inline import anchor_of, runs_in, words_in
from drafting.web.lists import lists_in
from drafting.word.write.contrast import READABLE, contrast
from drafting.word.write.export import as_exported
from drafting.word.write.frame import FramePicture, pictures_in
from drafting.word.write.frame_room import usable_frame
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.settings import ExportCancelled, ExportSettings

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_LARGEST_LOGO = 400_000


def web_copy(document: Document, settings: ExportSettings) -> str:
    """The whole page; every text is escaped.

    Comments go along only when the settings ask for them; an empty document gives a page with its cover.

    Raises:
        ExportCancelled: `settings.cancelled` said so.
    """
    whole = as_exported(document, settings.justifications)
    page = _Page(whole, settings)
    body = "".join(page.parts())
    style = (files("drafting.web") / "copy.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Bestekwijzer">\n'
        f"<title>{words_in(' '.join(whole.title.split()))}</title>\n"
        f"<style>\n{style}{_house(settings.house_style)}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _house(house_style: HouseStyle | None) -> str:
    """The font and colour of the house style; a colour that is hard to read on white stays out."""
    if house_style is None:
        return ""
    normal, accent = house_style.look("Normal"), house_style.accent
    rules = []
    if normal is not None and normal.font:
        rules.append(f'--font: "{normal.font}", Arial, "Liberation Sans", sans-serif;')
    if accent and contrast(accent, "FFFFFF") >= READABLE:
        rules.append(f"--house: #{accent};")
    return f":root {{ {' '.join(rules)} }}\n" if rules else ""


@dataclass(slots=True)
class _Page:
    """Writes the parts of the page one after another."""

    document: Document
    settings: ExportSettings
    _names: dict[ElementId, str] = field(default_factory=dict)
    _elements: tuple[Element, ...] = ()

    def parts(self) -> Iterator[str]:
        self._elements = self.document.elements
        self._names = {e.id: anchor_of(number) for number, e in enumerate(self._elements, 1)}
        yield '<a class="skip" href="#tekst">Naar de tekst</a>\n'
        yield from self._cover()
        yield from self._contents()
        yield '<main id="tekst">\n'
        yield from self._text()
        yield "</main>\n"
        yield from self._notes()
        yield from self._comments()

    def _cover(self) -> Iterator[str]:
        yield "<header>\n"
        yield _logo(self.settings)
        if self.settings.organisation:
            yield f'<p class="organisation">{words_in(self.settings.organisation)}</p>\n'
        yield f"<h1>{words_in(self.document.title)}</h1>\n"
        if self.document.subtitle and self.document.subtitle != self.settings.organisation:
            yield f'<p class="subtitle">{words_in(self.document.subtitle)}</p>\n'
        if self.settings.concept:
            yield '<p class="concept"><strong>CONCEPT</strong> Dit bestek is nog niet definitief.</p>\n'
        version = f"Versie {self.settings.version} · " if self.settings.version else ""
        yield f'<p class="edition">{words_in(version + day(self.settings.day))}</p>\n'
        if self.settings.summary:
            rows = "".join(
                f"<dt>{words_in(row.label)}</dt><dd>{words_in(row.value)}</dd>\n"
                for row in self.settings.summary
            )
            yield f"<dl>\n{rows}</dl>\n"
        yield "</header>\n"

    def _contents(self) -> Iterator[str]:
        headings = [e for e in self._elements if isinstance(e, Heading)]
        if not headings:
            return
        yield '<nav aria-labelledby="inhoud">\n<h2 id="inhoud">Inhoud</h2>\n'
        depth = 0
        for heading in headings:
            level = min(int(heading.level), depth + 1)
            if level > depth:
                yield "<ol>\n" * (level - depth)
            else:
                yield "</li>\n" + "</ol></li>\n" * (depth - level)
            depth = level
            yield f'<li class="l{level}"><a href="#{self._names[heading.id]}">{_title(heading)}</a>'
        yield "</li></ol>\n" * depth + "</nav>\n"

    def _text(self) -> Iterator[str]:
        for is_item, group in groupby(self._elements, lambda e: isinstance(e, ListItem)):
            if is_item:
                items = [element for element in group if isinstance(element, ListItem)]
                yield lists_in(items, lambda item: f"{self._id(item)}>{self._runs(item)}")
                continue
            for element in group:
                if self.settings.cancelled is not None and self.settings.cancelled():
                    raise ExportCancelled
                yield self._element(element)

    def _element(self, element: Element) -> str:
        match element:
            case Heading():
                tag = f"h{min(int(element.level), 3) + 1}"
                number = (
                    f'<span class="number">{words_in(element.number)}</span> '
                    if element.number
                    else ""
                )
                return f"<{tag}{self._id(element)}>{number}{self._runs(element)}</{tag}>\n"
            case Paragraph():
                number = (
                    f'<span class="number">{words_in(element.number)}</span> '
                    if element.number
                    else ""
                )
                look = ' class="numbered"' if element.number else ""
                return f"<p{self._id(element)}{look}>{number}{self._runs(element)}</p>\n"
            case Table():
                return self._table(element)
            case ListItem():
                return ""  # written with its list
            case _:
                assert_never(element)

    def _table(self, table: Table) -> str:
        caption = ""
        if table.caption:
            number = f"{words_in(table.number)}. " if table.number else ""
            caption = f"<caption>{number}{runs_in(table.caption, self._names)}</caption>\n"
        head = "".join(
            f'<th scope="col">{runs_in(cell, self._names)}</th>' if cell else "<td></td>"
            for cell in table.header
        )
        rows = "".join(
            "<tr>" + "".join(f"<td>{runs_in(cell, self._names)}</td>" for cell in row) + "</tr>\n"
            for row in table.rows
        )
        return (
            f'<div class="wide"><table{self._id(table)}>\n{caption}<thead><tr>{head}</tr></thead>\n'
            f"<tbody>\n{rows}</tbody>\n</table></div>\n"
        )

    def _notes(self) -> Iterator[str]:
        notes = sorted(
            (n for e in self._elements for n in notes_of(e)), key=lambda note: note.number
        )
        if not notes:
            return
        yield '<section class="notes" aria-labelledby="noten">\n<h2 id="noten">Noten</h2>\n<ol>\n'
        yield from (self._note(note) for note in notes)
        yield "</ol>\n</section>\n"

    def _note(self, note: Note) -> str:
        back = f'<a href="#noot-{note.number}-terug" aria-label="Terug naar de tekst">↑</a>'
        inner = runs_in(note.runs, self._names)
        return f'<li id="noot-{note.number}" value="{note.number}">{inner} {back}</li>\n'

    def _comments(self) -> Iterator[str]:
        chosen = [c for c in self.settings.discussion if self.settings.comments.takes(c)]
        if not chosen:
            return
        yield '<section class="comments" aria-labelledby="opmerkingen">\n'
        yield f'<h2 id="opmerkingen">Opmerkingen ({len(chosen)})</h2>\n'
        for comment in chosen:
            yield self._comment(comment)
        yield "</section>\n"

    def _comment(self, comment: Comment) -> str:
        element = ElementId(comment.anchor.element.partition(":")[0])
        name = self._names.get(element)
        where = words_in(comment.anchor.place or "Naar de tekst")
        link = f'<a href="#{name}">{where}</a>' if name else where
        said = [comment.kind.label, "opgelost" if comment.settled else "open"]
        if comment.assigned_to:
            said.append(f"voor {comment.assigned_to}")
        quote = (
            f"<blockquote>{words_in(comment.anchor.quote)}</blockquote>\n"
            if comment.anchor.quote
            else ""
        )
        replies = "".join(
            f"<p><strong>{words_in(reply.author)}</strong>, {day(reply.at.date())}: {words_in(reply.text)}</p>\n"
            for reply in comment.replies
        )
        return (
            f'<article>\n<h3>{link}</h3>\n<p class="edition">{words_in(", ".join(said))}</p>\n{quote}'
            f"<p><strong>{words_in(comment.author)}</strong>, {day(comment.at.date())}: "
            f"{words_in(comment.text)}</p>\n{replies}</article>\n"
        )

    def _id(self, element: Element) -> str:
        return f' id="{self._names[element.id]}"'

    def _runs(self, element: Heading | Paragraph | ListItem) -> str:
        return runs_in(element.runs, self._names)


def _title(heading: Heading) -> str:
    number = f'<span class="number">{words_in(heading.number)}</span> ' if heading.number else ""
    return f"{number}{words_in(heading.text)}"


def _logo(settings: ExportSettings) -> str:
    """The first logo of the house style, in the page itself."""
    frame = usable_frame(settings.house_style)
    found = pictures_in(frame.cover_header) if frame is not None else ()
    picture: FramePicture | None = next(iter(found), None)
    if picture is None or len(picture.picture.content) > _LARGEST_LOGO:
        return ""
    source = (
        f"data:image/{picture.picture.ending};base64,{b64encode(picture.picture.content).decode()}"
    )
    alt = words_in(picture.alt or f"Logo {settings.organisation}".strip())
    width = round(picture.width / 9_525)
    return f'<p><img src="{source}" alt="{alt}" width="{width}"></p>\n'
