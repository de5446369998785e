"""The accessibility of the HTML copy, checked in the page itself.

Source: WCAG 2.2: 1.1.1 texts for pictures, 1.3.1 structure, 2.4.1 skipping, 2.4.2 title, 2.4.4 links,
3.1.1 language; HTML Living Standard on ids, which are unique.
"""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from drafting.word.audit.points import AccessibilityReport, Point, fault, good

_VOID = {"meta", "br", "img"}
_ACTIVE = {"script", "iframe", "object", "embed", "form", "link", "base"}


@dataclass(slots=True)
class _Seen:
    """What stands in the page."""

    language: str = ""
    title: str = ""
    levels: list[int] = field(default_factory=list)
    empty: int = 0
    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    tables: int = 0
    with_header: int = 0
    pictures: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    unclosed: int = 0


class _Reader(HTMLParser):
    """Walks through the page and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = _Seen()
        self._open: list[str] = []
        self._words = ""
        self._scoped = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._open.append(tag)
        self._count(tag, given)
        if name := given.get("id"):
            self.seen.ids[name] += 1
        for place in ("href", "src"):
            target = given.get(place, "")
            if target.startswith("#"):
                self.seen.links.append(target[1:])
            elif target and not target.startswith("data:image/"):
                self.seen.outside.append(target)
        if tag in _ACTIVE or any(name.startswith("on") for name in given):
            self.seen.outside.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.seen.unclosed += 1
        if tag == "title":
            self.seen.title = self._words.strip()
        elif tag in {"h1", "h2", "h3", "h4"}:
            self.seen.empty += not self._words.strip()
        elif tag == "table":
            self.seen.with_header += self._scoped

    @override
    def handle_data(self, data: str) -> None:
        self._words += data

    def _count(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html":
            self.seen.language = given.get("lang", "")
        elif tag in {"title", "h1", "h2", "h3", "h4"}:
            self._words = ""
            if tag != "title":
                self.seen.levels.append(int(tag[1]))
        elif tag == "table":
            self.seen.tables += 1
            self._scoped = False
        elif tag == "th":
            self._scoped = given.get("scope") == "col"
        elif tag == "img":
            self.seen.pictures.append(given.get("alt", ""))


def check_web(page: str) -> AccessibilityReport:
    """The report on an HTML copy that this program made."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    seen = reader.seen
    return AccessibilityReport(
        (
            _of(
                "Titel",
                seen.title,
                f"de pagina heet \u201c{seen.title}\u201d.",
                "er is geen titel.",
            ),
            _of(
                "Taal",
                seen.language == "nl",
                "de pagina is gemerkt als Nederlands.",
                "de pagina zegt niet dat zij Nederlands is.",
            ),
            _headings(seen),
            _links(seen),
            _of(
                "Kopregels van tabellen",
                seen.tables == seen.with_header,
                f"alle {seen.tables} tabellen hebben er een."
                if seen.tables
                else "er staan geen tabellen in.",
                f"{seen.tables - seen.with_header} van de {seen.tables} tabellen hebben er geen.",
            ),
            _of(
                "Tekst bij afbeeldingen",
                all(seen.pictures),
                ", ".join(seen.pictures) + "."
                if seen.pictures
                else "er staan geen afbeeldingen in.",
                "een afbeelding heeft er geen.",
            ),
            _of(
                "Eén bestand",
                not seen.outside,
                "geen script en niets van buiten.",
                f"de pagina haalt iets van buiten: {', '.join(seen.outside[:3])}.",
            ),
            _of(
                "Opbouw",
                not seen.unclosed and max(seen.ids.values(), default=0) < 2,
                "alle elementen zijn gesloten en elke naam komt één keer voor.",
                "een element is niet gesloten of een naam komt twee keer voor.",
            ),
        )
    )


def _headings(seen: _Seen) -> Point:
    pairs = zip([0, *seen.levels], seen.levels, strict=False)
    jumps = sum(level > before + 1 for before, level in pairs)
    return _of(
        "Koppen",
        not jumps and not seen.empty and seen.levels.count(1) == 1,
        f"{len(seen.levels)} koppen, geen niveau overgeslagen, geen lege kop.",
        f"{jumps} keer wordt een niveau overgeslagen; {seen.empty} koppen zijn leeg.",
    )


def _links(seen: _Seen) -> Point:
    lost = [link for link in seen.links if link not in seen.ids]
    return _of(
        "Koppelingen",
        not lost,
        f"alle {len(seen.links)} koppelingen leiden naar een plaats in de pagina.",
        f"{len(lost)} koppelingen leiden nergens heen.",
    )


def _of(name: str, right: object, found: str, otherwise: str) -> Point:
    return good(name, found) if right else fault(name, otherwise)
