"""Quiet signs at the left of a text or title: what may be done with it, and news of the library about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.draft import Draft
from drafting.template import Block, Section
from drafting.terms import Rights


@dataclass(frozen=True, slots=True)
class Note:
    """A sign with its colour and what it says."""

    icon: str
    role: str
    words: str


Notes = Mapping[str, tuple[Note, ...]]
"""The notes by the id of a block or the key of a section; the one that matters most first."""

_ASK = "Klik voor het paspoort van deze tekst."
_OF_BLOCK = {
    Rights.CHANGE: Note("pin", "muted", f"Deze tekst mag u wijzigen, maar niet weglaten. {_ASK}"),
    Rights.FIXED: Note(
        "lock", "muted", f"Vaste afspraak: deze tekst mag u niet wijzigen of weglaten. {_ASK}"
    ),
}
_OF_SECTION = {
    Rights.CHANGE: Note(
        "pin", "muted", f"Deze paragraaf mag u wijzigen en aanvullen, maar niet weglaten. {_ASK}"
    ),
    Rights.FIXED: Note(
        "lock",
        "muted",
        f"Vaste afspraak: deze paragraaf mag u niet wijzigen, aanvullen of weglaten. {_ASK}",
    ),
}


def rights_notes(draft: Draft) -> dict[str, tuple[Note, ...]]:
    """A note at each section, and each text with rights of its own, that may not be treated freely.

    A fixed text always has one; a text that may only be changed has none where its section says so already.
    """
    found: dict[str, tuple[Note, ...]] = {}
    for part in draft.parts:
        for chapter in part.chapters:
            for block in chapter.introduction:
                _add(found, block, None)
            for section in chapter.sections:
                if section.rights in _OF_SECTION and section.title:
                    found[section.key] = (_OF_SECTION[section.rights],)
                for block in section.blocks:
                    _add(found, block, section)
    return found


def together(*sets: Notes) -> dict[str, tuple[Note, ...]]:
    """Sets of notes as one; those of the first set come first."""
    found: dict[str, tuple[Note, ...]] = {}
    for notes in sets:
        for place, some in notes.items():
            found[place] = (*found.get(place, ()), *some)
    return found


def _add(found: dict[str, tuple[Note, ...]], block: Block, section: Section | None) -> None:
    said = section is not None and bool(section.title) and section.rights is block.rights
    if block.rights in _OF_BLOCK and not (said and block.rights is Rights.CHANGE):
        found[block.id] = (_OF_BLOCK[block.rights],)
