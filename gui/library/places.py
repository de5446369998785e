"""Where a clause goes in a draft, and where it stands."""

from dataclasses import dataclass

from drafting.clause import Clause
from drafting.comparison.standing import find_standing
from drafting.document import BlockId
from drafting.draft import Draft
from drafting.terms import PartKey

_BEFORE, _AFTER = "before|", "after|"


@dataclass(frozen=True, slots=True)
class Between:
    """A place between two texts: beside this block. As text it is a mark that no key of a section can be."""

    beside: BlockId
    before: bool = False

    def __str__(self) -> str:
        return f"{_BEFORE if self.before else _AFTER}{self.beside}"


def between(place: str) -> Between | None:
    """The place that a mark stands for; None when it is the key of a section or chapter."""
    for lead in (_BEFORE, _AFTER):
        if place.startswith(lead):
            return Between(BlockId(place.removeprefix(lead)), before=lead == _BEFORE)
    return None


def own_place(draft: Draft, clause: Clause) -> str:
    """The chapter the clause belongs in, in words that follow 'in'."""
    if clause.part is PartKey.ANNEXES:
        return "een eigen bijlage"
    for part in draft.parts:
        for chapter in part.chapters:
            if (part.key, chapter.key) == (clause.part, clause.chapter):
                return f"'{chapter.title}'"
    return clause.part.label.lower()


def first_block(draft: Draft, clause_id: str) -> str:
    """The first block of an inserted clause; empty when it is not in the draft."""
    found = find_standing(draft, clause_id)
    return str(found.blocks[0].id) if found is not None and found.blocks else ""
