"""What can be done with a row of the outline: the same list by right click and key."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QMenu, QWidget

from gui.outline.outline_rows import Row, RowKind
from gui.page.block_menu import Deed, menu_of
from gui.theme import Theme

_LINE = Deed("")


def deeds_for(row: Row) -> tuple[Deed, ...]:
    """What can be done with a row; nothing with a part."""
    match row.kind:
        case RowKind.PART:
            return ()
        case RowKind.CHAPTER:
            return tuple(_of_chapter(row))
        case RowKind.SECTION:
            return tuple(_of_section(row))


def outline_menu(
    row: Row, do: Callable[[str], object], theme: Theme, parent: QWidget
) -> QMenu | None:
    """The menu of a row; None when nothing can be done with it."""
    deeds = deeds_for(row)
    if not deeds:
        return None
    menu = menu_of(deeds, do, theme, parent)
    menu.setAccessibleName("Wat kan ik met deze paragraaf doen?")
    return menu


def _of_chapter(row: Row) -> Iterator[Deed]:
    yield Deed("go", "Ga erheen", "Enter", "go-to", enabled=not row.omitted)
    yield _LINE
    here = not row.omitted
    yield Deed("rename", "Wijzig de titel", "F2", "edit", enabled=here)
    yield Deed("move_up", "Verplaats omhoog", "Alt+Up", "arrow-up", enabled=here)
    yield Deed("move_down", "Verplaats omlaag", "Alt+Down", "arrow-down", enabled=here)
    yield Deed("add", "Voeg een eigen paragraaf toe…", "Ins", "plus", enabled=here)
    yield _LINE
    yield _in_or_out(row, "het hoofdstuk")


def _of_section(row: Row) -> Iterator[Deed]:
    here = not row.omitted
    yield Deed("go", "Ga erheen", "Enter", "go-to", enabled=here)
    yield Deed("explain", "Waarom staat dit hier?", "", "question")
    yield _LINE
    yield Deed("rename", "Wijzig de titel", "F2", "edit", enabled=here)
    yield Deed("move_up", "Verplaats omhoog", "Alt+Up", "arrow-up", enabled=here)
    yield Deed("move_down", "Verplaats omlaag", "Alt+Down", "arrow-down", enabled=here)
    yield Deed("add", "Voeg een eigen paragraaf toe…", "Ins", "plus", enabled=here)
    yield _LINE
    yield _in_or_out(row, "de paragraaf")
    if row.removable:
        yield Deed("remove", "Verwijder de paragraaf", "", "trash")


def _in_or_out(row: Row, words: str) -> Deed:
    if row.omitted:
        return Deed("bring_back", f"Haal {words} terug", "Del", "undo")
    return Deed("leave_out", f"Laat {words} weg", "Del", "eye-off")
