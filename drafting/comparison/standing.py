"""Which clauses stand in a draft, and where: as sections of their own, or among the texts of another section."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.draft import Draft
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section


@dataclass(frozen=True, slots=True)
class Standing:
    """A clause in a draft.

    `section` is its own, or with `among` the one in which its blocks stand between other texts; None is
    the introduction of the chapter then. `blocks` are those of the clause.
    """

    origin: Origin
    part: Part
    chapter: Chapter
    section: Section | None
    blocks: tuple[Block, ...]
    among: bool = False

    @property
    def is_out(self) -> bool:
        """Whether the drafter left it out, so that nothing of it is in the document."""
        if self.chapter.omitted or (self.section is not None and self.section.omitted):
            return True
        return self.among and all(block.omitted for block in self.blocks)


def standing(draft: Draft) -> tuple[Standing, ...]:
    """The clauses in the draft, in order; those left out too."""
    return tuple(_standing(draft))


def find_standing(draft: Draft, clause: str) -> Standing | None:
    """Where the clause with this id stands; None when it is not in the draft."""
    return next((one for one in _standing(draft) if one.origin.id == clause), None)


def guest_of(section: Section | None, block: Block) -> Origin | None:
    """The clause a block came with when it stands among the texts of another section; else None."""
    origin = block.origin
    if origin is None or origin.kind is not OriginKind.CLAUSE:
        return None
    own = section is not None and section.clause is not None and section.clause.id == origin.id
    return None if own else origin


def _standing(draft: Draft) -> Iterator[Standing]:
    for part in draft.parts:
        for chapter in part.chapters:
            yield from _guests(part, chapter, None, chapter.introduction)
            for section in chapter.sections:
                if section.clause is not None:
                    mine = tuple(b for b in section.blocks if guest_of(section, b) is None)
                    yield Standing(section.clause, part, chapter, section, mine)
                yield from _guests(part, chapter, section, section.blocks)


def _guests(
    part: Part, chapter: Chapter, section: Section | None, blocks: tuple[Block, ...]
) -> Iterator[Standing]:
    found: dict[str, list[Block]] = {}
    for block in blocks:
        if origin := guest_of(section, block):
            found.setdefault(origin.id, []).append(block)
    for of_one in found.values():
        origin = of_one[0].origin
        assert origin is not None
        yield Standing(origin, part, chapter, section, tuple(of_one), among=True)
