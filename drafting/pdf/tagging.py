"""What a PDF says of itself: whether it is tagged, claims PDF/UA, names its language, shows its title.

Read from the bytes as LibreOffice writes them, where these stand outside the packed streams.
"""

import re
from dataclasses import dataclass

_LANGUAGE = re.compile(rb"/Lang\s*\(([A-Za-z-]{2,11})\)")


@dataclass(frozen=True, slots=True)
class PdfTagging:
    """The marks of an accessible PDF."""

    tagged: bool
    pdf_ua: bool
    language: str
    shows_title: bool
    bookmarks: bool


def tagging_of(content: bytes) -> PdfTagging:
    """The marks found; False or empty for each that is not there."""
    language = _LANGUAGE.search(content)
    return PdfTagging(
        tagged=re.search(rb"/MarkInfo\s*<<\s*/Marked\s+true", content) is not None
        and b"/StructTreeRoot" in content,
        pdf_ua=b"pdfuaid:part" in content,
        language=language[1].decode() if language else "",
        shows_title=re.search(rb"/DisplayDocTitle\s+true", content) is not None,
        bookmarks=b"/Outlines" in content,
    )
