"""Questions that were read from a file, as questions of the register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from drafting.clarifications.editions import publication_of
from drafting.clarifications.places import find_place
from drafting.clarifications.question_table import ReadQuestion
from drafting.draft import Draft
from drafting.publication import Question, QuestionId


@dataclass(frozen=True, slots=True)
class Reception:
    """Who takes questions in, when, and who asked what names no asker of its own."""

    name: str
    day: date
    asker: str = ""


def questions_from(
    draft: Draft, read: Sequence[ReadQuestion], taken: Reception, new_id: Callable[[], str]
) -> tuple[Question, ...]:
    """The questions in their order, not numbered yet, with their places found by the published numbers.

    Raises:
        EditRefused: the draft was not published.
    """
    numbers = publication_of(draft).numbers
    return tuple(
        Question(
            QuestionId(new_id()),
            0,
            taken.day,
            one.asker or taken.asker,
            one.text,
            find_place(one.place, numbers).element,
            one.place,
            one.answer,
            taken.name if one.answer else "",
            taken.day if one.answer else None,
        )
        for one in read
    )


def not_there_yet(draft: Draft, read: Sequence[ReadQuestion]) -> tuple[ReadQuestion, ...]:
    """The questions that the register does not have word for word at the same place, each once.

    Raises:
        EditRefused: the draft was not published.
    """
    known = {(_even(q.text), _even(q.place_words)) for q in publication_of(draft).questions}
    fresh: list[ReadQuestion] = []
    for one in read:
        words = _even(one.text), _even(one.place)
        if words not in known:
            known.add(words)
            fresh.append(one)
    return tuple(fresh)


def _even(text: str) -> str:
    return " ".join(text.split()).casefold()
