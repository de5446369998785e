"""How a published bestek stands on a day: what is in no nota yet, what of it looks material, and what to look at."""

from dataclasses import dataclass
from datetime import date

from drafting.clarifications.changes import TextChange, changes_since_last
from drafting.clarifications.editions import last_edition, publication_of
from drafting.clarifications.hints import Same, Trace, same_questions, traces
from drafting.clarifications.materials import Consequence, Material, consequences, materials
from drafting.clarifications.periods import NotePeriod, note_period
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.publication import Publication, Question, QuestionState


@dataclass(frozen=True, slots=True)
class Standing:
    """A published bestek on a day.

    `changes`, `traces` and what follows from them are of the nota that is in the making; `period` holds a nota of
    that day against the closing date, None without one.
    """

    draft: Draft
    publication: Publication
    changes: tuple[TextChange, ...]
    materials: tuple[Material, ...]
    consequences: tuple[Consequence, ...]
    period: NotePeriod | None
    traces: tuple[Trace, ...]
    same: tuple[Same, ...]

    @property
    def next_number(self) -> int:
        """The number of the nota that is in the making."""
        return len(self.publication.notes) + 1

    @property
    def unfinished(self) -> bool:
        """Whether a question or a change is in no nota yet."""
        return bool(self.changes) or any(
            not question.note for question in self.publication.questions
        )

    @property
    def unexplained(self) -> tuple[TextChange, ...]:
        """The changes without a reason."""
        return tuple(change for change in self.changes if not change.reason)

    def questions(self, state: QuestionState) -> tuple[Question, ...]:
        """The questions in this state, by number."""
        found = [question for question in self.publication.questions if question.state is state]
        return tuple(sorted(found, key=lambda question: question.number))

    def weighing(self, change: TextChange) -> tuple[Material, ...]:
        """What makes this change look material."""
        return tuple(one for one in self.materials if change in one.changes)


def standing(draft: Draft, norms: NormSet, today: date) -> Standing:
    """How the bestek stands.

    Raises:
        EditRefused: it was not published.
        Refusal: the published text is damaged, or a text cannot be filled in.
    """
    publication = publication_of(draft)
    changes = changes_since_last(draft, norms)
    found = materials(last_edition(draft).draft, draft, norms, changes)
    fresh = [question for question in publication.questions if not question.note]
    return Standing(
        draft,
        publication,
        changes,
        found,
        consequences(found, draft, norms),
        note_period(draft, norms, today),
        traces(fresh, publication.questions),
        same_questions(publication.questions),
    )
