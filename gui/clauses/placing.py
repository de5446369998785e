"""Where a clause belongs in a bestek, and how much it asks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from clause_library.clause_entry import ClauseEntry
from drafting.terms import Level, PartKey, Topic
from gui.clauses.chapters import Place
from gui.theme import Space
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.look import set_state
from gui.widgets.texts import text


class Placing(QWidget):
    """Part, chapter and level.

    Signals:
        edited: the user chose another.
    """

    edited = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        self._odd: Place | None = None
        self.part = _box("Deel van het bestek")
        for part in PartKey:
            self.part.addItem(part.label, part)
        self.chapter = _box("Hoofdstuk")
        self.levels = _box("Niveau")
        for level in Level:
            self.levels.addItem(level.label, level)
        self._fault = text("", "fault")
        self._fault.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TINY)
        for column, (words, box) in enumerate(
            (("Deel", self.part), ("Hoofdstuk", self.chapter), ("Niveau", self.levels))
        ):
            caption = text(words, "caption")
            caption.setBuddy(box)
            grid.addWidget(caption, 0, column)
            grid.addWidget(box, 1, column)
        grid.addWidget(self._fault, 2, 0, 1, 3)
        for column, stretch in enumerate((3, 4, 2)):
            grid.setColumnStretch(column, stretch)
        self.part.activated.connect(lambda _row: self._turned())
        self.chapter.activated.connect(lambda _row: self.edited.emit())
        self.levels.activated.connect(lambda _row: self.edited.emit())

    @property
    def chosen(self) -> Place:
        """The place that is chosen; without a chapter while there is none."""
        found = self.chapter.currentData()
        if isinstance(found, Place):
            return found
        return Place(PartKey(self.part.currentData()), "", "", Topic.UNKNOWN)

    @property
    def level(self) -> Level:
        """The level that is chosen."""
        return Level(self.levels.currentData())

    def show_place(self, entry: ClauseEntry) -> None:
        """Shows the place of a clause, also when no template has that chapter."""
        self._odd = None
        named = [p for p in self._places if (p.part, p.chapter) == (entry.part, entry.chapter)]
        if entry.chapter and (not named or named[0].topic is not entry.topic):
            title = named[0].title if named else entry.chapter
            self._odd = Place(entry.part, entry.chapter, title, entry.topic)
        self.part.setCurrentIndex(self.part.findData(entry.part))
        self._fill_chapters()
        keys = [self.chapter.itemData(n) for n in range(self.chapter.count())]
        rows = [
            n for n, p in enumerate(keys) if isinstance(p, Place) and p.chapter == entry.chapter
        ]
        self.chapter.setCurrentIndex(rows[0] if rows else -1)
        self.levels.setCurrentIndex(self.levels.findData(entry.level))

    def show_fault(self, said: str) -> None:
        """Shows what is wrong with the chapter; nothing for an empty text."""
        set_state(self.chapter, "fault", "true" if said else "false")
        self.chapter.setAccessibleDescription(said)
        self._fault.setText(said)
        self._fault.setVisible(bool(said))

    def _turned(self) -> None:
        self._fill_chapters()
        self.chapter.setCurrentIndex(0 if self.chapter.count() == 1 else -1)
        self.edited.emit()

    def _fill_chapters(self) -> None:
        part = PartKey(self.part.currentData())
        self.chapter.clear()
        odd = self._odd if self._odd is not None and self._odd.part is part else None
        places = [
            p for p in self._places if p.part is part and (not odd or p.chapter != odd.chapter)
        ]
        for place in [*([odd] if odd else []), *places]:
            self.chapter.addItem(place.title, place)


def _box(name: str) -> QComboBox:
    made = ChoiceBox()
    made.setAccessibleName(name)
    made.view().setAccessibleName(f"{name}: keuzes")
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    made.setPlaceholderText("Kies")
    return made
