"""One step of undo."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched


class Step(QUndoCommand):
    """The draft before and after an edit; it is shown already when it is pushed.

    `begins` says that it is not to be taken together with the step before it.
    """

    def __init__(
        self, show: Callable[[Draft, Touched], object], edit: Edit, *, begins: bool
    ) -> None:
        super().__init__(edit.label)
        self.begins = begins
        self.edit = edit
        self._show = show
        self._pushed = False

    @override
    def redo(self) -> None:
        if self._pushed:
            self._show(self.edit.after, self.edit.touched)
        self._pushed = True

    @override
    def undo(self) -> None:
        self._show(self.edit.before, self.edit.touched)

    @override
    def id(self) -> int:
        return hash(self.edit.merges) & 0x7FFFFFFF if self.edit.merges else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step) or other.begins or other.edit.merges != self.edit.merges:
            return False
        self.edit = Edit(
            self.edit.label,
            self.edit.before,
            other.edit.after,
            self.edit.touched | other.edit.touched,
            self.edit.merges,
        )
        self.setObsolete(self.edit.after == self.edit.before)
        return True
