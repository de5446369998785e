"""What can be done with a row of the outline: the same list by right click and key."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtWidgets import QMenu, QWidget

from gui.outline.outline_rows import Row, RowKind
from gui.page.block_menu import KEEP, Deed, menu_of
from gui.theme import Theme

_LINE = Deed("")
_OF_REVIEWER = frozenset({"go", "explain", KEEP.name, "approve", "withdraw"})


def deeds_for(row: Row) -> tuple[Deed, ...]:
    """What can be done with a row; nothing with a part."""
    match row.kind:
        case RowKind.PART:
            return ()
        case RowKind.CHAPTER:
            return tuple(_of_chapter(row))
        case RowKind.SECTION:
            return tuple(_of_section(row))


def allowed_deeds(row: Row, *, reviewing: bool) -> tuple[Deed, ...]:
    """What can be done with a row; a reviewer cannot change it."""
    if not reviewing:
        return deeds_for(row)
    return tuple(replace(d, enabled=d.enabled and d.name in _OF_REVIEWER) for d in deeds_for(row))


def outline_menu(
    row: Row,
    do: Callable[[str], object],
    theme: Theme,
    parent: QWidget,
    *,
    reviewing: bool = False,
) -> QMenu | None:
    """The menu of a row; None when nothing can be done with it."""
    deeds = allowed_deeds(row, reviewing=reviewing)
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
    yield Deed("approve", "Keur het hoofdstuk goed", "Ctrl+Shift+A", "check", enabled=here)
    if row.approved:
        yield Deed("withdraw", "Trek uw goedkeuring in", "", "undo")
    yield _LINE
    yield _in_or_out(row, "het hoofdstuk")


def _of_section(row: Row) -> Iterator[Deed]:
    here = not row.omitted
    yield Deed("go", "Ga erheen", "Enter", "go-to", enabled=here)
    yield Deed("explain", "Waarom staat dit hier?", "", "question")
    yield replace(KEEP, enabled=here)
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
