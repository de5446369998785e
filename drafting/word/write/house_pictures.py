"""Pictures of a house style: a logo is decoded within limits and written anew, never passed on as it came.

PNG and JPEG only. A drawing (SVG, EMF, WMF) can hold more than a picture and is refused with what to do.
What a camera or a program wrote beside the picture (place, author, colour profile) stays behind.
"""

import io
import warnings

from drafting.word.write.frame import Picture

LARGEST_FILE = 8 * 1024 * 1024
LARGEST_AREA = 30_000_000
"""Points of a picture that is decoded: some 90 MB in memory."""

LARGEST_SIDE = 2_400
"""Points to which a side is brought back: 20 cm at 300 dots an inch."""

_DRAWINGS = (
    (b"\xd7\xcd\xc6\x9a", "een tekening (WMF)"),
    (b"\x01\x00\x09\x00", "een tekening (WMF)"),
    (b"<svg", "een tekening (SVG)"),
    (b"<?xml", "een tekening (SVG)"),
    (b"GIF8", "een GIF-afbeelding"),
    (b"BM", "een BMP-afbeelding"),
    (b"II*\0", "een TIFF-afbeelding"),
    (b"MM\0*", "een TIFF-afbeelding"),
)
_INSTEAD = "; zet het logo in Word als PNG"


class PictureRefused(Exception):
    """A picture that is not taken over; the text names it in plain words."""


def taken_picture(content: bytes) -> Picture:
    """The picture, decoded and written anew.

    Raises:
        PictureRefused: it is no PNG or JPEG, is damaged, or is too large.
    """
    if len(content) > LARGEST_FILE:
        raise PictureRefused("een afbeelding van meer dan 8 MB")
    if not content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        raise PictureRefused(_what(content) + _INSTEAD)
    try:
        return _written_anew(content)
    except PictureRefused:
        raise
    except Exception as fault:  # whatever a foreign picture does, the user reads a sentence
        raise PictureRefused("een beschadigde afbeelding") from fault


def _what(content: bytes) -> str:
    if content[40:44] == b" EMF":
        return "een tekening (EMF)"
    start = content[:200].lstrip()
    return next((words for magic, words in _DRAWINGS if start.startswith(magic)), "een afbeelding")


def _written_anew(content: bytes) -> Picture:
    from PIL import Image  # a start need not wait for it

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
            width, height = opened.size
            if width * height > LARGEST_AREA or min(width, height) < 1:
                raise PictureRefused("een afbeelding met te veel beeldpunten")
            opened.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
            opened.load()
            clear = opened.mode in {"RGBA", "LA", "PA"} or "transparency" in opened.info
            bare = opened.convert("RGBA" if clear else "RGB")
            jpeg = opened.format == "JPEG"
    if max(bare.size) > LARGEST_SIDE:
        bare.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    out = io.BytesIO()
    plain = Image.frombytes(bare.mode, bare.size, bare.tobytes())
    if jpeg:
        plain.save(out, "JPEG", quality=92)
    else:
        plain.save(out, "PNG", optimize=True)
    return Picture(out.getvalue(), "jpeg" if jpeg else "png", *plain.size)
