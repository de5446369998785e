"""What the answers of the guided choice come to: which templates fit, which do not, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafting.template import Template
from templates.guided_choice import Answer, Ground, Guide, Question, Standpoint, Way

_MOST_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """A template with what speaks for it and against it, and what to watch when it is chosen."""

    template: Template
    fits: tuple[Ground, ...]
    against: tuple[Ground, ...]
    remember: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """The outcome of the answers; nothing stands in two of the rows but in `before`.

    `best` are the templates that nothing speaks against and most speaks for; `also` those that fit with fewer
    reasons. `undecided` are those on which no answer says anything, `against` those with an objection, the
    fewest first. `before` are templates of use before the choice. `given` are the questions that were asked
    with their answer; None for what was left open.
    """

    given: tuple[tuple[Question, Answer | None], ...]
    best: tuple[Weighed, ...]
    also: tuple[Weighed, ...]
    undecided: tuple[Weighed, ...]
    against: tuple[Weighed, ...]
    before: tuple[tuple[Template, Ground], ...]
    ways: tuple[Way, ...]

    @property
    def is_begun(self) -> bool:
        """Whether any question was answered."""
        return any(answer is not None for _question, answer in self.given)

    @property
    def nearest(self) -> tuple[Weighed, ...]:
        """When none fits: the templates that something speaks for, with the fewest objections; three at most."""
        if self.best or self.ways:
            return ()
        close = [one for one in self.against if one.fits]
        least = min((len(one.against) for one in close), default=0)
        return tuple(one for one in close if len(one.against) == least)[:_MOST_NEAREST]


def advise(guide: Guide, answers: Mapping[str, str], templates: Iterable[Template]) -> Advice:
    """The advice on these answers, by the key of their question; what is not asked after them does not count."""
    asked = guide.asked(answers)
    given = tuple((q, q.answer(answers.get(q.key, ""))) for q in asked)
    counted = {q.key: answer.key for q, answer in given if answer is not None}
    by_id = {template.id: template for template in templates}
    weighed = [
        _weighed(by_id[one.template], one, counted)
        for one in guide.standpoints
        if one.template in by_id
    ]
    before = tuple(
        (by_id[one.template], ground)
        for one in guide.standpoints
        if one.template in by_id
        for ground in one.before
        if ground.holds(counted)
    )
    useful = {template.id for template, _ground in before}
    free = [one for one in weighed if not one.against]
    most = max((len(one.fits) for one in free), default=0)
    fitting = sorted((one for one in free if one.fits), key=lambda one: -len(one.fits))
    return Advice(
        given=given,
        best=tuple(one for one in fitting if len(one.fits) == most),
        also=tuple(one for one in fitting if len(one.fits) < most),
        undecided=tuple(one for one in free if not one.fits and one.template.id not in useful),
        against=tuple(
            sorted(
                (one for one in weighed if one.against),
                key=lambda one: (len(one.against), -len(one.fits)),
            )
        ),
        before=before,
        ways=tuple(way for way in guide.ways if way.ground.holds(counted)),
    )


def _weighed(template: Template, one: Standpoint, answers: Mapping[str, str]) -> Weighed:
    return Weighed(
        template,
        tuple(ground for ground in one.fits if ground.holds(answers)),
        tuple(ground for ground in one.against if ground.holds(answers)),
        tuple(ground for ground in one.remember if ground.holds(answers)),
    )
