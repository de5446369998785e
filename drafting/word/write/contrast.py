"""How well a colour can be read on its ground.

Source: WCAG 2.2, success criterion 1.4.3 and its definitions of contrast ratio and relative luminance.
"""

READABLE = 4.5
"""The contrast that ordinary text needs."""

READABLE_LARGE = 3.0
"""The contrast that large text needs."""

LARGE, LARGE_BOLD = 18.0, 14.0
"""Points from which text is large, and from which bold text is."""


def contrast(colour: str, ground: str = "FFFFFF") -> float:
    """The contrast of two colours (RRGGBB), from 1 to 21."""
    lighter, darker = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def written_ratio(ratio: float) -> str:
    """A contrast as it is written: "4,5 : 1"; never rounded up to what it does not reach."""
    tenths = int(ratio * 10)
    return f"{tenths // 10},{tenths % 10} : 1"


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
