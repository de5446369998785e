"""What can be done with the current block: the same list by handle, right click and key."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from drafting.document import Heading
from drafting.draft import Draft, find_section, find_spot
from drafting.template import Block, Section
from drafting.terms import HeadingLevel, Rights
from drafting.text.markdown import split_caption
from gui.page.opening import is_value_table
from gui.page.page_items import Cover, LeftOut, NewText, PageItem
from gui.theme import Theme
from gui.widgets.icons import icon

MOST_FIELDS = 6


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry: its name in the pane, its words and key; a name of '' is a line between entries."""

    name: str
    words: str = ""
    key: str = ""
    icon: str = ""
    enabled: bool = True


_LINE = Deed("")
KEEP = Deed("keep_clause", "Bewaar de paragraaf als eigen bepaling…", "Ctrl+Shift+K", "book")
"""Also in the menu of the outline."""
_COMMENT = Deed("comment", "Plaats een opmerking…", "Ctrl+Alt+M", "comment")
CHANGING = frozenset(
    {"edit", "caption", "add_below", "move_up", "move_down", "restore", "put_back", "leave_out"}
)
"""The deeds that change the text, which a reviewer cannot do."""


def for_reviewer(deeds: Iterable[Deed]) -> tuple[Deed, ...]:
    """The same deeds, without being able to do those that change the text."""
    return tuple(replace(d, enabled=d.enabled and d.name not in CHANGING) for d in deeds)


def deeds_for(
    item: PageItem, draft: Draft, fields: tuple[tuple[str, str], ...]
) -> tuple[Deed, ...]:
    """What can be done with an item; `fields` are the names and labels of the values in its block."""
    match item:
        case Cover():
            return (
                Deed("field:title", "Open het gegeven 'Naam van de opdracht'", "Enter", "form"),
            )
        case NewText():
            return ()
        case LeftOut():
            return (Deed("put_back", "Haal deze tekst terug", "Enter", "undo"),)
        case Heading():
            if item.level is HeadingLevel.CHAPTER:
                return tuple(_of_chapter())
            found = find_section(draft, item.key)
            if item.level is not HeadingLevel.SECTION or found is None:
                return ()
            return tuple(_of_section(found[2]))
        case _:
            spot = find_spot(draft, item.block)
            if spot is None:
                return ()
            deeds = tuple(_of_block(spot.block, fields))
            if is_value_table(spot.block, draft):
                deeds = (deeds[0], _caption(spot.block), *deeds[1:])
            return deeds if spot.section else tuple(deed for deed in deeds if deed is not KEEP)


def _caption(block: Block) -> Deed:
    """The title above a table of which the rows are a value; the rows open with the text."""
    words = (
        "Wijzig de titel van de tabel"
        if split_caption(block.text)[0]
        else "Geef de tabel een titel"
    )
    return Deed("caption", words, "", "edit")


def _of_block(block: Block, fields: tuple[tuple[str, str], ...]) -> Iterator[Deed]:
    free, fixed = block.rights is Rights.FREE, block.rights is Rights.FIXED
    yield Deed("edit", "Bewerk deze tekst", "Enter", "edit", enabled=not fixed)
    yield Deed("add_below", "Voeg tekst hieronder toe", "Ins", "plus")
    yield _COMMENT
    for name, words in fields[:MOST_FIELDS]:
        yield Deed(f"field:{name}", f"Open het gegeven '{words}'", "", "form")
    yield _LINE
    yield Deed("passport", "Paspoort van deze tekst…", "Ctrl+Shift+I", "passport")
    yield Deed("explain", "Waarom staat dit hier?", "", "question")
    yield Deed("copy", "Kopieer de tekst", "Ctrl+C", "copy")
    yield KEEP
    yield _LINE
    yield Deed("move_up", "Verplaats omhoog", "Alt+Up", "arrow-up", enabled=not fixed)
    yield Deed("move_down", "Verplaats omlaag", "Alt+Down", "arrow-down", enabled=not fixed)
    yield _LINE
    if block.adopted is not None:
        yield Deed("restore", "Zet terug naar de bibliotheektekst", "", "undo")
    own = block.origin is None
    words = "Verwijder deze tekst" if own else "Laat deze tekst weg"
    yield Deed("leave_out", words, "Del", "trash" if own else "eye-off", enabled=free)


def _of_section(section: Section) -> Iterator[Deed]:
    fixed = section.rights is Rights.FIXED
    yield Deed("edit", "Wijzig de titel", "Enter", "edit", enabled=not fixed)
    yield _COMMENT
    yield _LINE
    yield Deed("passport", "Paspoort van deze paragraaf…", "Ctrl+Shift+I", "passport")
    yield Deed("explain", "Waarom staat dit hier?", "", "question")
    yield Deed("copy", "Kopieer de titel", "Ctrl+C", "copy")
    yield KEEP
    yield _LINE
    yield Deed("move_up", "Verplaats de paragraaf omhoog", "Alt+Up", "arrow-up")
    yield Deed("move_down", "Verplaats de paragraaf omlaag", "Alt+Down", "arrow-down")
    yield _LINE
    yield Deed(
        "leave_out",
        "Laat de paragraaf weg",
        "Del",
        "eye-off",
        enabled=section.rights is Rights.FREE,
    )


def _of_chapter() -> Iterator[Deed]:
    yield Deed("edit", "Wijzig de titel", "Enter", "edit")
    yield _COMMENT
    yield Deed("approve", "Keur het hoofdstuk goed", "Ctrl+Shift+A", "ready")
    yield _LINE
    yield Deed("copy", "Kopieer de titel", "Ctrl+C", "copy")
    yield _LINE
    yield Deed("move_up", "Verplaats het hoofdstuk omhoog", "Alt+Up", "arrow-up")
    yield Deed("move_down", "Verplaats het hoofdstuk omlaag", "Alt+Down", "arrow-down")
    yield _LINE
    yield Deed("leave_out", "Laat het hoofdstuk weg", "Del", "eye-off")


def menu_of(
    deeds: tuple[Deed, ...], do: Callable[[str], object], theme: Theme, parent: QWidget
) -> QMenu:
    """The menu of these deeds; `do` gets the name of the one that was chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName("Wat kan ik met deze tekst doen?")
    for deed in deeds:
        if not deed.name:
            menu.addSeparator()
            continue
        picture = icon(deed.icon, theme, "muted") if deed.icon else QIcon()
        words = deed.words.replace("&", "&&")
        shown = f"{words}\t{_dutch_key(deed.key)}" if deed.key else words
        action = menu.addAction(picture, shown)
        action.setObjectName(deed.name)
        action.setEnabled(deed.enabled)
        action.triggered.connect(lambda _checked=False, name=deed.name: do(name))
    return menu


def _dutch_key(key: str) -> str:
    return key.replace("Up", "↑").replace("Down", "↓")
