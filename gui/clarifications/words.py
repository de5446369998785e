"""Small words of the window of questions and changes."""

from drafting.clarifications.standing import Standing
from drafting.comparison.documents import Kind
from drafting.publication import Question, QuestionState
from drafting.text.written_values import day, enumeration

SIGNS = {
    QuestionState.OPEN: ("empty", "muted"),
    QuestionState.ANSWERED: ("half", "accent"),
    QuestionState.PUBLISHED: ("ready", "ready"),
}
"""The sign of a question by its state, with its colour."""

CHANGE_SIGNS = {
    Kind.CHANGED: "edit",
    Kind.ADDED: "plus",
    Kind.REMOVED: "minus",
    Kind.MOVED: "arrow-down",
    Kind.MOVED_AND_CHANGED: "arrow-down",
}


def counted(count: int, one: str, more: str) -> str:
    """A number with its word: '1 vraag', '3 vragen'."""
    return f"{count} {one if count == 1 else more}"


def state_of(question: Question) -> str:
    """How far a question is: 'open', 'beantwoord', 'in nota 2'."""
    return f"in nota {question.note}" if question.note else question.state.label


def first_words(text: str, most: int = 90) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def hints_of(question: Question, found: Standing) -> tuple[str, ...]:
    """What to look at in a question before it goes out, in sentences."""
    told = [
        f"In {'het antwoord' if trace.in_answer else 'de vraag'} staat {trace.what}: "
        f"‘{trace.words}’. Iedereen leest dat."
        for trace in found.traces
        if trace.question == question.id
    ]
    for same in found.same:
        if same.question == question.id:
            answered = f", die is beantwoord in nota {same.answered_in}" if same.answered_in else ""
            told.append(f"Deze vraag lijkt op vraag {same.earlier_number}{answered}.")
    return tuple(told)


def coming_words(found: Standing) -> str:
    """What the nota in the making will hold, and what it leaves for later."""
    answered = len(found.questions(QuestionState.ANSWERED))
    waiting = len(found.questions(QuestionState.OPEN))
    told = [
        f"{counted(answered, 'vraag', 'vragen')} beantwoord",
        counted(len(found.changes), "wijziging", "wijzigingen"),
    ]
    words = f"Hierin komen: {enumeration(tuple(told))}."
    if waiting:
        have, go = ("vraag heeft", "gaat") if waiting == 1 else ("vragen hebben", "gaan")
        words += f" {waiting} {have} nog geen antwoord en {go} naar de volgende nota."
    return words


def before_closing(found: Standing) -> tuple[str, ...]:
    """What a buyer should know before the nota is closed, the gravest first; none when all is well."""
    told: list[str] = []
    if found.traces:
        numbers = enumeration(tuple(sorted({str(t.number) for t in found.traces}, key=int)))
        told.append(
            f"Kijk naar vraag {numbers}: daaruit is misschien op te maken wie de vraag stelde."
        )
    if found.period is not None and not found.period.holds:
        told.append(found.period.words)
    likely = [one.sign.title for one in found.materials if one.sign.weight == "likely"]
    if likely:
        told.append(
            f"Dit lijkt een wezenlijke wijziging: {'; '.join(likely)}. Laat een jurist meekijken."
        )
    if found.unexplained:
        missing = counted(len(found.unexplained), "wijziging heeft", "wijzigingen hebben")
        told.append(f"{missing} nog geen reden.")
    return tuple(told)


def closed_words(question: Question) -> str:
    """Who answered a question and when; empty while it is open."""
    if question.answered_on is None:
        return ""
    by = f" door {question.answered_by}" if question.answered_by else ""
    return f"Beantwoord op {day(question.answered_on)}{by}."
