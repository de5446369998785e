"""Ten pairs of drafts, with every kind of edit between old and new: what a redline must get right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from clause_library.library import all_clauses
from drafting.assembly.assemble import assemble
from drafting.document import BlockId, Document
from drafting.draft import Draft, spots
from drafting.edits.edit import with_blocks, with_chapters
from drafting.edits.passages import Hand, add_after, add_section, move_chapter, move_section
from drafting.finding import Justification
from drafting.norms import norms_on
from drafting.procurement import Lot
from drafting.template import Block, Chapter, Origin, OriginKind, Section
from drafting.terms import PartKey
from drafting.word.write.annex import with_justifications
from templates.example_draft import example_draft, filled_draft
from templates.shelf import find_template

DAY = date(2026, 11, 22)
NORMS = norms_on(DAY)
HAND = Hand("J. Jansen", DAY)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two drafts to be compared; `one_draft` when the new one was made from the old one."""

    name: str
    old: Draft
    new: Draft
    one_draft: bool = True

    @property
    def documents(self) -> tuple[Document, Document]:
        """Both as they are exported, with their annex of justifications."""
        return exported(self.old), exported(self.new)


def exported(draft: Draft) -> Document:
    """The document of a draft as it is exported."""
    return with_justifications(assemble(draft, NORMS), draft.justifications)


def all_pairs() -> Iterator[Pair]:
    """The ten pairs."""
    return (pair_of(name) for name in NAMES)


def pair_of(name: str) -> Pair:
    """The pair of this name."""
    if name in _EDITED:
        return pair(name, *_EDITED[name])
    old = filled_draft(find_template("wmo-begeleiding-sas"), "a")
    return Pair(name, old, example_draft("b", DAY), one_draft=False)


def pair(name: str, template: str, edit: Callable[[Draft], Draft]) -> Pair:
    """The example of a template, and the same after an edit; what is taken away comes first in `with_more`."""
    old = filled_draft(find_template(template), "proef")
    return Pair(name, without_requirements(old) if edit is with_more else old, edit(old))


def other_values(draft: Draft) -> Draft:
    """Another amount, term and day, and a value that is open again."""
    facts = draft.procurement
    facts = replace(
        facts,
        title=f"{facts.title} en omgeving",
        estimated_value=(facts.estimated_value or Decimal(0)) + Decimal(125_000),
        duration_months=60,
        publication_date=date(2027, 3, 15),
    )
    return replace(draft, procurement=facts, values=draft.values[2:])


def other_clauses(draft: Draft) -> Draft:
    """Two clauses put in, two sections and some blocks left out."""
    chapters = [chapter for part in draft.parts for chapter in part.chapters]
    first, second = [chapter for chapter in chapters if len(chapter.sections) > 2][:2]
    gone = {first.sections[1].key, second.sections[0].key}
    draft = with_chapters(
        draft,
        lambda c: replace(
            c, sections=tuple(replace(s, omitted=s.omitted or s.key in gone) for s in c.sections)
        ),
    )
    for clause, place in zip(all_clauses()[:2], (first, second), strict=True):
        origin = Origin(OriginKind.CLAUSE, clause.id, clause.version)
        texts = [text for text in clause.blocks if "{" not in text and "[[" not in text]
        blocks = tuple(
            Block(BlockId(f"{clause.id}-{n}"), text, origin)
            for n, text in enumerate(texts or ["Een bepaling."], 1)
        )
        section = Section(clause.id, clause.title, blocks, clause=origin)
        draft = with_chapters(
            draft,
            lambda c, k=place.key, s=section: _with_section(c, k, s),  # type: ignore[misc]
        )
    return _omitting(draft, every=23)


def rewritten(draft: Draft) -> Draft:
    """Every ninth block in other words, every thirtieth altogether another one, lists longer and shorter."""

    def changed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(_rewritten(block) for block in blocks)

    return _signed(with_blocks(draft, changed))


def moved(draft: Draft) -> Draft:
    """A chapter, sections and blocks in another place; one of them changed too."""
    chapters = draft.parts[0].chapters
    draft = move_chapter(draft, chapters[2].key, 2).after
    for chapter in chapters[3:6]:
        if len(chapter.sections) > 2:
            draft = move_section(draft, chapter.sections[0].key, 2).after

    def turned(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        if len(blocks) < 3 or hash_of(blocks[0].id) % 5:
            return blocks
        first = replace(blocks[0], text=f"{blocks[0].text} Dit is nieuw.")
        return (*blocks[1:], first if not first.text.startswith(("-", "|", "1")) else blocks[0])

    return with_blocks(draft, turned)


def other_tables(draft: Draft) -> Draft:
    """Rows that come, go and change place, cells with another text, and a column more."""
    count = 0

    def changed(block: Block) -> Block:
        nonlocal count
        lines = block.text.split("\n")
        if not block.text.startswith("|") or len(lines) < 4 or "{%" in block.text:
            return block
        count += 1
        match count % 4:
            case 0:
                lines = [*lines[:2], *lines[3:], lines[2]]
            case 1:
                lines.insert(3, "|" + " nieuw |" * (lines[0].count("|") - 1))
            case 2:
                del lines[-1]
            case _:
                lines = [f"{line} {'---' if n == 1 else 'extra'} |" for n, line in enumerate(lines)]
        return replace(block, text="\n".join(lines))

    return with_blocks(draft, lambda blocks: tuple(changed(block) for block in blocks))


def more_lots(draft: Draft) -> Draft:
    """A lot put in before the others, and one at the end."""
    lots = draft.procurement.lots
    new = Lot("Buurt Noord", "Werk in de buurt", Decimal(90_000))
    last = Lot("Buurt Zuid", "Werk in de wijk", Decimal(80_000))
    return replace(draft, procurement=replace(draft.procurement, lots=(new, *lots, last)))


def without_guide(draft: Draft) -> Draft:
    """The guide switched off, so that the programme of requirements comes first."""
    return replace(draft, parts=tuple(p for p in draft.parts if p.key is not PartKey.GUIDE))


def without_requirements(draft: Draft) -> Draft:
    """The programme of requirements switched off."""
    return replace(draft, parts=tuple(p for p in draft.parts if p.key is not PartKey.REQUIREMENTS))


def with_more(draft: Draft) -> Draft:
    """A section and texts of the drafter's own, with a list and a table, and a justification."""
    chapter = draft.parts[0].chapters[1]
    text = "Dit is een eigen tekst."
    draft = add_section(
        draft, chapter.sections[0].key, "eigen", "Eigen afspraken", text, HAND
    ).after
    table = "| Wat | Wanneer |\n|---|---|\n| Begin | 1 maart 2027 |\n| Einde | 1 maart 2028 |"
    for number, own in enumerate(
        ("Nog een tekst:\n\n1. eerst;\n2. daarna.", table, "En tot slot."), 2
    ):
        draft = add_after(draft, BlockId("eigen-1"), own, BlockId(f"eigen-{number}"), HAND).after
    why = Justification(
        "regel|blok|tekst",
        "regel",
        "1",
        "Omzeteis",
        "een omzet",
        "De groep is klein.",
        "M. Vis",
        DAY,
    )
    return replace(draft, justifications=(why,))


def everything(draft: Draft) -> Draft:
    """All of it at once."""
    draft = other_values(draft)
    draft = other_tables(moved(rewritten(draft)))
    return with_more(other_clauses(draft))


def hash_of(name: str) -> int:
    """A number of a name that is the same in each run."""
    return sum(name.encode())


def _rewritten(block: Block) -> Block:
    number, lines = hash_of(block.id), block.text.split("\n")
    if block.text.startswith("|") or "{" in block.text or number % 9:
        return block
    if number % 2 == 0 and block.text.startswith("- "):
        return replace(block, text="\n".join([*lines[:1], "- een nieuw punt;", *lines[2:]]))
    if number % 30 == 0:
        return replace(block, text="Hier staat nu iets heel anders, in **eigen** woorden.")
    words = block.text.split(" ")
    words[len(words) // 2 : len(words) // 2 + 2] = ["voortaan", "*steeds*"]
    return replace(block, text=" ".join(words))


def _signed(draft: Draft) -> Draft:
    return with_blocks(
        draft,
        lambda blocks: tuple(replace(b, changed_by=HAND.name, changed_on=HAND.day) for b in blocks),
    )


def _omitting(draft: Draft, every: int) -> Draft:
    gone = {spot.block.id for number, spot in enumerate(spots(draft)) if number % every == 5}
    return with_blocks(
        draft, lambda blocks: tuple(replace(b, omitted=b.omitted or b.id in gone) for b in blocks)
    )


def _with_section(chapter: Chapter, key: str, section: Section) -> Chapter:
    if chapter.key != key:
        return chapter
    return replace(chapter, sections=(chapter.sections[0], section, *chapter.sections[1:]))


_EDITED: dict[str, tuple[str, Callable[[Draft], Draft]]] = {
    "waarden": ("wmo-begeleiding-sas", other_values),
    "bepalingen": ("openbaar-diensten", other_clauses),
    "herschreven": ("jeugdhulp-competitief", rewritten),
    "verplaatst": ("dialoog-outcome", moved),
    "tabellen": ("wmo-toelating", other_tables),
    "percelen": ("gebiedsgericht", more_lots),
    "deel-uit": ("maatschappelijk-aanbesteden", without_guide),
    "deel-erbij": ("open-house", with_more),
    "alles": ("voorbehouden-opdracht", everything),
}
NAMES = (*_EDITED, "twee-bestekken")
