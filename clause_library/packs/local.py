"""The user's own content and that of the product, as items."""

import dataclasses
from functools import cached_property

from clause_library.library import FOLDER as CLAUSES
from clause_library.library import read_clause
from clause_library.own_clauses import OwnClauses
from clause_library.own_rules import OwnRules
from clause_library.packs.contents import Item, ItemKind, Key
from clause_library.packs.item import ItemReader, item_of_clause
from clause_library.packs.places import Places
from drafting.checks.rulebook import RULES
from drafting.clause import Clause
from drafting.refusals import EditRefused, Refusal
from templates.own_templates import OwnTemplates
from templates.shelf import FOLDER as TEMPLATES
from templates.template_texts import HEAD, texts_of_folder


class LocalContent:
    """What the user has now; read once, when first asked for.

    `refusals` are own texts that cannot be handed on or read; the others are there.
    """

    def __init__(self, places: Places) -> None:
        self.clauses = OwnClauses(places.own_clauses, places.backups)
        self.templates = OwnTemplates(places.own_templates)
        self.rules = OwnRules(places.own_rules)
        self.refusals: list[Refusal] = []
        self._reader = ItemReader()
        self._product: dict[Key, Item | None] = {}

    @cached_property
    def withdrawn(self) -> dict[str, Clause]:
        """The user's withdrawn clauses by id."""
        return {clause.id: clause for clause in self.clauses.withdrawn()}

    @cached_property
    def own(self) -> dict[Key, Item]:
        """The user's own clauses, templates and rules.

        Raises:
            FileRefused: the file of own clauses is damaged.
        """
        found: dict[Key, Item] = {}
        for clause in self.clauses.all():
            try:
                item = item_of_clause(clause)
            except EditRefused as refusal:
                self.refusals.append(refusal)
                item = unread_clause(clause)
            found[item.key] = dataclasses.replace(item, content=clause)
        for template in self.templates.ids():
            self._add(found, Key(ItemKind.TEMPLATE, template))
        for rule in self.rules.ids():
            self._add(found, Key(ItemKind.RULE, rule))
        return found

    def product(self, key: Key) -> Item | None:
        """The item of the product with this key; None when it has none."""
        if key not in self._product:
            self._product[key] = self._read_product(key)
        return self._product[key]

    def product_keys(self) -> tuple[Key, ...]:
        """The clauses, templates and rules of the product, by kind and id."""
        clauses = [Key(ItemKind.CLAUSE, path.stem) for path in CLAUSES.glob("*/*.md")]
        folders = [path.parent for path in TEMPLATES.glob(f"*/{HEAD}")]
        templates = [Key(ItemKind.TEMPLATE, folder.name) for folder in folders]
        rules = [Key(ItemKind.RULE, path.stem) for path in RULES.rglob("*.toml")]
        return tuple(sorted([*clauses, *templates, *rules]))

    def _add(self, found: dict[Key, Item], key: Key) -> None:
        texts: dict[str, str] = {}
        try:
            if key.kind is ItemKind.TEMPLATE:
                texts = self.templates.texts(key.id) or {}
            else:
                texts = {f"{key.id}.toml": self.rules.text(key.id)}
            found[key] = self._reader.read(key, texts)
        except Refusal as refusal:
            self.refusals.append(refusal)
            found[key] = Item(key, key.id, "", tuple(sorted(texts.items())), None)

    def _read_product(self, key: Key) -> Item | None:
        match key.kind:
            case ItemKind.CLAUSE:
                path = next(iter(CLAUSES.glob(f"*/{key.id}.md")), None)
                return None if path is None else item_of_clause(read_clause(path))
            case ItemKind.TEMPLATE:
                folder = TEMPLATES / key.id
                if not (folder / HEAD).exists():
                    return None
                return self._reader.read(key, texts_of_folder(folder))
            case ItemKind.RULE:
                path = next(iter(RULES.rglob(f"{key.id}.toml")), None)
                if path is None:
                    return None
                return self._reader.read(key, {f"{key.id}.toml": path.read_text("utf-8")})


def unread_clause(clause: Clause) -> Item:
    """An own clause that no pack can hold, as an item to compare with: only its words count."""
    texts = ((f"{clause.id}.md", "\n\n".join((clause.title, *clause.blocks))),)
    return Item(Key(ItemKind.CLAUSE, clause.id), clause.title, clause.version, texts, clause)
