"""The values a text can name, by group, to be put in at the cursor."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from drafting.assembly.scope import FACTS
from drafting.draft import Draft, find_spot
from drafting.variables import VariableKind
from gui.page.editing import Block, Editing

_IN_A_LINE = frozenset(VariableKind) - {
    VariableKind.TABLE,
    VariableKind.LIST,
    VariableKind.CHOICES,
    VariableKind.YES_NO,
}
_SAME = frozenset({"regime", "procedure", "duration_months", "extension_months", "maximum_months"})
"""Facts whose words another fact says better."""


def choose_field(editing: Editing, draft: Draft) -> None:
    """Shows the menu below the cursor of the text that is edited; nothing when none is."""
    editor, subject = editing.editor, editing.subject
    if editor is None or subject is None:
        return
    in_lot = False
    if isinstance(subject, Block) and (spot := find_spot(draft, subject.block)):
        in_lot = spot.block.each_lot or bool(spot.section and spot.section.each_lot)
    menu = field_menu(draft, editor.text.insert_source, editor, in_lot=in_lot)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    field = editor.text.field()
    below = field.cursorRect().bottomLeft() + QPoint(0, 4)
    menu.popup(field.viewport().mapToGlobal(below))


def field_menu(
    draft: Draft, put_in: Callable[[str], object], parent: QWidget, *, in_lot: bool
) -> QMenu:
    """The menu; `put_in` gets the source of the chosen value. Values of a lot only where a lot is."""
    menu = QMenu("Gegeven invoegen", parent)
    menu.setAccessibleName("Gegeven invoegen")
    facts = [
        (name, fact.label)
        for name, fact in FACTS.items()
        if fact.kind in _IN_A_LINE and name not in _SAME and (in_lot or not name.startswith("lot."))
    ]
    _group(menu, "De opdracht", facts, put_in)
    for group in draft.groups:
        fields = [
            (f"lot.{v.name}" if v.per_lot else v.name, v.label)
            for v in draft.variables
            if v.group == group.key and v.kind in _IN_A_LINE and (in_lot or not v.per_lot)
        ]
        _group(menu, group.title, fields, put_in)
    return menu


def _group(
    menu: QMenu, title: str, fields: list[tuple[str, str]], put_in: Callable[[str], object]
) -> None:
    if not fields:
        return
    inner = menu.addMenu(title.replace("&", "&&"))
    for name, words in fields:
        action = inner.addAction(words.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False, name=name: put_in(f"{{{{ {name} }}}}"))
