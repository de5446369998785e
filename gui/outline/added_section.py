"""Sections that come: one of the drafter's own, and one that was left out."""

import re
import unicodedata
from dataclasses import replace

from drafting.document import BlockId
from drafting.draft import Draft, find_section
from drafting.edits import passages
from drafting.edits.edit import Edit, Touched
from drafting.edits.passages import Hand
from drafting.norms import NormSet
from drafting.refusals import EditRefused

_LONGEST_KEY = 40


def add_section(
    draft: Draft, after: str, title: str, text: str, hand: Hand, norms: NormSet
) -> tuple[Edit, str]:
    """A section of the drafter's own after this section, or first in this chapter; the edit and its key.

    Raises:
        Refusal: the place is gone, or the text names a value that does not exist.
    """
    key = free_key(draft, title)
    edit = passages.add_section(draft, after, key, title, text, hand)
    if find_section(edit.after, key) is None:
        raise EditRefused("De plaats voor deze paragraaf is er niet meer.")
    passages.rewrite(
        edit.after, BlockId(f"{key}-1"), text, hand, norms
    )  # refuses what cannot be filled in
    return edit, key


def bring_back(draft: Draft, key: str) -> Edit:
    """A chapter or section comes back; one whose texts were all left out gets them back.

    Raises:
        EditRefused: there is no such section or chapter.
    """
    found = find_section(draft, key)
    if found is None:
        return passages.leave_out(draft, key, out=False)
    _part, chapter, section = found
    edit = passages.leave_out(draft, key, out=False)
    after = edit.after
    if chapter.omitted:
        after = passages.leave_out(after, chapter.key, out=False).after
    if all(block.omitted for block in section.blocks):
        for block in section.blocks:
            after = passages.put_back(after, block.id).after
    return replace(edit, after=after, touched=Touched.OUTLINE | Touched.TEXT)


def free_key(draft: Draft, title: str) -> str:
    """A key for a section with this title that the draft does not have yet."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", folded.casefold()).strip("-")[:_LONGEST_KEY].strip("-")
    stem = f"own-{stem or 'section'}"
    taken = {s.key for part in draft.parts for c in part.chapters for s in c.sections}
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
