"""Where a picture stands in somebody else's header: which one, how large, in the line or floating."""

import re
from dataclasses import dataclass, field

from lxml import etree

from drafting.word.read.guard import UnsafePart
from drafting.word.write.clean import clean
from drafting.word.write.foreign_parts import FramePart
from drafting.word.write.frame import EMU_PER_TWIP, FramePicture, Picture, Placing
from drafting.word.write.house_pictures import PictureRefused, taken_picture
from drafting.word.write.style_looks import A

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_LEAST, _WIDEST, _TALLEST = 18_000, 7_600_000, 4_300_000
"""Sizes in EMU: half a millimetre, the width of a page, 12 cm."""

_ACROSS = frozenset({"page", "margin", "column", "leftMargin", "rightMargin"})
_DOWN = frozenset({"page", "margin", "paragraph", "topMargin", "bottomMargin"})
_SIDES = frozenset({"left", "center", "right", "top", "bottom"})
_OFFSET = re.compile(r"-?\d{1,8}")
_FARTHEST = 11_000_000
_LONGEST_ALT = 250
_FILE_NAME = re.compile(r"[\\/]|\.\w{2,4}$|^(?:image|afbeelding|picture)\s*\d*$", re.IGNORECASE)
_LENGTH = re.compile(r"(width|height)\s*:\s*(\d{1,4}(?:\.\d+)?)(pt|in|cm|mm|px)?", re.IGNORECASE)
_EMU = {"pt": 12_700, "in": 914_400, "cm": 360_000, "mm": 36_000, "px": 9_525, "": 12_700}
_MOST = 8


@dataclass(slots=True)
class ForeignPictures:
    """Takes the pictures of one part; `left` gathers what was not taken over, in Dutch."""

    part: FramePart
    left: list[str]
    _seen: dict[str, Picture | None] = field(default_factory=dict)

    def drawn(self, drawing: etree._Element) -> FramePicture | None:
        """The picture of a w:drawing; None when it holds none that can be taken."""
        outer = next(iter(drawing), None)
        blip = drawing.find(f".//{A}blip")
        extent = drawing.find(f".//{_WP}extent")
        if outer is None or extent is None:
            return None
        if blip is None:
            self.left.append("een vorm of tekstvak")
            return None
        if blip.get(f"{_R}link"):
            self.left.append("een gekoppelde afbeelding")
        picture = self._picture(blip.get(f"{_R}embed", ""))
        if picture is None:
            return None
        width, height = _whole(extent.get("cx")), _whole(extent.get("cy"))
        described = drawing.find(f".//{_WP}docPr")
        alt = described.get("descr", "") if described is not None else ""
        floating = outer.tag == f"{_WP}anchor"
        return _sized(picture, width, height, _alt(alt), _placing(outer) if floating else None)

    def shown(self, shape: etree._Element) -> FramePicture | None:
        """The picture of a w:pict, as Word made it before 2007; always in the line of text."""
        if shape.find(f".//{_V}textpath") is not None:
            self.left.append("een watermerk")
            return None
        held = shape.find(f".//{_V}imagedata")
        if held is None:
            self.left.append("een vorm of tekstvak")
            return None
        picture = self._picture(held.get(f"{_R}id", ""))
        outer = held.getparent()
        if picture is None or outer is None:
            return None
        sizes = {
            name.casefold(): round(float(number) * _EMU[unit.casefold()])
            for name, number, unit in _LENGTH.findall(outer.get("style", ""))
        }
        return _sized(
            picture, sizes.get("width", 0), sizes.get("height", 0), _alt(outer.get("alt", "")), None
        )

    def _picture(self, reference: str) -> Picture | None:
        if reference not in self._seen and len(self._seen) < _MOST:
            self._seen[reference] = self._read(reference)
        return self._seen.get(reference)

    def _read(self, reference: str) -> Picture | None:
        item = self.part.related.get(reference)
        if item is None:
            return None
        if item.external:
            self.left.append("een gekoppelde afbeelding")
            return None
        try:
            return taken_picture(self.part.read(item.target))
        except PictureRefused as refused:
            self.left.append(str(refused))
        except UnsafePart:
            self.left.append("een beschadigde afbeelding")
        return None


def _sized(
    picture: Picture, width: int, height: int, alt: str, placing: Placing | None
) -> FramePicture:
    """The picture at its size, or at 150 dots an inch when that is no size a logo can have."""
    if not (_LEAST <= width <= _WIDEST and _LEAST <= height <= _TALLEST):
        width, height = picture.width * 6_096, picture.height * 6_096
        share = min(1.0, _WIDEST / 2 / width, _TALLEST / 4 / height)
        width, height = max(_LEAST, round(width * share)), max(_LEAST, round(height * share))
    return FramePicture(picture, width, height, alt, placing)


def _placing(anchor: etree._Element) -> Placing:
    across, across_from = _offset(anchor.find(f"{_WP}positionH"), _ACROSS, "margin")
    down, down_from = _offset(anchor.find(f"{_WP}positionV"), _DOWN, "paragraph")
    behind = anchor.get("behindDoc") in {"1", "true"}
    return Placing(across_from, across, down_from, down, behind)


def _offset(
    position: etree._Element | None, known: frozenset[str], usual: str
) -> tuple[int | str, str]:
    if position is None:
        return 0, usual
    measured = position.get("relativeFrom", "")
    given = next(iter(position), None)
    text = (given.text or "").strip() if given is not None else ""
    if measured not in known:
        return 0, usual
    if text in _SIDES:
        return text, measured
    if _OFFSET.fullmatch(text) and abs(int(text)) <= _FARTHEST:
        return int(text), measured
    return 0, usual


def _alt(text: str) -> str:
    """The description, unless it is the name of a file, which Word fills in by itself."""
    words = " ".join(clean(text, _LONGEST_ALT).text.split())
    return "" if _FILE_NAME.search(words) else words


def _whole(text: str | None) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,8}", text) else 0


def twips(emu: int) -> int:
    """A size in twentieths of a point."""
    return round(emu / EMU_PER_TWIP)
