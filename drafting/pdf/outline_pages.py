"""On which page each bookmark of a PDF leads, as LibreOffice writes them: plain objects, in order.

A contents list is written with foreseen pages; those of the PDF are known once it has been made.
"""

import re
from itertools import pairwise

_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Kids\s*\[([^\]]*)\]")
_KID = re.compile(rb"(\d+)\s+0\s+R")
_BOOKMARK = re.compile(rb"/Title\s*<[0-9A-Fa-f]*>\s*/Dest\s*\[(\d+)\s+0\s+R")


def bookmark_pages(content: bytes) -> tuple[int, ...]:
    """The page of each bookmark, from 1, in order; nothing when the PDF is made in another way."""
    kids = _PAGES.search(content)
    if kids is None:
        return ()
    numbers = {page: number for number, page in enumerate(_KID.findall(kids[1]), 1)}
    found = [numbers.get(page, 0) for page in _BOOKMARK.findall(content)]
    in_order = all(before <= after for before, after in pairwise(found))
    return tuple(found) if found and all(found) and in_order else ()
