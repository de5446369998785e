"""Where a clause goes in a draft, and where it stands."""

from drafting.clause import Clause
from drafting.draft import Draft, find_section
from drafting.terms import PartKey


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
    found = find_section(draft, clause_id)
    if found is None or found[2].clause is None or not found[2].blocks:
        return ""
    return str(found[2].blocks[0].id)
