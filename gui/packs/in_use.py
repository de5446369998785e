"""What can go in a pack as the window knows it already, so that the list is there at once."""

from dataclasses import dataclass

from clause_library.packs.contents import Item, ItemKind, Key
from drafting.clause import Clause
from gui.services import Services


@dataclass(frozen=True, slots=True)
class Row:
    """A text in the list; `own` when the user made it."""

    key: Key
    title: str
    version: str
    own: bool = False


def rows_in_use(services: Services) -> tuple[Row, ...]:
    """The clauses, templates and rules in use, by kind."""
    clauses = [
        Row(Key(ItemKind.CLAUSE, one.id), one.title, one.version, own=one.own)
        for one in services.clauses
    ]
    templates = [
        Row(Key(ItemKind.TEMPLATE, one.id), one.title, one.version) for one in services.templates
    ]
    rules = [
        Row(Key(ItemKind.RULE, one.id), one.title, one.version) for one in services.rulebook.rules
    ]
    return (*clauses, *templates, *rules)


def row_of(item: Item) -> Row:
    """The row of a text that was read."""
    own = isinstance(item.content, Clause) and item.content.own
    return Row(item.key, item.title, item.version, own=own)
