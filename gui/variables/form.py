"""The form of a draft: its questions by group, which are asked, and which are still open."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.assembly.conditions import holds
from drafting.assembly.scope import lot_scope, whole_scope
from drafting.document import Document
from drafting.draft import Draft
from drafting.edits.edit import Edit
from drafting.edits.values import fill
from drafting.norms import NormSet
from drafting.template import VariableGroup
from drafting.variables import Value, Variable, lookup
from gui.variables.fact_edits import fact_edit
from gui.variables.facts import FACT_OF, FACTS, GROUP, Fact

Key = tuple[str, int]
"""The name of a question and the number of its lot, 0 outside lots."""

_FACT_GROUP = VariableGroup(
    GROUP, "De opdracht in cijfers", "Hiervan hangt af welke regels gelden en wat het bestek bevat."
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `fact` when it asks a fact of the procurement."""

    variable: Variable
    lot: int = 0
    fact: Fact | None = None

    @property
    def key(self) -> Key:
        """What tells it from every other question of the draft."""
        return self.variable.name, self.lot


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Questions under one heading; those of lots come last, lot by lot."""

    key: str
    title: str
    help: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a question: whether it is asked, what was answered, whether it must still be."""

    asked: bool
    value: Value | None
    open: bool


def groups_of(draft: Draft) -> tuple[FormGroup, ...]:
    """The facts first, then the groups of the draft that hold a question."""
    facts = tuple(Question(fact.variable, fact=fact) for fact in FACTS)
    found = [FormGroup(_FACT_GROUP.key, _FACT_GROUP.title, _FACT_GROUP.help, facts)]
    known = {group.key for group in draft.groups}
    loose = VariableGroup("", "Overige gegevens", "")
    for group in (*draft.groups, loose):
        mine = [
            v
            for v in draft.variables
            if v.group == group.key or (not group.key and v.group not in known)
        ]
        plain = tuple(Question(v) for v in mine if not v.per_lot)
        lots = tuple(
            Question(v, number)
            for number in range(1, len(draft.procurement.lots) + 1)
            for v in mine
            if v.per_lot
        )
        if plain or lots:
            found.append(FormGroup(group.key, group.title, group.help, (*plain, *lots)))
    return tuple(found)


def answers_of(
    draft: Draft, document: Document, norms: NormSet, groups: tuple[FormGroup, ...]
) -> dict[Key, Answer]:
    """What is known of every question.

    A question is open when it is asked, has no value, and needs one: because it is required, or because
    the document has a required gap for it.
    """
    whole = whole_scope(draft, norms)
    scopes = {0: whole} | {
        number: lot_scope(whole, draft, number, lot)
        for number, lot in enumerate(draft.procurement.lots, 1)
    }
    gaps = {gap.variable for gap in document.required_gaps}
    answers: dict[Key, Answer] = {}
    for question in questions_of(groups):
        variable = question.variable
        value = value_of(draft, question)
        asked = holds(variable.condition, scopes[question.lot])
        names = {variable.name, *(question.fact.others if question.fact else ())}
        needed = variable.required or bool(gaps & names)
        answers[question.key] = Answer(asked, value, asked and needed and value is None)
    return answers


def questions_of(groups: tuple[FormGroup, ...]) -> Iterator[Question]:
    """Every question, in order."""
    for group in groups:
        yield from group.questions


def value_of(draft: Draft, question: Question) -> Value | None:
    """The answer as it is in the draft; None when it is open."""
    if question.fact is not None:
        return question.fact.read(draft.procurement)
    if question.lot:
        lots = draft.procurement.lots
        if question.lot > len(lots):
            return None
        return lookup(lots[question.lot - 1].values, question.variable.name)
    return lookup(draft.values, question.variable.name)


def edit_of(
    draft: Draft, question: Question, value: Value | None, origins: tuple[int | None, ...] = ()
) -> Edit:
    """The edit that gives this answer; `origins` as in `fact_edits.fact_edit`.

    Raises:
        Refusal: the answer does not fit.
    """
    if question.fact is not None:
        return fact_edit(draft, question.fact, value, origins)
    return fill(draft, question.variable.name, value, lot=question.lot)


def key_of(name: str, groups: tuple[FormGroup, ...]) -> Key | None:
    """The question that a name of a text or check leads to, the first lot's for one of a lot."""
    bare = name.removeprefix("lot.")
    fact = FACT_OF.get(name) or FACT_OF.get(bare)
    wanted = fact.variable.name if fact else bare
    return next((q.key for q in questions_of(groups) if q.variable.name == wanted), None)
