"""The search in the page: where the words stand, which place is shown now."""

from PySide6.QtCore import QObject, Signal

from drafting.document import Document, passages
from gui.page.marks import Hits, find_in


class FindInPage(QObject):
    """A search that follows the document.

    Signals:
        found: the places are new, or another one is current.
    """

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self._places: tuple[tuple[str, int, int], ...] = ()
        self._at = 0

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self._places)

    @property
    def number(self) -> int:
        """Which place is shown, from 1; 0 when there is none."""
        return self._at + 1 if self._places else 0

    @property
    def current(self) -> tuple[str, int, int] | None:
        """The place that is shown: passage, first character, the one after the last."""
        return self._places[self._at] if self._places else None

    def hits(self) -> Hits:
        """All places, by passage."""
        gathered: dict[str, list[tuple[int, int]]] = {}
        for passage, start, end in self._places:
            gathered.setdefault(passage, []).append((start, end))
        return {passage: tuple(places) for passage, places in gathered.items()}

    def search(self, words: str, document: Document) -> None:
        """Finds these words; the place that was shown stays so where it still is one."""
        before = self.current if words == self.words else None
        self.words = words
        self._places = find_in(((p.element, p.text) for p in passages(document)), words)
        self._at = self._places.index(before) if before in self._places else 0
        self.found.emit()

    def step(self, steps: int) -> None:
        """Shows the next place, or the previous; after the last comes the first."""
        if self._places:
            self._at = (self._at + steps) % len(self._places)
            self.found.emit()
