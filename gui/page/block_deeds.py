"""What is done with the current block or title, besides editing it: moved, left out, restored, explained."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from drafting.assembly.scope import FACTS
from drafting.assembly.trace import explain_block, explain_section
from drafting.document import BlockId, ElementId, Heading, Run, Table
from drafting.draft import Draft, find_spot
from drafting.edits import passages
from drafting.edits.edit import Edit
from drafting.refusals import Refusal
from drafting.terms import HeadingLevel
from gui.alerts import refuse
from gui.open_draft import OpenDraft
from gui.page.block_menu import KEEP, deeds_for, for_reviewer, menu_of
from gui.page.history import History
from gui.page.opening import is_value_table
from gui.page.page_items import Cover, LeftOut, NewText, PageItem, block_of
from gui.page.page_view import PageView
from gui.page.pointing import OnText, Target
from gui.theme import Theme


class BlockDeeds(QObject):
    """The deeds of the block the cursor is at.

    Signals:
        told: a short line for the status bar.
        keep_wanted: the section of the block is to be kept as a clause of one's own.
    """

    told = Signal(str)
    keep_wanted = Signal()

    def __init__(self, view: PageView, open_draft: OpenDraft, theme: Theme, pane: QWidget) -> None:
        super().__init__(pane)
        self._view = view
        self._open_draft = open_draft
        self._theme = theme
        self._pane = pane

    def set_theme(self, theme: Theme) -> None:
        """Shows menus in other colours."""
        self._theme = theme

    def item(self) -> PageItem | None:
        """The first item of the current stop."""
        first = self._view.column.first_of(self._view.current)
        return None if first is None else self._view.column.strips[first].item

    def block(self) -> BlockId:
        """The current block; empty on a heading."""
        item = self.item()
        return block_of(item) if item is not None else BlockId("")

    def opening_at(self, target: Target) -> str:
        """What opening a place of the page does: 'caption' on the title of a table of values, else 'edit'."""
        spot = find_spot(self._open_draft.draft, self.block())
        titled = isinstance(target, OnText) and target.passage.endswith(":caption")
        own = spot is not None and is_value_table(spot.block, self._open_draft.draft)
        return "caption" if titled and own else "edit"

    def finding(self) -> str:
        """The key of the heaviest finding in the current block; empty when there is none."""
        found = []
        for number in self._view.column.range_of(self._view.current):
            found += [flag for _y, flag in self._view.column.made(number).flags(self._view.marks)]
        found.sort(key=lambda flag: (not flag.open, flag.severity.rank))
        return found[0].key if found else ""

    def stretch(self) -> tuple[ElementId, int, int] | None:
        """What a comment would be about: the element or cell and the characters selected in it, if any.

        None on the cover and on a text that is left out.
        """
        selection, item = self._view.selection, self.item()
        if item is None or isinstance(item, (Cover, LeftOut, NewText)):
            return None
        if selection is not None:
            return ElementId(selection.passage), selection.start, selection.end
        return item.id, 0, 0

    def show_menu(self, place: QPoint, do: Callable[[str], object]) -> None:
        """Shows what can be done, at a place on the screen; `do` gets the name of what was chosen."""
        item = self.item()
        deeds = deeds_for(item, self._open_draft.draft, self.fields()) if item else ()
        if self._open_draft.reviewing:
            deeds = for_reviewer(deeds)
        if deeds:
            menu = menu_of(deeds, lambda name: self._do(name, do), self._theme, self._pane)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _do(self, name: str, do: Callable[[str], object]) -> None:
        if name == KEEP.name:
            self.keep_wanted.emit()
        else:
            do(name)

    def fields(self) -> tuple[tuple[str, str], ...]:
        """The values and gaps in the current block: name and label, in order."""
        labels = {v.name: v.label for v in (*FACTS.values(), *self._open_draft.draft.variables)}
        names: dict[str, str] = {}
        for number in self._view.column.range_of(self._view.current):
            for run in _runs(self._view.column.strips[number].item):
                if run.variable:
                    names.setdefault(run.variable, labels.get(run.variable, run.variable))
        return tuple(names.items())

    def explain(self) -> None:
        """Shows why the block or section stands here."""
        item, draft, norms = self.item(), self._open_draft.draft, self._open_draft.norms
        if isinstance(item, Heading):
            sentences = explain_section(draft, norms, item.key)
        else:
            sentences = explain_block(draft, norms, self.block())
        if sentences:
            History(self._theme, sentences, self._pane).show_at(self._view.place_of_actions())

    def copy(self) -> None:
        """Puts what is selected on the clipboard, else the text of the block."""
        words = self._view.selected_text() or self._view.column.text_of(self._view.current)
        QGuiApplication.clipboard().setText(words)
        self.told.emit("De tekst is gekopieerd.")

    def restore(self) -> None:
        """Brings the adopted text back."""
        self._change_block(passages.restore)

    def put_back(self) -> None:
        """Brings a text that was left out back."""
        self._change_block(passages.put_back)

    def leave_out(self) -> None:
        """Leaves the block out, or the section or chapter of the heading."""
        item = self.item()
        if isinstance(item, Heading):
            key = item.key
            if item.level is not HeadingLevel.PART:
                self._attempt(lambda draft: passages.leave_out(draft, key, out=True))
        elif not isinstance(item, LeftOut):
            self._change_block(passages.omit)

    def move(self, steps: int) -> None:
        """Moves the block, or the section or chapter of the heading, up (negative) or down."""
        item = self.item()
        if isinstance(item, Heading):
            key = item.key
            if item.level is HeadingLevel.SECTION:
                self._attempt(lambda draft: passages.move_section(draft, key, steps))
            elif item.level is HeadingLevel.CHAPTER:
                self._attempt(lambda draft: passages.move_chapter(draft, key, steps))
        elif self.block():
            block = self.block()
            self._attempt(lambda draft: passages.move_block(draft, block, steps))
        self._view.reveal(self._view.current)

    def _change_block(self, change: Callable[[Draft, BlockId], Edit]) -> None:
        block = self.block()
        if block:
            self._attempt(lambda draft: change(draft, block))

    def _attempt(self, make: Callable[[Draft], Edit]) -> None:
        try:
            edit = make(self._open_draft.draft)
            self._open_draft.apply(edit, self._pane)
        except Refusal as refusal:
            refuse(self._pane, refusal)
            return
        if edit.note:
            self.told.emit(edit.note)


def _runs(item: PageItem) -> tuple[Run, ...]:
    if isinstance(item, Table):
        lines = (*item.header, *(cell for row in item.rows for cell in row))
        return tuple(run for line in lines for run in line)
    found: tuple[Run, ...] = getattr(item, "runs", ())
    return found
