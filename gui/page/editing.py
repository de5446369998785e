"""Editing in place: opens the editor over a block, and takes its text into the draft."""

import uuid
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from drafting.assembly.fill import fill_line
from drafting.assembly.scope import whole_scope
from drafting.document import BlockId
from drafting.draft import Draft, find_section, find_spot, spots
from drafting.edits import passages
from drafting.edits.edit import Edit
from drafting.refusals import Refusal
from drafting.text.markdown import split_caption
from gui.open_draft import OpenDraft
from gui.page.block_editor import BlockEditor
from gui.page.page_items import NEW_TEXT
from gui.page.page_view import PageView
from gui.page.source_chips import ChipWords
from gui.page.table_source import read_table
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Block:
    """A block that is edited."""

    block: BlockId


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a section or chapter that is edited."""

    key: str


@dataclass(frozen=True, slots=True)
class Below:
    """A new text that is written below a block."""

    block: BlockId


@dataclass(frozen=True, slots=True)
class Caption:
    """The title above a table of which the rows are a value."""

    block: BlockId


Subject = Block | Title | Below | Caption


class Editing(QObject):
    """At most one block of the page at a time.

    Signals:
        opened: an editor was opened over this stop.
        closed: it was closed; the stop it stood over.
        stepped: the user goes on to the next (1) or previous (-1) block.
        new_wanted: a new text is wanted below this block.
        parted: Enter made two texts of one; the block of the second.
        field_wanted: the user wants to choose a value to put in at the cursor.
    """

    opened = Signal(str)
    closed = Signal(str)
    stepped = Signal(int)
    new_wanted = Signal(str)
    parted = Signal(str)
    field_wanted = Signal()

    def __init__(
        self, view: PageView, open_draft: OpenDraft, theme: Theme, sender: QObject
    ) -> None:
        super().__init__(view)
        self._view = view
        self._open_draft = open_draft
        self._theme = theme
        self._sender = sender
        self._subject: Subject | None = None
        self._stop = ""
        self._source = ""
        self.editor: BlockEditor | None = None
        view.moved.connect(self.place)

    def set_theme(self, theme: Theme) -> None:
        """Shows the next editor in other colours."""
        self._theme = theme

    @property
    def stop(self) -> str:
        """The stop an editor stands over; empty when none is open."""
        return self._stop

    @property
    def subject(self) -> Subject | None:
        """What is edited now."""
        return self._subject

    def open_block(self, stop: str, block: BlockId) -> None:
        """Edits the source text of a block."""
        spot = find_spot(self._open_draft.draft, block)
        if spot is not None:
            self._open(stop, Block(block), spot.block.text)

    def open_title(self, stop: str, key: str) -> None:
        """Edits the title of a section or chapter."""
        draft = self._open_draft.draft
        found = find_section(draft, key)
        if found is not None:
            self._open(stop, Title(key), found[2].title)
            return
        for part in draft.parts:
            for chapter in part.chapters:
                if chapter.key == key:
                    self._open(stop, Title(key), chapter.title)

    def open_caption(self, stop: str, block: BlockId) -> None:
        """Edits the title above a table; without words it has none."""
        spot = find_spot(self._open_draft.draft, block)
        if spot is not None:
            self._open(stop, Caption(block), split_caption(spot.block.text)[0])

    def open_below(self, block: BlockId) -> None:
        """Writes a new text below a block."""
        self._open(NEW_TEXT, Below(block), "")

    def commit(self) -> bool:
        """Takes the text into the draft and closes; false when it is refused and stays open."""
        if self.editor is None or self._subject is None:
            return True
        text, subject = self.editor.text.source(), self._subject
        if text == self._source.strip():
            self.cancel()
            return True
        try:
            edit = self._edit(subject, text)
        except Refusal as refusal:
            self.editor.refuse(f"{refusal} Uw tekst staat hier nog.")
            return False
        self._close()
        self._open_draft.apply(edit, self._sender)
        return True

    def cancel(self) -> None:
        """Closes the editor and leaves the draft as it was."""
        if self.editor is not None:
            self._close()

    def follow(self) -> None:
        """After a change from elsewhere: an editor nobody typed in closes when its text is another now."""
        if self.editor is not None and isinstance(self._subject, Block):
            spot = find_spot(self._open_draft.draft, self._subject.block)
            untouched = self.editor.text.source() == self._source.strip()
            if spot is None or (untouched and spot.block.text != self._source):
                self.cancel()
        self.place()

    def place(self) -> None:
        """Keeps the editor over its block."""
        if self.editor is None:
            return
        at = self._view.editor_place(self._stop)
        if at is None:
            self.cancel()
            return
        height = self.editor.height()
        self.editor.place(at)
        if self.editor.height() != height:
            self._view.keep_room(self._stop, self.editor.room)

    def _edit(self, subject: Subject, text: str) -> Edit:
        draft, norms, hand = self._open_draft.draft, self._open_draft.norms, self._open_draft.hand()
        match subject:
            case Block(block):
                return passages.rewrite(draft, block, text, hand, norms)
            case Title(key):
                fill_line(text, whole_scope(draft, norms))  # refuses what cannot be filled in
                if find_section(draft, key) is None:
                    return passages.retitle_chapter(draft, key, text)
                return passages.retitle(draft, key, text)
            case Caption(block):
                spot = find_spot(draft, block)
                rows = split_caption(spot.block.text)[1] if spot is not None else ""
                title = " ".join(text.split())
                return passages.rewrite(
                    draft, block, f"Tabel: {title}\n{rows}" if title else rows, hand, norms
                )
            case Below(block):
                new = _new_id()
                edit = passages.add_after(draft, block, text, new, hand)
                passages.rewrite(
                    edit.after, new, text, hand, norms
                )  # refuses what cannot be filled in
                return edit

    def _open(self, stop: str, subject: Subject, source: str) -> None:
        if not self.commit():
            return
        measures = self._view.measures
        table = isinstance(subject, Block) and read_table(source) is not None
        font = self._title_font(subject) if isinstance(subject, Title) else measures.body
        font = measures.small if table or isinstance(subject, Caption) else font
        line = self._view.typesetter.look(font).line_height
        editor = BlockEditor(self._theme, font, line, self._view.viewport(), table=table)
        self.editor, self._subject, self._stop, self._source = editor, subject, stop, source
        editor.show_source(source, self._words(), one_line=isinstance(subject, (Title, Caption)))
        if isinstance(subject, Caption):
            editor.text.setAccessibleName("Titel van de tabel")
        editor.resized.connect(self._fit)
        editor.text.done.connect(self._finish)
        editor.text.cancelled.connect(self._give_up)
        editor.text.left.connect(self.commit)
        editor.text.stepped.connect(self._step)
        editor.text.split.connect(self._split)
        editor.text.field_wanted.connect(self.field_wanted)
        self.opened.emit(stop)
        self.place()
        self._view.keep_room(stop, editor.room)
        self.place()
        editor.show()
        editor.text.setFocus()
        self._view.reveal(stop)

    def _title_font(self, subject: Title) -> QFont:
        measures = self._view.measures
        section = find_section(self._open_draft.draft, subject.key) is not None
        return measures.section if section else measures.chapter

    def _fit(self) -> None:
        if self.editor is not None:
            self.place()
            self._view.keep_room(self._stop, self.editor.room)

    def _finish(self) -> None:
        if self.commit():
            self._view.setFocus()

    def _give_up(self) -> None:
        self.cancel()
        self._view.setFocus()

    def _step(self, steps: int) -> None:
        if self.commit():
            self._view.setFocus()
            self.stepped.emit(steps)

    def _split(self, before: str, after: str) -> None:
        """Enter in running text: what comes after the cursor becomes a text of its own below, in one step."""
        subject, known = self._subject, set(self._block_ids())
        if (
            self.editor is None
            or subject is None
            or isinstance(subject, (Title, Caption))
            or not before
        ):
            return
        if after:
            self._part(subject, before, after)
        elif self.commit():
            below = subject.block if isinstance(subject, Block) else None
            if below is None:
                below = next((b for b in self._block_ids() if b not in known), None)
            if below is not None:
                self.new_wanted.emit(below)

    def _part(self, subject: Block | Below, before: str, after: str) -> None:
        draft, norms, hand = self._open_draft.draft, self._open_draft.norms, self._open_draft.hand()
        new = _new_id()
        try:
            match subject:
                case Block(block):
                    edit = passages.split(draft, block, (before, after), new, hand, norms)
                case Below():
                    first = self._edit(subject, before)
                    own = next(b for b in _ids(first.after) if b not in _ids(draft))
                    second = passages.split(first.after, own, (before, after), new, hand, norms)
                    edit = replace(first, after=second.after)
        except Refusal as refusal:
            if self.editor is not None:
                self.editor.refuse(f"{refusal} Uw tekst staat hier nog.")
            return
        self._close()
        self._open_draft.apply(edit, self._sender)
        self.parted.emit(new)

    def _block_ids(self) -> list[BlockId]:
        return _ids(self._open_draft.draft)

    def _words(self) -> ChipWords:
        draft = self._open_draft.draft
        return ChipWords(
            {variable.name: variable for variable in draft.variables},
            whole_scope(draft, self._open_draft.norms),
            self._open_draft.document,
        )

    def _close(self) -> None:
        editor, stop = self.editor, self._stop
        self.editor, self._subject, self._stop, self._source = None, None, "", ""
        self._view.keep_room("", 0.0)
        if editor is not None:
            editor.text.left.disconnect(self.commit)
            editor.hide()
            editor.deleteLater()
        self.closed.emit(stop)


def _ids(draft: Draft) -> list[BlockId]:
    return [spot.block.id for spot in spots(draft)]


def _new_id() -> BlockId:
    return BlockId(f"own-{uuid.uuid4().hex[:10]}")
