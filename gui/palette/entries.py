"""What the palette finds, and in which order."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.clause import Clause
from drafting.document import Document, Heading
from drafting.draft import Draft
from gui.actions import Act, Actions, shown_key

MOST = 60


class Kind(StrEnum):
    """Sorts of entries, in the order in which equals stand."""

    DEED = "Doen"
    PLACE = "Ga naar"
    VALUE = "Gegeven"
    COMMENT = "Opmerking"
    CLAUSE = "Bepaling"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find; `aside` is what stands at its right: a key, a chapter, a group."""

    kind: Kind
    words: str
    aside: str
    deed: Callable[[], object] = field(compare=False)
    folded: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Deeds:
    """What choosing an entry does; each gets the name of what was chosen."""

    go_to: Callable[[str], object]
    fill_in: Callable[[str], object]
    show_clause: Callable[[str], object]


def entry(kind: Kind, words: str, aside: str, deed: Callable[[], object], also: str = "") -> Entry:
    """An entry with the text it is searched by; `also` is found and not shown."""
    return Entry(kind, words, aside, deed, fold(f"{words} {aside} {also}"))


def entries_of_actions(actions: Actions) -> Iterable[Entry]:
    """The actions that can be done now."""
    for act in actions:
        action = actions[act]
        if act is not Act.PALETTE and action.isEnabled():
            keys = act.value.keys
            aside = shown_key(keys[0]) if keys else ""
            yield entry(Kind.DEED, action.text().replace("&&", "&"), aside, action.trigger)


def entries_of_draft(
    draft: Draft, document: Document, clauses: Sequence[Clause], deeds: Deeds
) -> Iterable[Entry]:
    """Headings, values and clauses."""
    for element in document.elements:
        if isinstance(element, Heading):
            words = " ".join(part for part in (element.number, element.text) if part)
            yield entry(Kind.PLACE, words, element.part.label, _with(deeds.go_to, element.id))
    groups = {group.key: group.title for group in draft.groups}
    for variable in draft.variables:
        if not variable.per_lot:
            aside = groups.get(variable.group, "")
            yield entry(Kind.VALUE, variable.label, aside, _with(deeds.fill_in, variable.name))
    for clause in clauses:
        aside = f"techniek {clause.techniques[0].number}"
        also = f"{clause.summary} {' '.join(clause.themes)}"
        yield entry(Kind.CLAUSE, clause.title, aside, _with(deeds.show_clause, clause.id), also)


def matching(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries that hold every word typed: those that begin with it first, then those where a word does.

    Without a word only what can be done is listed.
    """
    wanted = fold(typed).split()
    if not wanted:
        return [found for found in entries if found.kind is Kind.DEED][:MOST]
    ranked = []
    order = {kind: number for number, kind in enumerate(Kind)}
    for number, found in enumerate(entries):
        if all(word in found.folded for word in wanted):
            rank = min(_rank(found.folded, wanted[0]), _rank(fold(found.words), " ".join(wanted)))
            ranked.append((rank, order[found.kind], number, found))
    ranked.sort(key=lambda row: row[:3])
    return [row[3] for row in ranked[:MOST]]


def fold(text: str) -> str:
    """Text without capitals and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _rank(text: str, word: str) -> int:
    if text.startswith(word):
        return 0
    return 1 if f" {word}" in text else 2


def _with(deed: Callable[[str], object], name: str) -> Callable[[], object]:
    return lambda: deed(name)
