"""Contrast and size of the letters of a Word file: each style that is used, against its own ground.

Source: WCAG 2.2, 1.4.3. For the size of letters there is no norm; 9 points is what our own styles keep to
for running text, 7 for what stands above and below it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from drafting.word.audit.points import Point, attention, fault, good
from drafting.word.write.contrast import (
    LARGE,
    LARGE_BOLD,
    READABLE,
    READABLE_LARGE,
    contrast,
    written_ratio,
)
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.style_looks import (
    COLOUR,
    Chain,
    ForeignStyles,
    W,
    colour_of,
    size_of,
    switch_of,
)

_TEXT_SIZE = 9.0
_FRAME_SIZE = 7.0
_WHITE = "FFFFFF"
_USUAL_SIZE = 10.0
_HEADER_FILL = "firstRow"
_NAMES = {
    "": "gewone tekst",
    "Heading1": "titel van een deel",
    "Heading2": "titel van een hoofdstuk",
    "Heading3": "titel van een paragraaf",
    "TableHeading": "kopregel van een tabel",
    "TableText": "tekst in een tabel",
    "Title": "titel op de omslag",
    "Gap": "open gegeven",
    "ConceptMark": "merk CONCEPT",
    "Header": "koptekst",
    "Footer": "voettekst",
}
_MOST = 6
_HOUSE_NAMES = {
    "Normal": "de gewone tekst",
    "heading 1": "kop 1",
    "heading 2": "kop 2",
    "heading 3": "kop 3",
    "Title": "de titel",
    "Subtitle": "de ondertitel",
}


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters as they are on the page: whose they are, colour, ground, size in points."""

    name: str
    colour: str
    ground: str
    size: float
    bold: bool = False
    framed: bool = False

    @property
    def ratio(self) -> float:
        """Their contrast."""
        return contrast(self.colour, self.ground)

    @property
    def large(self) -> bool:
        """Whether they count as large."""
        return self.size >= LARGE or (self.bold and self.size >= LARGE_BOLD)


def look_points(
    body: etree._Element, frames: Sequence[etree._Element], styles: ForeignStyles
) -> Iterator[Point]:
    """The point on contrast and that on size."""
    seen = list(dict.fromkeys([*_in_body(body, styles), *_in_frames(frames, styles)]))
    yield contrast_point(seen)
    yield size_point(seen)


def contrast_point(seen: Sequence[Letters]) -> Point:
    """Letters below the contrast they need, each with its figure."""
    poor = sorted((one for one in seen if one.ratio < READABLE), key=lambda one: one.ratio)
    if not poor:
        least = min((one.ratio for one in seen), default=21.0)
        return good(
            "Contrast", f"elke kleur is goed te lezen; het laagste is {written_ratio(least)}."
        )
    words = "; ".join(dict.fromkeys(_told(one) for one in poor[:_MOST]))
    if any(one.ratio < READABLE_LARGE or not one.large for one in poor):
        return fault("Contrast", f"{words}. Nodig is {written_ratio(READABLE)}.")
    return attention(
        "Contrast",
        f"{words}. Dat is genoeg voor grote letters (3,0 : 1), niet voor gewone ({written_ratio(READABLE)}).",
    )


def size_point(seen: Sequence[Letters]) -> Point:
    """Letters that are small, each with its size."""
    small = [one for one in seen if one.size < (_FRAME_SIZE if one.framed else _TEXT_SIZE)]
    if small:
        words = "; ".join(dict.fromkeys(f"{one.name} {_points(one.size)}" for one in small[:_MOST]))
        return attention("Lettergrootte", f"klein: {words}.")
    least = min((one.size for one in seen if not one.framed), default=_USUAL_SIZE)
    return good("Lettergrootte", f"de kleinste letter in de tekst is {_points(least)}.")


def _told(one: Letters) -> str:
    ground = "wit" if one.ground == _WHITE else f"#{one.ground}"
    return f"{one.name}: #{one.colour} op {ground} heeft contrast {written_ratio(one.ratio)}"


def _points(size: float) -> str:
    return f"{size:g}".replace(".", ",") + " punt"


def _in_body(body: etree._Element, styles: ForeignStyles) -> Iterator[Letters]:
    header = _header_fill(styles)
    used = {_style_of(p, "pPr", "pStyle") for p in body.iter(f"{W}p") if _has_text(p)}
    for style in sorted(used):
        chain = _chain(style, styles)
        ground = header if style == "TableHeading" and header else _ground(chain)
        yield _letters(style, styles, chain, ground)
    runs = {_style_of(r, "rPr", "rStyle") for r in body.iter(f"{W}r")} - {""}
    for style in sorted(runs):
        found = styles.by_id.get(style)
        if found is not None:
            own = styles.chain(found)[: -len(styles.defaults) or None]
            if any(next(one.iter(f"{W}color"), None) is not None for one in own):
                chain = [*own, *_chain("", styles)]
                yield _letters(style, styles, chain, _ground(own))


def _in_frames(frames: Sequence[etree._Element], styles: ForeignStyles) -> Iterator[Letters]:
    for frame in frames:
        for run in frame.iter(f"{W}r"):
            if not _has_text(run):
                continue
            paragraph = next(run.iterancestors(f"{W}p"))
            cell = next(run.iterancestors(f"{W}tc"), None)
            shade = cell.find(f"{W}tcPr") if cell is not None else None
            style = _style_of(paragraph, "pPr", "pStyle")
            named = styles.by_id.get(_style_of(run, "rPr", "rStyle"))
            above = (
                styles.chain(named)[: -len(styles.defaults) or None] if named is not None else []
            )
            chain = [*run.findall(f"{W}rPr"), *above, *_chain(style, styles)]
            ground = _ground([shade]) if shade is not None else _WHITE
            which = "koptekst" if frame.tag == f"{W}hdr" else "voettekst"
            yield Letters(
                which,
                colour_of(chain),
                ground,
                size_of(chain) or _USUAL_SIZE,
                switch_of(chain, "b"),
                framed=True,
            )


def _letters(style: str, styles: ForeignStyles, chain: Chain, ground: str) -> Letters:
    found = styles.by_id.get(style)
    named = found.find(f"{W}name") if found is not None else None
    own = named.get(f"{W}val") if named is not None else None
    name = _NAMES.get(style) or own or style
    return Letters(
        name, colour_of(chain), ground, size_of(chain) or _USUAL_SIZE, switch_of(chain, "b")
    )


def _chain(style: str, styles: ForeignStyles) -> list[etree._Element]:
    found = styles.by_id.get(style)
    return styles.chain(found if found is not None else styles.by_id.get("Normal"))


def _ground(chain: Iterable[etree._Element]) -> str:
    for element in chain:
        for shade in element.iter(f"{W}shd"):
            fill = shade.get(f"{W}fill", "")
            return fill.upper() if COLOUR.fullmatch(fill) else _WHITE
    return _WHITE


def _header_fill(styles: ForeignStyles) -> str:
    """The colour behind the header row of our tables."""
    table = styles.by_id.get("BestekTable")
    if table is None:
        return ""
    rows = (part for part in table.iter(f"{W}tblStylePr") if part.get(f"{W}type") == _HEADER_FILL)
    return next((_ground([part]) for part in rows), "")


def _style_of(element: etree._Element, properties: str, tag: str) -> str:
    found = element.find(f"{W}{properties}/{W}{tag}")
    return found.get(f"{W}val", "") if found is not None else ""


def _has_text(element: etree._Element) -> bool:
    return any((t.text or "").strip() for t in element.iter(f"{W}t"))


def contrast_words(house_style: HouseStyle) -> str:
    """What of a house style is hard to read on white, with the figure; empty when everything is good to read."""
    poor = {
        look.colour: f"{_HOUSE_NAMES.get(look.name, look.name)} (#{look.colour}) heeft contrast "
        f"{written_ratio(contrast(look.colour))}"
        for look in reversed(house_style.looks)
        if look.colour and contrast(look.colour) < READABLE
    }
    words = "; ".join(reversed(poor.values()))
    return f"{words}. Om goed te lezen is {written_ratio(READABLE)} nodig." if words else ""
