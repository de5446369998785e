"""The chosen clause tried in the draft, beside the window, before it is put there."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from clause_library.clause_trial import ClauseTrial, try_clause
from drafting.clause import Clause
from drafting.draft import Draft
from drafting.finding import Report
from drafting.refusals import Refusal
from gui import background
from gui.open_draft import OpenDraft

PAUSE_MS = 150
"""So long a clause is chosen before it is tried: who walks through the list need not wait for each."""


class Trials(QObject):
    """What was found of the clauses that were looked at, for the draft as it is now.

    Signals:
        ended: the trial of the clause that was asked last is known, or was refused.
    """

    ended = Signal()

    def __init__(self, open_draft: OpenDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._open_draft = open_draft
        self._clause: Clause | None = None
        self._known: dict[str, ClauseTrial | Refusal] = {}
        self._of: tuple[Draft, Report] | None = None
        self._asked: tuple[str, Draft, Report] = "", open_draft.draft, open_draft.report
        self._job: background.Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._begin)
        open_draft.checked.connect(self._checked)

    def look(self, clause: Clause) -> ClauseTrial | Refusal | None:
        """The trial of this clause; None while it is under way, and `ended` follows."""
        self._forget_older()
        self._clause = clause
        known = self._known.get(clause.id)
        if known is None:
            self._timer.start()
        return known

    def stop(self) -> None:
        """Nothing needs to be known for the moment."""
        self._timer.stop()
        self._clause = None

    def _begin(self) -> None:
        if not self._pane.isVisible():
            return  # it is asked again when the pane comes in sight
        if self._job is None or self._job.ended:
            self._open_draft.check_then(self._try)
        else:
            self._timer.start()

    def _try(self) -> None:
        clause, open_draft = self._clause, self._open_draft
        if (
            clause is None
            or not self._pane.isVisible()
            or (self._job is not None and not self._job.ended)
        ):
            return
        draft, report = open_draft.draft, open_draft.report
        norms, rulebook = open_draft.norms, open_draft.rulebook

        def work(_job: background.Job) -> ClauseTrial | Refusal:
            try:
                return try_clause(draft, clause, report, norms, rulebook)
            except Refusal as refusal:
                return refusal

        self._asked = clause.id, draft, report
        self._job = background.run(work, self._take)

    def _take(self, found: ClauseTrial | Refusal) -> None:
        self._forget_older()
        clause, *of = self._asked
        if self._of is not None and all(a is b for a, b in zip(of, self._of, strict=True)):
            self._known[clause] = found
        self._go_on()

    def _go_on(self) -> None:
        """Tells what is known by now, or asks for it."""
        if self._clause is None:
            return
        if self._clause.id in self._known:
            self.ended.emit()
        else:
            self._timer.start()

    def _checked(self) -> None:
        """The outcome that trials are compared with is another one."""
        self._forget_older()
        self._go_on()

    def _forget_older(self) -> None:
        now = self._open_draft.draft, self._open_draft.report
        if self._of is None or any(a is not b for a, b in zip(now, self._of, strict=True)):
            self._of = now
            self._known.clear()
