"""The draft that is open: the only bridge between the window and drafting.

It holds one draft, keeps older ones for undo, assembles and checks it, and tells its panels which parts
changed and who changed them.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import Rulebook
from drafting.checks.run import check
from drafting.document import Document, passages
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.edits.passages import Hand
from drafting.finding import Report
from drafting.norms import NormSet, norms_on

EVERYTHING = (
    Touched.FACTS
    | Touched.VALUES
    | Touched.OUTLINE
    | Touched.TEXT
    | Touched.JUSTIFICATIONS
    | Touched.RULES
)
CHECK_DELAY_MS = 200
_NOTHING = Report(0, (), ())


class OpenDraft(QObject):
    """One open draft.

    Signals:
        changed: the draft and its document are new; what was touched, and who did it (or None).
        checked: `report` is new.
        cleanness_changed: whether there is something to save.
    """

    changed = Signal(object, object)
    checked = Signal()
    cleanness_changed = Signal(bool)

    def __init__(
        self,
        draft: Draft,
        rulebook: Rulebook,
        author: Callable[[], str],
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._rulebook = rulebook
        self._author = author
        self._today = today
        self._document = assemble(draft, self.norms)
        self._report = _NOTHING
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(lambda clean: self.cleanness_changed.emit(not clean))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_DELAY_MS)
        self._timer.timeout.connect(self.check_now)

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self._draft

    @property
    def document(self) -> Document:
        """The assembled document of the draft."""
        return self._document

    @property
    def report(self) -> Report:
        """What the last check gave; empty with run 0 before the first."""
        return self._report

    @property
    def rulebook(self) -> Rulebook:
        """The rules that are checked."""
        return self._rulebook

    @property
    def norms(self) -> NormSet:
        """The norms of the day of publication, of today while that is open."""
        return norms_on(self._draft.procurement.publication_date or self._today())

    def hand(self) -> Hand:
        """Who works here, today."""
        return Hand(self._author(), self._today())

    def apply(self, edit: Edit, sender: object = None) -> None:
        """Makes the edit the newest step of undo; an edit that changes nothing is no step."""
        if edit.after != edit.before:
            self.undo_stack.push(_Step(self, edit, sender))

    def show(self, draft: Draft, touched: Touched, sender: object = None) -> None:
        """Shows this draft, without a step of undo.

        Raises:
            Refusal: the draft cannot be assembled; nothing has changed then.
        """
        before = self._draft
        self._draft = draft
        if touched & ~(Touched.JUSTIFICATIONS | Touched.RULES):
            try:
                self._document = assemble(draft, self.norms)
            except Exception:
                self._draft = before
                raise
        self.changed.emit(touched, sender)
        self._timer.start()

    def check_now(self) -> None:
        """Checks the whole draft at once instead of shortly after the last change."""
        self._timer.stop()
        self._report = check(
            tuple(passages(self._document)),
            self._draft.procurement,
            self.norms,
            self._rulebook,
            document=self._document,
            justifications=self._draft.justifications,
            switched_off=self._draft.switched_off,
            whole=True,
        )
        self.checked.emit()


class _Step(QUndoCommand):
    """One step of undo: the draft before and after."""

    def __init__(self, open_draft: OpenDraft, edit: Edit, sender: object) -> None:
        super().__init__(edit.label)
        self._open_draft = open_draft
        self._edit = edit
        self._sender = sender
        self._touched = edit.touched

    @override
    def redo(self) -> None:
        self._open_draft.show(self._edit.after, self._touched, self._sender)
        self._sender = None

    @override
    def undo(self) -> None:
        self._open_draft.show(self._edit.before, self._touched, None)

    @override
    def id(self) -> int:
        return hash(self._edit.merges) & 0x7FFFFFFF if self._edit.merges else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._edit.merges != self._edit.merges:
            return False
        self._edit = Edit(
            self._edit.label,
            self._edit.before,
            other._edit.after,
            self._touched | other._touched,
            self._edit.merges,
        )
        self._touched = self._edit.touched
        return True
