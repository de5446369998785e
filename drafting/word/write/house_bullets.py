"""The signs of a house style's bulleted lists, as plain characters.

Word keeps them as characters of a sign font (Symbol, Wingdings), which mean something else in any other
font; those that are known become the character that looks alike, and others are passed over.
"""

import unicodedata

from lxml import etree

from drafting.word.write.style_looks import ForeignStyles, W

_SIGNS = {
    0xB7: "•",
    0xA7: "▪",
    0x6F: "◦",
    0x6E: "■",
    0x71: "□",
    0xA8: "□",
    0xD8: "➢",
    0xFC: "✓",
    0xFE: "☑",
    0x76: "❖",
    0x2D: "–",
    0xE0: "→",
    0xE8: "➔",
}
"""Places in the sign fonts of Word, with the character that looks alike."""

_DEPTHS = 2
_PRIVATE = range(0xF000, 0xF100)


def bullets_of(numbering: etree._Element | None, styles: ForeignStyles) -> tuple[str, ...]:
    """The signs for the first two depths; empty when the house style has no bulleted list of its own."""
    style = styles.by_name().get("list bullet")
    if numbering is None or style is None:
        return ()
    number = next(
        (n.get(f"{W}val") for one in styles.chain(style) for n in one.iter(f"{W}numId")), None
    )
    shape = _shape(numbering, number)
    if shape is None:
        return ()
    found = []
    for level in shape.findall(f"{W}lvl")[:_DEPTHS]:
        sign = _sign(level)
        if not sign:
            break
        found.append(sign)
    return tuple(found)


def _shape(numbering: etree._Element, number: str | None) -> etree._Element | None:
    for listed in numbering.findall(f"{W}num"):
        if listed.get(f"{W}numId") == number:
            named = listed.find(f"{W}abstractNumId")
            wanted = named.get(f"{W}val") if named is not None else None
            shapes = numbering.findall(f"{W}abstractNum")
            return next((s for s in shapes if s.get(f"{W}abstractNumId") == wanted), None)
    return None


def _sign(level: etree._Element) -> str:
    kind, text = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
    if kind is None or kind.get(f"{W}val") != "bullet" or text is None:
        return ""
    sign = text.get(f"{W}val", "")
    if len(sign) != 1:
        return ""
    fonts = level.find(f".//{W}rFonts")
    font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
    code = ord(sign)
    if code in _PRIVATE:
        return _SIGNS.get(code - 0xF000, "")
    if font.casefold() in {"symbol", "wingdings", "courier new"} and code in _SIGNS:
        return _SIGNS[code]
    shown = unicodedata.category(sign) in {"Po", "Pd", "So", "Sm"}
    return sign if shown else ""
