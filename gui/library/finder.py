"""What clauses answer to a question; a large library is read through beside the window."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from clause_library.search import Answers, Filters, Index, answers, index_of
from drafting.clause import Clause
from gui import background

AT_ONCE = 1_000
"""Of so many clauses all words are gathered at once, in less than a blink; of more the titles come first."""


class Finder(QObject):
    """Finds clauses; of many by their titles alone until their texts are read too.

    Signals:
        complete: the texts are read, and the same question may have more answers.
    """

    complete = Signal()

    def __init__(self, clauses: tuple[Clause, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles_only = False
        self.use(clauses)

    def use(self, clauses: tuple[Clause, ...]) -> None:
        """Finds other clauses from now on."""
        self.titles_only = len(clauses) > AT_ONCE
        self._index = index_of(clauses, titles_only=self.titles_only)
        if self.titles_only:
            background.run(lambda _job: index_of(clauses), self._take)

    def answers(self, words: str, filters: Filters, without: Iterable[str]) -> Answers:
        """The clauses that answer, best first, but for those with the ids `without`."""
        return answers(self._index, words, filters, without)

    def _take(self, index: Index) -> None:
        if index.clauses is self._index.clauses:  # not of clauses that have been replaced since
            self._index = index
            self.titles_only = False
            self.complete.emit()
