"""A text of a draft that the library has another version of since the draft was made."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.document import BlockId
from drafting.template import Block, Chapter, Origin, Part, Section


class Novelty(StrEnum):
    """What a newer version does with a text; the value is the Dutch word for it."""

    CHANGED = "gewijzigd"
    ADDED = "nieuw"
    REMOVED = "vervallen"


@dataclass(frozen=True, slots=True)
class NewerText:
    """A text of the draft that the library has another version of since.

    `block` is the id in the draft; of a new text it is the id it will get. `section` is None in the
    introduction of a chapter. `old` is the library text the draft was made with, `new` that of today, `yours`
    the one in the draft; each is empty where there is none. `after` is the block or section a new one comes
    behind, or empty. `central` is the block as the library has it, None when it was taken out; `whole` the
    section when a section is new or dropped, `whole_chapter` the chapter when a chapter is. `put_off` says
    that the drafter decides later.
    """

    novelty: Novelty
    part: Part
    chapter: Chapter
    section: Section | None
    block: BlockId
    origin: Origin
    title: str
    changed: str
    old: str
    new: str
    yours: str
    central: Block | None
    after: str = ""
    put_off: bool = False
    whole: Section | None = None
    whole_chapter: Chapter | None = None

    @property
    def place(self) -> str:
        """The titles that lead to it."""
        names = [self.part.title, self.chapter.title]
        if self.section is not None and self.section.title:
            names.append(self.section.title)
        return " > ".join(names)

    @property
    def key(self) -> str:
        """What makes it the same news: the block and the version it would come to."""
        return f"{self.block}|{self.origin.version}"

    @property
    def is_own(self) -> bool:
        """Whether the drafter changed or left out the text, so that there are three texts to weigh."""
        return self.novelty is not Novelty.ADDED and self.yours != self.old
