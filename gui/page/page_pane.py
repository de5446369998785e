"""The page pane: the bestek as it will look in Word, read and edited in place."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.document import BlockId, Heading
from drafting.edits.edit import Touched
from drafting.terms import HeadingLevel
from gui.open_draft import OpenDraft
from gui.page.block_deeds import BlockDeeds
from gui.page.block_menu import CHANGING
from gui.page.drop_view import DropView, Edge
from gui.page.dropping import place_of_drop
from gui.page.editing import Editing
from gui.page.field_menu import choose_field
from gui.page.find_bar import FindBar
from gui.page.find_in_page import FindInPage
from gui.page.marks import Marks, Remarks, changed_blocks, flags_by_passage
from gui.page.notes import Notes, rights_notes, together
from gui.page.opening import BringBack, Closed, OpenField, OpenText, OpenTitle, opening_of
from gui.page.page_items import NEW_TEXT, Cover, LeftOut, block_of, page_items, section_of
from gui.page.pointing import OnFlag, OnMargin, OnRemark, OnText, Target
from gui.theme import Theme

_SHOWN = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT


class PagePane(QWidget):
    """The page with its find bar and editor.

    Signals:
        field_requested: the name of a variable whose field is wanted.
        passport_requested: the id of a block or key of a section whose passport is wanted.
        finding_requested: the key of a finding whose card is wanted.
        remark_requested: the id of a comment whose card is wanted.
        deed_requested: 'comment' or 'approve', to be done with what is selected or current.
        place_changed: the cursor stands in another section: its key, or the chapter's, or the part's.
        clause_dropped: id of a clause, and where it comes: the key of the section or chapter that it comes
            after, or the mark of a place between two texts (gui/library/places.py).
        told: a short line for the status bar.
        zoom_changed: the zoom, 1.0 for full size.
    """

    field_requested = Signal(str)
    finding_requested = Signal(str)
    remark_requested = Signal(str)
    deed_requested = Signal(str)
    passport_requested = Signal(str)
    place_changed = Signal(str)
    clause_dropped = Signal(str, str)
    told = Signal(str)
    zoom_changed = Signal(float)

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._new_below = ""
        self._place = ""
        self._news: Notes = {}
        self._remarks: Remarks = {}
        self._chosen_remark = ""
        self.view = DropView(theme, self)
        self.editing = Editing(self.view, open_draft, theme, self)
        self.deeds = BlockDeeds(self.view, open_draft, theme, self)
        self.find_bar = FindBar(theme, self)
        self.search = FindInPage(self)
        self.find_bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._connect()
        self._show_items()
        self._show_marks()

    def _connect(self) -> None:
        self._open_draft.changed.connect(self._changed)
        self._open_draft.checked.connect(self._show_marks)
        self.view.pointed.connect(self._pointed)
        self.view.opened.connect(self._opened)
        self.view.typed.connect(self._typed)
        self.view.wished.connect(self.do)
        self.view.clause_dropped.connect(self._dropped)
        self.view.actions_wanted.connect(lambda place: self.deeds.show_menu(place, self.do))
        self.deeds.told.connect(self.told)
        self.view.current_changed.connect(self._current_changed)
        self.view.zoom_changed.connect(self.zoom_changed)
        self.editing.closed.connect(self._closed)
        self.editing.stepped.connect(self.view.step)
        self.editing.new_wanted.connect(self._write_below)
        self.editing.parted.connect(self._edit_second)
        self.editing.field_wanted.connect(
            lambda: choose_field(self.editing, self._open_draft.draft)
        )
        self.find_bar.asked.connect(
            lambda words: self.search.search(words, self._open_draft.document)
        )
        self.find_bar.stepped.connect(self.search.step)
        self.find_bar.closed.connect(self.close_find)
        self.search.found.connect(self._show_found)

    # what other panes and the window ask

    def go_to(self, place: str) -> None:
        """Scrolls to an element, table cell, block, section or chapter and selects it, if it is there."""
        stop = self.view.column.find(place)
        if stop:
            self.view.select(stop)
            self.view.reveal(stop, high=True)

    def current_block(self) -> str:
        """The block the cursor is at; empty on a heading."""
        return self.deeds.block()

    def current_section(self) -> str:
        """The key of the section the cursor is in, else of the chapter; empty on a part and before the first."""
        heading = self.view.column.heading_above(self.view.current)
        return heading.key if heading and heading.level is not HeadingLevel.PART else ""

    def current_text(self) -> str:
        """The text of the current block as it reads; empty before the first."""
        current = self.view.current
        numbers = self.view.column.range_of(current)
        return "\n".join(self.view.column.strips[number].item.text for number in numbers)

    def current_finding(self) -> str:
        """The key of the heaviest finding in the block of the cursor; empty when there is none."""
        return self.deeds.finding()

    @property
    def zoom(self) -> float:
        """The zoom, 1.0 for full size."""
        return self.view.zoom

    def set_zoom(self, zoom: float) -> None:
        """Shows the page larger or smaller."""
        self.view.set_zoom(zoom)

    def set_theme(self, theme: Theme) -> None:
        """Shows the page in other colours."""
        self.deeds.set_theme(theme)
        self.editing.set_theme(theme)
        self.view.set_theme(theme)

    def finish_editing(self) -> bool:
        """Takes an open editor's text into the draft, as before saving; false when it is refused."""
        return self.editing.commit()

    def open_find(self) -> None:
        """Opens the find bar."""
        self.find_bar.show()
        self.find_bar.field.setFocus()
        self.find_bar.field.selectAll()
        self.search.search(self.find_bar.field.text(), self._open_draft.document)

    def close_find(self) -> None:
        """Closes the find bar; the cursor stays at what was found."""
        self.find_bar.hide()
        self.search.search("", self._open_draft.document)
        self.view.setFocus()

    def show_actions(self) -> None:
        """Shows what can be done with the current block."""
        self.deeds.show_menu(self.view.place_of_actions(), self.do)

    def do(self, name: str) -> None:
        """Does one of the deeds of the current block or of the page, by name."""
        if name.startswith("field:"):
            self.field_requested.emit(name.removeprefix("field:"))
            return
        if name in {"comment", "approve"}:
            self.deed_requested.emit(name)
            return
        if name in CHANGING and self._open_draft.reviewing:
            self.told.emit("U beoordeelt dit bestek. De tekst kan niet worden gewijzigd.")
            return
        deeds: dict[str, Callable[[], object]] = {
            "edit": self.edit_current,
            "caption": lambda: self.editing.open_caption(self.view.current, self.deeds.block()),
            "add_below": self._add_below,
            "explain": self.deeds.explain,
            "passport": self._ask_passport,
            "copy": self.deeds.copy,
            "move_up": lambda: self.deeds.move(-1),
            "move_down": lambda: self.deeds.move(1),
            "restore": self.deeds.restore,
            "put_back": self.deeds.put_back,
            "leave_out": self.deeds.leave_out,
            "find": self.open_find,
            "actions": self.show_actions,
            "zoom_in": lambda: self.view.zoom_by(1),
            "zoom_out": lambda: self.view.zoom_by(-1),
            "zoom_reset": lambda: self.view.set_zoom(1.0),
        }
        deeds[name]()

    def edit_current(self) -> None:
        """Opens the editor over the current block, or the field when the block is one list or table of values."""
        item = self.deeds.item()
        opening = opening_of(item, self._open_draft.draft) if item else None
        match opening:
            case OpenField(name):
                self.field_requested.emit(name)
            case OpenText(block):
                self.editing.open_block(self.view.current, block)
            case OpenTitle(key):
                self.editing.open_title(self.view.current, key)
            case BringBack():
                self.deeds.put_back()
            case Closed(words):
                self.told.emit(words)
            case None:
                pass
            case _:
                assert_never(opening)

    def show_news(self, news: Notes) -> None:
        """Shows notes at blocks and sections, besides those about what may be done with them."""
        self._news = news
        self._show_marks()

    def show_remarks(self, remarks: Remarks, chosen: str) -> None:
        """Shows comments at their places, and which of them is chosen."""
        self._remarks, self._chosen_remark = remarks, chosen
        self._show_marks()

    def _ask_passport(self) -> None:
        item = self.deeds.item()
        subject = section_of(item) if isinstance(item, Heading) else self.current_block()
        if subject and self.editing.commit():
            self.passport_requested.emit(subject)
        elif not subject:
            self.told.emit("Kies eerst een tekst of de titel van een paragraaf.")

    # the draft

    def _changed(self, touched: Touched, _sender: object) -> None:
        if touched & _SHOWN:
            self._show_items()
            self._show_marks()
            self.editing.follow()
            if self.search.words:
                self.search.search(self.search.words, self._open_draft.document)

    def _show_items(self) -> None:
        draft, document = self._open_draft.draft, self._open_draft.document
        self.view.show_items(page_items(document, draft, new_after=self._new_below))

    def _show_marks(self) -> None:
        hit = self.search.current
        self.view.show_marks(
            Marks(
                flags_by_passage(self._open_draft.report.findings),
                changed_blocks(self._open_draft.draft),
                self.search.hits(),
                hit[:2] if hit else None,
                together(self._news, rights_notes(self._open_draft.draft)),
                self._remarks,
                self._chosen_remark,
            )
        )

    # the current block

    def _current_changed(self, _stop: str) -> None:
        heading = self.view.column.heading_above(self.view.current)
        place = heading.key if heading else ""
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)

    # editing

    def _add_below(self) -> None:
        block = self.current_block()
        if block:
            self._write_below(block)

    def _edit_second(self, block: str) -> None:
        """After Enter in the middle of a text: goes on in what came after the cursor."""
        self.view.select(self.view.column.find(block))
        self.edit_current()
        if self.editing.editor is not None:
            self.editing.editor.text.field().moveCursor(QTextCursor.MoveOperation.Start)

    def _write_below(self, block: str) -> None:
        if not self.editing.commit():
            return
        stop = self.view.current
        item = self.deeds.item()
        if item is None or block_of(item) != block:
            stop = self.view.column.find(block)
        self._new_below = stop
        self._show_items()
        self.editing.open_below(BlockId(block))
        self.view.select(NEW_TEXT)

    def _closed(self, stop: str) -> None:
        if stop == NEW_TEXT:
            back, self._new_below = self._new_below, ""
            self._show_items()
            self.view.select(back)

    def _typed(self, text: str) -> None:
        item = self.deeds.item()
        if item is None or isinstance(item, (Cover, LeftOut)):
            return
        before = self.view.words_before_cursor()
        self.do("edit")
        if self.editing.editor is not None:
            self.editing.editor.text.place_after(before)
            self.editing.editor.text.insertPlainText(text)

    # pointer and search

    def _pointed(self, target: Target) -> None:
        if isinstance(target, OnFlag):
            self.finding_requested.emit(target.flag.key)
        elif isinstance(target, OnRemark):
            self.remark_requested.emit(target.key)
        elif isinstance(target, OnMargin):
            self._ask_passport()
        elif isinstance(target, OnText) and target.run is not None:
            if target.run.gap:
                self.field_requested.emit(target.run.variable)
            elif target.run.target:
                self.go_to(target.run.target)

    def _opened(self, target: Target) -> None:
        self.do(self.deeds.opening_at(target))
        if self.editing.editor is not None and isinstance(target, OnText):
            self.editing.editor.text.place_after(target.before)

    def _dropped(self, clause: str, stop: str, edge: Edge) -> None:
        place = place_of_drop(self._open_draft.draft, self.view.column, stop, edge)
        if place:
            self.clause_dropped.emit(clause, place)

    def _show_found(self) -> None:
        self._show_marks()
        self.find_bar.show_count(self.search.number, self.search.count)
        hit = self.search.current
        if hit and self.find_bar.isVisibleTo(self):
            self.view.reveal_stretch(*hit)
