"""Help with choosing a template: the questions, what each answer says of each template, and how they are grouped.

The content stands in `choice/*.toml`. Nothing is decided here for the drafter: a reason is told for every
template that fits, and for every one that does not, with its source where it rests on one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from drafting.norms import NormSet
from drafting.text.content_file import Fields, read_toml
from drafting.text.written_norms import norm_value

FOLDER = Path(__file__).parent / "choice"
_NORM = re.compile(r"\{([a-z0-9-]+)\}")
_UNKNOWN_AMOUNT = "het drempelbedrag"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question; `hint` explains it, or is empty."""

    key: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `after` are the combinations of answers to earlier questions after which it is asked.

    Each combination is a row of pairs of a question and the answers to it that count; without any it is always asked.
    """

    key: str
    title: str
    why: str
    answers: tuple[Answer, ...]
    source: str = ""
    after: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] = ()

    def answer(self, key: str) -> Answer | None:
        """The answer with this key; None when there is none."""
        return next((answer for answer in self.answers if answer.key == key), None)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why some answers to a question speak for a template, or against it; without a question it always holds."""

    question: str
    answers: tuple[str, ...]
    why: str
    source: str = ""

    def holds(self, answers: Mapping[str, str]) -> bool:
        """Whether one of its answers was given."""
        return not self.question or answers.get(self.question) in self.answers


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What answers say of one template.

    `before` says when it is of use before another one, `remember` what to watch when it is chosen.
    """

    template: str
    fits: tuple[Ground, ...]
    against: tuple[Ground, ...]
    before: tuple[Ground, ...] = ()
    remember: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """A way that needs no template."""

    title: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class TemplateGroup:
    """Templates by what one is about to do."""

    title: str
    about: str
    templates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything the guided choice knows; `norms` are the keys of the amounts its texts name."""

    questions: tuple[Question, ...]
    standpoints: tuple[Standpoint, ...]
    ways: tuple[Way, ...]
    norms: tuple[str, ...] = ()

    def asked(self, answers: Mapping[str, str]) -> tuple[Question, ...]:
        """The questions to ask after these answers, in order; answers to others do not count."""
        found: list[Question] = []
        counted: dict[str, str] = {}
        for question in self.questions:
            if not question.after or any(
                all(counted.get(earlier) in keys for earlier, keys in row) for row in question.after
            ):
                found.append(question)
                if given := answers.get(question.key, ""):
                    counted[question.key] = given
        return tuple(found)


def guide_on(norms: NormSet, folder: Path = FOLDER) -> Guide:
    """The guide with the amounts of the day of these norms in its texts.

    Raises:
        ContentFileRefused: the files have a fault.
    """
    guide = _read(folder)

    def filled(text: str) -> str:
        return _NORM.sub(lambda found: _amount(found[1], norms), text)

    def ground(one: Ground) -> Ground:
        return replace(one, why=filled(one.why))

    def grounds(several: tuple[Ground, ...]) -> tuple[Ground, ...]:
        return tuple(ground(one) for one in several)

    return replace(
        guide,
        questions=tuple(
            replace(
                question,
                why=filled(question.why),
                answers=tuple(
                    replace(a, label=filled(a.label), hint=filled(a.hint)) for a in question.answers
                ),
            )
            for question in guide.questions
        ),
        standpoints=tuple(
            Standpoint(
                one.template,
                grounds(one.fits),
                grounds(one.against),
                grounds(one.before),
                grounds(one.remember),
            )
            for one in guide.standpoints
        ),
        ways=tuple(replace(way, ground=ground(way.ground)) for way in guide.ways),
    )


@cache
def template_groups(folder: Path = FOLDER) -> tuple[TemplateGroup, ...]:
    """The templates of the product by what one is about to do.

    Raises:
        ContentFileRefused: the file has a fault.
    """
    path = folder / "groups.toml"
    fields = Fields(path, read_toml(path))
    groups = []
    for table in fields.tables("groups"):
        one = Fields(path, table, "groups")
        groups.append(TemplateGroup(one.text("title"), one.text("about"), one.texts("templates")))
        one.done()
    fields.done()
    return tuple(groups)


def _amount(key: str, norms: NormSet) -> str:
    norm = norms.get(key)
    return norm_value(norm) if norm is not None else _UNKNOWN_AMOUNT


@cache
def _read(folder: Path) -> Guide:
    path = folder / "questions.toml"
    fields = Fields(path, read_toml(path))
    questions = tuple(_question(path, table) for table in fields.tables("questions"))
    fields.done()
    path = folder / "templates.toml"
    fields = Fields(path, read_toml(path))
    shared = [_shared(path, table) for table in fields.tables("shared")]
    standpoints = tuple(_standpoint(path, table, shared) for table in fields.tables("templates"))
    ways = tuple(_way(path, table) for table in fields.tables("ways"))
    fields.done()
    named = [
        *(text for q in questions for a in q.answers for text in (q.why, a.label, a.hint)),
        *(g.why for s in standpoints for g in (*s.fits, *s.against, *s.before, *s.remember)),
    ]
    norms = tuple(dict.fromkeys(key for text in named for key in _NORM.findall(text)))
    return Guide(questions, standpoints, ways, norms)


def _question(path: Path, table: dict[str, object]) -> Question:
    fields = Fields(path, table, "questions")
    made = Question(
        fields.text("key"),
        fields.text("title"),
        fields.text("why"),
        tuple(_answer(path, row) for row in fields.tables("answers")),
        fields.text("source", ""),
        tuple(_after(path, row) for row in fields.tables("after")),
    )
    fields.done()
    return made


def _after(path: Path, table: dict[str, object]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    fields = Fields(path, table, "after")
    return tuple((question, fields.texts(question)) for question in table)


def _answer(path: Path, table: dict[str, object]) -> Answer:
    fields = Fields(path, table, "answers")
    made = Answer(fields.text("key"), fields.text("label"), fields.text("hint", ""))
    fields.done()
    return made


_Shared = tuple[tuple[str, ...], tuple[Ground, ...]]


def _shared(path: Path, table: dict[str, object]) -> _Shared:
    fields = Fields(path, table, "shared")
    made = fields.texts("templates"), _grounds(path, fields, "not")
    fields.done()
    return made


def _standpoint(path: Path, table: dict[str, object], shared: list[_Shared]) -> Standpoint:
    fields = Fields(path, table, "templates")
    template = fields.text("id")
    fits, own = _grounds(path, fields, "fits"), _grounds(path, fields, "not")
    taken = {(one.question, answer) for one in own for answer in one.answers}
    # what a template says for itself, in its reasons too, goes before what is said of many
    taken |= {(one.question, answer) for one in fits for answer in one.answers}
    theirs = []
    for templates, grounds in shared:
        for one in grounds if template in templates else ():
            left = tuple(a for a in one.answers if (one.question, a) not in taken)
            theirs += [replace(one, answers=left)] if left else []
    made = Standpoint(
        template,
        fits,
        (*own, *theirs),
        _grounds(path, fields, "before"),
        _grounds(path, fields, "remember"),
    )
    fields.done()
    return made


def _way(path: Path, table: dict[str, object]) -> Way:
    fields = Fields(path, table, "ways")
    title = fields.text("title")
    made = Way(title, _ground(fields))
    fields.done()
    return made


def _grounds(path: Path, fields: Fields, name: str) -> tuple[Ground, ...]:
    made = []
    for table in fields.tables(name):
        one = Fields(path, table, name)
        made.append(_ground(one))
        one.done()
    return tuple(made)


def _ground(fields: Fields) -> Ground:
    return Ground(
        fields.text("question", ""),
        fields.texts("answers"),
        fields.text("why"),
        fields.text("source", ""),
    )
