"""What is different in questions of bidders and their answers; what was published is the owner's alone."""

from collections.abc import Iterator
from dataclasses import replace

from drafting.draft import Draft
from drafting.publication import Question
from drafting.refusals import EditRefused
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Change, Difference, Kind, Way, key_of

_PHASE = 15
_FIELDS = {"text": "vraag", "answer": "antwoord"}


def question_differences(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    """Questions that came, and questions and answers in other words."""
    old, now = ({one.id: one for one in _questions(draft)} for draft in (base, mine))
    for question in _questions(theirs):
        here = now.get(question.id)
        if here is None:
            if question.id not in old:
                words = f"{question.text}\n{question.answer}".strip()
                yield _made(question, "vraag", ("", "", words), _add(question), conflict=False)
            continue
        before = old.get(question.id, here)
        for name, label in _FIELDS.items():
            told = tuple(str(getattr(one, name)) for one in (before, here, question))
            if told[2] not in told[:2]:
                change = _put(question, name)
                yield _made(question, label, told, change, conflict=told[1] != told[0])


def _questions(draft: Draft) -> tuple[Question, ...]:
    return draft.publication.questions if draft.publication is not None else ()


def _made(
    question: Question, label: str, words: tuple[str, ...], change: Change, *, conflict: bool
) -> Difference:
    base, mine, theirs = words
    return Difference(
        key_of(Kind.QUESTION, question.id, label, theirs),
        Kind.QUESTION,
        question.id,
        f"Vraag {question.number}: {label}",
        base,
        mine,
        theirs,
        change,
        _PHASE,
        conflict=conflict,
        ways=(Way.MINE, Way.THEIRS, Way.BOTH, Way.OWN) if conflict else (Way.MINE, Way.THEIRS),
        author=question.answered_by,
    )


def _add(question: Question) -> Change:
    def add(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        publication = draft.publication
        if publication is None:
            raise EditRefused("Uw bestek is niet gepubliceerd; vragen horen bij een publicatie.")
        number = max((one.number for one in publication.questions), default=0) + 1
        fresh = replace(question, number=number, note=0)
        return replace(
            draft, publication=replace(publication, questions=(*publication.questions, fresh))
        )

    return add


def _put(theirs: Question, name: str) -> Change:
    def put(draft: Draft, answer: Answer, _desk: Desk) -> Draft:
        publication = draft.publication
        if publication is None or theirs.id not in {one.id for one in publication.questions}:
            raise EditRefused("Deze vraag staat niet meer in uw bestek.")

        def with_words(one: Question) -> Question:
            if one.id != theirs.id:
                return one
            if one.note:
                raise EditRefused(
                    f"Deze vraag staat al in nota {one.note} en kan niet meer anders."
                )
            words = str(getattr(theirs, name))
            if answer.way is Way.BOTH:
                words = f"{getattr(one, name)}\n{words}"
            elif answer.way is Way.OWN:
                words = answer.text
            if name == "text":
                return replace(one, text=words)
            return replace(
                one,
                answer=words,
                answered_by=theirs.answered_by,
                answered_on=theirs.answered_on,
            )

        questions = tuple(with_words(one) for one in publication.questions)
        return replace(draft, publication=replace(publication, questions=questions))

    return put
