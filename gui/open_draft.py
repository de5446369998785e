"""The draft that is open: the only bridge between the window and drafting.

It holds one draft, keeps older ones for undo, assembles and checks it, knows its file, and tells its
panels which parts changed and who changed them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import Rulebook
from drafting.checks.run import check
from drafting.document import Document, passages
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.edits.passages import Hand
from drafting.edits.review_only import refuse_other_edits, same_but_for_review
from drafting.edits.seen_findings import remember
from drafting.files.draft_file import Stamp
from drafting.files.file_faults import SavedUncertainly
from drafting.finding import Report
from drafting.norms import NormSet, norms_on
from drafting.refusals import Withheld
from drafting.review.parcels.either_file import write_either
from gui import alerts, background
from gui.steps import Step

EVERYTHING = ~Touched(0)
_BESIDE_THE_TEXT = Touched.JUSTIFICATIONS | Touched.RULES | Touched.COMMENTS | Touched.APPROVALS
"""What the assembled document does not depend on."""

_NOT_CHECKED = Touched.COMMENTS | Touched.APPROVALS
"""What no rule looks at."""

CHECK_DELAY_MS = 200
_NOTHING = Report(0, (), ())


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The file of a draft as it was last read or written; `at` is when it was saved here, if it was."""

    path: Path
    stamp: Stamp | None
    read_only: bool = False
    at: datetime | None = None


class OpenDraft(QObject):
    """One open draft.

    Signals:
        changed: the draft and its document are new; what was touched, and who did it (or None).
        checked: `report` is new.
        cleanness_changed: whether there is something to save.
        filed: the file of the draft is another one, or was written.
        steps_changed: there are other steps to undo or redo.
        reviewing_changed: whether only comments and approvals can be changed now.
    """

    changed = Signal(object, object)
    checked = Signal()
    cleanness_changed = Signal(bool)
    filed = Signal()
    steps_changed = Signal()
    reviewing_changed = Signal(bool)

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
        self._seen = draft.seen_findings
        self._rulebook = rulebook
        self._author = author
        self._today = today
        self._document = assemble(draft, self.norms)
        self._report = _NOTHING
        self._file: OnDisk | None = None
        self._job: background.Job | None = None
        self._checked_draft: Draft | None = None
        self._waiting: list[Callable[[], object]] = []
        self._settled = True
        self._reviewing = False
        self.undo_stack = QUndoStack(self)
        # Passed on, for a stack that goes still speaks, and panes must not hear it then.
        self.undo_stack.cleanChanged.connect(self._clean_changed)
        self.undo_stack.indexChanged.connect(self._index_changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_DELAY_MS)
        self._timer.timeout.connect(self.check_soon)

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
    def is_unchecked(self) -> bool:
        """Whether no check has ended yet."""
        return self._report is _NOTHING

    @property
    def is_checked(self) -> bool:
        """Whether `report` is that of the draft as it is now."""
        return self._checked_draft is self._draft

    @property
    def rulebook(self) -> Rulebook:
        """The rules that are checked."""
        return self._rulebook

    def use_rules(self, rulebook: Rulebook) -> None:
        """Checks with other rules from now on."""
        self._rulebook = rulebook
        self._checked_draft = None
        self.check_soon()

    @property
    def norms(self) -> NormSet:
        """The norms of the day of publication, of today while that is open."""
        return norms_on(self._draft.procurement.publication_date or self._today())

    def hand(self) -> Hand:
        """Who works here, today."""
        return Hand(self._author(), self._today())

    @property
    def file(self) -> OnDisk | None:
        """The file of the draft; None while it was never saved."""
        return self._file

    @property
    def has_changes(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    def belongs_to(self, file: OnDisk | None, *, has_changes: bool = False) -> None:
        """Says which file this draft was read from, and whether it is ahead of that file."""
        self._file = file
        if has_changes:
            self.undo_stack.resetClean()
        self.filed.emit()

    def save(self, path: Path, at: datetime, *, overwrite: bool = False) -> None:
        """Saves the draft; it is on the disk when this returns. The file becomes that of the draft.

        `overwrite` writes over a file that somebody else changed, or over another file.

        Raises:
            FileChangedElsewhere, FileRefused: nothing was written.
            SavedUncertainly: written, but the disk did not confirm it.
        """
        known = self._file.stamp if self._file and self._file.path == path else None
        try:
            source = self._file.path if self._file else path
            stamp = write_either(
                path,
                source,
                self._remembering(),
                self._author(),
                at,
                None if overwrite else known,
            )
        except SavedUncertainly as uncertain:
            generation = known.generation + 1 if known else 1
            self._file = OnDisk(path, Stamp(uncertain.digest, generation), at=at)
            self.filed.emit()
            raise
        self._file = OnDisk(path, stamp, at=at)
        self.undo_stack.setClean()
        self.filed.emit()

    def _remembering(self) -> Draft:
        """The draft as it is saved: with the memory of its findings, which undo does not take back."""
        draft = replace(self._draft, seen_findings=self._seen)
        if self.is_checked:
            texts = tuple(passages(self._document))
            draft = remember(draft, self._report, texts, self._today()).after
        self._seen = draft.seen_findings
        return draft

    def apply(self, edit: Edit, sender: object = None) -> None:
        """Makes the edit the newest step of undo; an edit that changes nothing is no step.

        The question of an edit is asked here, so that no pane forgets it. Edits of one text or value that
        follow each other are one step, until a check has looked at them.

        Raises:
            Refusal: the draft cannot be assembled after it, or the draft is only reviewed and the edit is of
                another kind than comments and approvals; nothing has changed then.
            Withheld: the user does not want it after all.
        """
        if edit.after == edit.before:
            return
        if self._reviewing:
            refuse_other_edits(edit)
        if edit.question and not alerts.agrees(edit.question):
            raise Withheld
        # Shown before it is a step: what a step raises while Qt redoes it never reaches the caller.
        self.show(edit.after, edit.touched, sender)
        self.undo_stack.push(Step(self.show, edit, begins=self._settled))
        self._settled = False

    @property
    def reviewing(self) -> bool:
        """Whether only comments and approvals can be changed."""
        return self._reviewing

    def review_only(self, *, on: bool) -> None:
        """Refuses every edit but those of comments and approvals from now on, or no longer."""
        if on is not self._reviewing:
            self._reviewing = on
            self.reviewing_changed.emit(on)
            self.steps_changed.emit()

    def may_step(self, steps: int) -> bool:
        """Whether there is a step to undo (-1) or redo (1), and it may be taken now."""
        stack = self.undo_stack
        able = stack.canUndo() if steps < 0 else stack.canRedo()
        step = stack.command(stack.index() - 1 if steps < 0 else stack.index()) if able else None
        if not isinstance(step, Step):
            return False
        return not self._reviewing or same_but_for_review(step.edit.before, step.edit.after)

    def undo(self) -> None:
        """Takes the last step back, if it may be."""
        if self.may_step(-1):
            self.undo_stack.undo()

    def redo(self) -> None:
        """Takes the last step that was undone again, if it may be."""
        if self.may_step(1):
            self.undo_stack.redo()

    def show(self, draft: Draft, touched: Touched, sender: object = None) -> None:
        """Shows this draft, without a step of undo.

        Raises:
            Refusal: the draft cannot be assembled; nothing has changed then.
        """
        before, was_checked = self._draft, self.is_checked
        self._draft = draft
        if touched & ~_BESIDE_THE_TEXT:
            try:
                self._document = assemble(draft, self.norms)
            except Exception:
                self._draft = before
                raise
        if was_checked and not touched & ~_NOT_CHECKED:
            self._checked_draft = draft
        self.changed.emit(touched, sender)
        if not self.is_checked:
            self._timer.start()

    def replace(self, draft: Draft) -> None:
        """Shows another state of the same draft, read from its file; there is nothing to undo then."""
        self.show(draft, EVERYTHING)
        self._seen = draft.seen_findings
        self.undo_stack.clear()

    def check_now(self) -> None:
        """Checks the whole draft at once instead of shortly after the last change."""
        self._timer.stop()
        self._take(self._draft, self._question()())

    def check_then(self, done: Callable[[], object]) -> None:
        """Calls `done` once `report` is that of the draft; at once when it is, else after a check."""
        if self.is_checked:
            done()
            return
        self._waiting.append(done)
        self._timer.stop()
        self.check_soon()

    def check_soon(self) -> None:
        """Checks the whole draft in the background; `checked` follows."""
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        asked, question = self._draft, self._question()
        self._job = background.run(lambda _job: (asked, question()), self._answered)

    def _clean_changed(self, clean: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        self.cleanness_changed.emit(not clean)

    def _index_changed(self, _index: int) -> None:
        self.steps_changed.emit()

    def _answered(self, answer: tuple[Draft, Report]) -> None:
        asked, report = answer
        if asked is not self._draft:
            self._timer.start()
            return
        self._take(asked, report)

    def _take(self, asked: Draft, report: Report) -> None:
        self._checked_draft, self._report = asked, report
        self._settled = True
        self.checked.emit()
        waiting, self._waiting = self._waiting, []
        for done in filter(background.alive, waiting):
            done()

    def _question(self) -> Callable[[], Report]:
        draft, document, norms, rulebook = self._draft, self._document, self.norms, self._rulebook

        def answer() -> Report:
            return check(
                tuple(passages(document)),
                draft.procurement,
                norms,
                rulebook,
                document=document,
                justifications=draft.justifications,
                switched_off={off.rule for off in draft.switched_off},
                whole=True,
            )

        return answer
