"""What it means to open an item of the page: its text, its title, a field, or why not."""

from dataclasses import dataclass

from drafting.assembly.scope import FACTS
from drafting.document import BlockId, Heading
from drafting.draft import Draft, find_section, find_spot
from drafting.template import Block
from drafting.terms import HeadingLevel, Rights
from drafting.text.markdown import split_caption
from drafting.variables import VariableKind
from gui.page.page_items import Cover, LeftOut, PageItem, block_of
from gui.page.source_chips import only_variable

_WHY = "Wat wel kan: Ctrl+Shift+I."
_OF_ITS_OWN = frozenset({VariableKind.TABLE, VariableKind.LIST, VariableKind.CHOICES})


@dataclass(frozen=True, slots=True)
class OpenField:
    """The field of a value: the text is that value and nothing else."""

    name: str


@dataclass(frozen=True, slots=True)
class OpenText:
    """The text of a block."""

    block: BlockId


@dataclass(frozen=True, slots=True)
class OpenTitle:
    """The title of a section or chapter."""

    key: str


@dataclass(frozen=True, slots=True)
class BringBack:
    """A text that was left out comes back first."""


@dataclass(frozen=True, slots=True)
class Closed:
    """It cannot be opened, and why."""

    words: str


Opening = OpenField | OpenText | OpenTitle | BringBack | Closed


def opening_of(item: PageItem, draft: Draft) -> Opening:
    """What opening this item does in this draft."""
    match item:
        case Cover():
            return OpenField("title")
        case LeftOut():
            return BringBack()
        case Heading():
            return _of_heading(item, draft)
        case _:
            return _of_block(block_of(item), draft)


def _of_heading(item: Heading, draft: Draft) -> Opening:
    found = find_section(draft, item.key)
    if item.level is HeadingLevel.CHAPTER:
        return OpenTitle(item.key)
    if item.level is not HeadingLevel.SECTION or found is None:
        return Closed("De titel van een deel ligt vast in het sjabloon.")
    if found[2].rights is Rights.FIXED:
        return Closed(f"Deze titel is een vaste afspraak en mag niet worden gewijzigd. {_WHY}")
    return OpenTitle(item.key)


def _of_block(block: BlockId, draft: Draft) -> Opening:
    spot = find_spot(draft, block)
    if spot is None:
        return Closed("Deze tekst staat niet meer in het bestek.")
    if spot.block.rights is Rights.FIXED:
        return Closed(f"Deze tekst is een vaste afspraak en mag niet worden gewijzigd. {_WHY}")
    # the title above a table of its own is the template's; what one wants to change are the rows
    name = only_variable(split_caption(spot.block.text)[1])
    if name and _kind(name, draft) in _OF_ITS_OWN:
        return OpenField(name)
    return OpenText(block)


def is_value_table(block: Block, draft: Draft) -> bool:
    """Whether the rows of a text are a value, so that only its title is text; not when it may not be changed."""
    name = only_variable(split_caption(block.text)[1])
    table = bool(name) and _kind(name, draft) is VariableKind.TABLE
    return table and block.rights is not Rights.FIXED


def _kind(name: str, draft: Draft) -> VariableKind | None:
    fact = FACTS.get(name)
    if fact is not None:
        return fact.kind
    plain = name.removeprefix("lot.")
    return next((v.kind for v in draft.variables if v.name == plain), None)
