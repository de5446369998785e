"""What a published bestek holds beside its text: questions, changes and notes, for everything that shows them.

What differs from the last edition is found in the background, shortly after the draft changed.
"""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from drafting.clarifications import questions
from drafting.clarifications.changes import TextChange, explain
from drafting.clarifications.closing import close_note
from drafting.clarifications.importing import Reception, questions_from
from drafting.clarifications.places import PlaceFound, find_place
from drafting.clarifications.publishing import publish, withdraw
from drafting.clarifications.question_table import ReadQuestion
from drafting.clarifications.standing import Standing, standing
from drafting.document import ElementId
from drafting.draft import Draft
from drafting.edits.edit import Touched
from drafting.publication import Publication, Question, QuestionId
from drafting.refusals import Refusal
from drafting.terms import PartKey
from gui import background
from gui.open_draft import OpenDraft
from gui.services import Services

DELAY_MS = 250
_BESIDE = Touched.COMMENTS | Touched.APPROVALS | Touched.RULES


class ClarificationsDesk(QObject):
    """The publication of one open draft.

    Signals:
        changed: `standing` is new, or there is no publication any more.
        refused: the published text cannot be used; why, in a sentence.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, open_draft: OpenDraft, services: Services, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self.services = services
        self._standing: Standing | None = None
        self._job: background.Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._look)
        open_draft.changed.connect(self._draft_changed)
        if self.publication is not None:
            self._look()

    @property
    def publication(self) -> Publication | None:
        """The publication of the draft as it is now; None when it is not published."""
        return self.open_draft.draft.publication

    @property
    def standing(self) -> Standing | None:
        """How the bestek stood when it was last looked at; None before that, or without a publication."""
        return self._standing if self.publication is not None else None

    @property
    def is_settled(self) -> bool:
        """Whether `standing` is that of the draft as it is now."""
        found = self.standing
        return found is not None and found.draft is self.open_draft.draft

    def look_now(self) -> Standing | None:
        """Looks at once instead of shortly after the last change."""
        self._timer.stop()
        if self.publication is None:
            return None
        if not self.is_settled:
            self._take(self._question(self.open_draft.draft))
        return self._standing

    # publishing

    def publish(self, name: str) -> None:
        """Publishes the draft as it is; raises Refusal."""
        self._keep_name(name)
        opened = self.open_draft
        opened.apply(publish(opened.draft, opened.norms, name, self.services.now()), self)

    def withdraw(self, reason: str, name: str) -> None:
        """Takes the publication back; raises Refusal."""
        opened = self.open_draft
        opened.apply(withdraw(opened.draft, reason, name, self.services.now()), self)

    def close_note(self, name: str) -> int:
        """Closes the nota in the making and gives its number; raises Refusal."""
        self._keep_name(name)
        opened = self.open_draft
        opened.apply(close_note(opened.draft, opened.norms, name, self.services.now()), self)
        found = self.publication
        return len(found.notes) if found is not None else 0

    # questions

    def add_question(self) -> QuestionId:
        """Puts an empty-handed question in the register, to be filled in, and gives its id; raises Refusal."""
        return self.add([ReadQuestion("Nieuwe vraag")])[0]

    def add(self, read: Sequence[ReadQuestion], asker: str = "") -> tuple[QuestionId, ...]:
        """Puts questions in the register, their places found by number; raises Refusal."""
        taken = Reception(self.services.author(), self.services.today(), asker)
        made = questions_from(self.open_draft.draft, read, taken, lambda: str(uuid.uuid4()))
        self.open_draft.apply(questions.add(self.open_draft.draft, made), self)
        return tuple(question.id for question in made)

    def rewrite(self, wanted: Question) -> None:
        """Makes a question as it is wanted, its answer too; raises Refusal."""
        draft = self.open_draft.draft
        known = questions.find(draft, wanted.id)
        place = self.place_of(wanted.place_words)
        element = wanted.place if wanted.place_words == known.place_words else place.element
        edit = questions.rewrite(
            draft,
            wanted.id,
            text=wanted.text,
            asker=wanted.asker,
            place=(element, wanted.place_words),
            received_on=wanted.received_on,
        )
        if wanted.answer.strip() != known.answer:
            author = wanted.answered_by or self.services.author()
            answered = questions.answer(
                edit.after, wanted.id, wanted.answer, author, self.services.today()
            )
            edit = replace(answered, before=draft)
        elif wanted.answered_by.strip() != known.answered_by:
            edit = replace(
                questions.assign(edit.after, wanted.id, wanted.answered_by), before=draft
            )
        self.open_draft.apply(edit, self)

    def remove(self, question: QuestionId) -> None:
        """Takes a question out of the register; raises Refusal."""
        self.open_draft.apply(questions.remove(self.open_draft.draft, question), self)

    def place_of(self, words: str) -> PlaceFound:
        """The element that was published under the number in these words."""
        found = self.publication
        return find_place(words, found.numbers if found is not None else ())

    def place_words(self, element: ElementId | None) -> str:
        """The part, number and title that an element was published with; empty for none."""
        numbers = self.publication.numbers if self.publication is not None else ()
        found = next((one for one in numbers if one.element == element), None)
        if found is None:
            return ""
        words = f"{found.number} {found.title}".strip()
        return words if found.part is PartKey.ANNEXES else f"{found.part.label}, {words}"

    # changes

    def explain(self, change: TextChange, reason: str, because: Sequence[QuestionId]) -> None:
        """Writes why a text was changed; raises Refusal."""
        self.open_draft.apply(explain(self.open_draft.draft, change, reason, because), self)

    def today(self) -> date:
        """The day of today."""
        return self.services.today()

    def _keep_name(self, name: str) -> None:
        if name.strip() and not self.services.author():
            self.services.settings.change(author=name.strip())

    def _draft_changed(self, touched: Touched, _sender: object) -> None:
        if not touched & ~_BESIDE:
            return
        if self.publication is None:
            self._timer.stop()
            had, self._standing = self._standing, None
            if had is not None:
                self.changed.emit()
        elif touched & Touched.PUBLICATION and not touched & ~Touched.PUBLICATION and self._quick():
            self.changed.emit()
        else:
            self._timer.start()

    def _quick(self) -> bool:
        """Shows questions and reasons at once when the text stayed as it was; false when all must be looked at."""
        found, publication = self._standing, self.publication
        if found is None or publication is None:
            return False
        same = replace(found.draft, publication=publication) == self.open_draft.draft
        kept = replace(publication, questions=(), reasons=())
        if not same or replace(found.publication, questions=(), reasons=()) != kept:
            return False
        self._standing = replace(found, publication=publication)
        self._timer.start()
        return True

    def _look(self) -> None:
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        draft = self.open_draft.draft
        if draft.publication is not None:
            self._job = background.run(
                lambda _job: self._question(draft), self._answered, self._fail
            )

    def _question(self, draft: Draft) -> Standing:
        return standing(draft, self.open_draft.norms, self.services.today())

    def _answered(self, found: Standing) -> None:
        if found.draft is not self.open_draft.draft:
            self._timer.start()
            return
        self._take(found)

    def _take(self, found: Standing) -> None:
        self._standing = found
        self.changed.emit()

    def _fail(self, refusal: Refusal) -> None:
        self._standing = None
        self.refused.emit(str(refusal))
