"""Which of the fourteen techniques a draft uses, and where."""

from dataclasses import dataclass

from drafting.document import BlockId
from drafting.draft import Draft
from drafting.refusals import Refusal
from drafting.terms import Technique
from templates.shelf import find_template


@dataclass(frozen=True, slots=True)
class Use:
    """A section that uses a technique: its title, and a block of it to show."""

    title: str
    block: BlockId


@dataclass(frozen=True, slots=True)
class Coverage:
    """The use of one technique; `by_template` says that the template works with it throughout."""

    technique: Technique
    sections: tuple[Use, ...]
    by_template: bool

    @property
    def used(self) -> bool:
        """Whether the draft uses it at all."""
        return self.by_template or bool(self.sections)


def coverage_of(draft: Draft, by_template: tuple[Technique, ...]) -> tuple[Coverage, ...]:
    """The use of each technique, in order of number; what is left out does not count."""
    found: dict[Technique, list[Use]] = {technique: [] for technique in Technique}
    for part in draft.parts:
        for chapter in part.chapters:
            for section in chapter.sections:
                if chapter.omitted or section.omitted or not section.blocks:
                    continue
                title = section.title or chapter.title
                for technique in section.techniques:
                    found[technique].append(Use(title, section.blocks[0].id))
    return tuple(
        Coverage(technique, tuple(uses), technique in by_template)
        for technique, uses in found.items()
    )


def template_techniques(draft: Draft) -> tuple[Technique, ...]:
    """The techniques of the template the draft was made from; empty when it is not on this machine."""
    try:
        return find_template(draft.template.id).techniques
    except Refusal:
        return ()
