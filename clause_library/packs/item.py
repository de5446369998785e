"""An item from its texts, read as a file on the disk would be; and from content in use."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from clause_library.clause_text import clause_text
from clause_library.library import clause_from_text
from clause_library.packs.contents import Item, ItemKind, Key, Texts
from clause_library.packs.rule_cost import refuse_costly
from drafting.checks.reading.vocabulary import Vocabulary
from drafting.checks.rulebook import lexicon, load_text
from drafting.clause import Clause
from drafting.refusals import ContentFileRefused, EditRefused, Refusal
from drafting.text.content_file import parse_toml, plain_lines
from drafting.text.visible import has_unseen, unsafe_mark, visible
from templates.template_texts import HEAD, template_from_texts

CLAUSE_CAP = 64_000
"""Characters in a clause; the longest of the library has a tenth of it."""

TEXT_CAP = 200_000
"""Characters in a text of a template or in a rule."""

TEMPLATE_CAP = 3_000_000
"""Characters in a whole template; that for the Wmo has a tenth of it."""

BLOCK_CAP = 20_000
"""Characters in one paragraph, list or table."""

TEXTS_CAP = 800
"""Texts in a template."""

TITLE_CAP = 300

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


def refuse_id(item_id: str) -> None:
    """Refuses an id that cannot be the name of a file everywhere.

    Raises:
        ContentFileRefused: it has other signs than a-z, 0-9 and hyphens, or Windows keeps it for a device.
    """
    if not _ID.fullmatch(item_id) or _DEVICE.fullmatch(item_id):
        shown = visible(item_id[:60])
        raise ContentFileRefused(
            Path("kenmerk"),
            0,
            f"'{shown}' kan geen kenmerk zijn. Een kenmerk bestaat uit kleine letters, cijfers en "
            "streepjes.",
        )


class ItemReader:
    """Reads items one after another; the words that rules may use are learned once."""

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(lexicon())

    def read(self, key: Key, texts: Mapping[str, str]) -> Item:
        """The item that these texts make.

        Raises:
            ContentFileRefused: the first fault, with the text and its line.
        """
        refuse_id(key.id)
        try:
            return self._read(key, _plain(key, texts))
        except ContentFileRefused:
            raise
        except Refusal as fault:
            raise ContentFileRefused(Path(key.id), 0, str(fault)) from fault
        except Exception as fault:  # the door for foreign texts: whatever a reader stumbles over
            raise ContentFileRefused(
                Path(key.id),
                0,
                "deze tekst is zo geschreven dat dit programma haar niet kan lezen.",
            ) from fault

    def _read(self, key: Key, plain: Mapping[str, str]) -> Item:
        match key.kind:
            case ItemKind.CLAUSE:
                return _clause_item(key, _only(key, plain, ".md"))
            case ItemKind.RULE:
                return _rule_item(key, _only(key, plain, ".toml"), self._vocabulary)
            case ItemKind.TEMPLATE:
                return _template_item(key, plain)


def _plain(key: Key, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with line ends of one kind, once they are short enough and hold no control characters."""
    plain = {name: plain_lines(text) for name, text in sorted(texts.items())}
    for name, text in plain.items():
        _refuse_unfit(Path(PurePosixPath(name).name), text, key.kind)
    if len(plain) > TEXTS_CAP or sum(map(len, plain.values())) > TEMPLATE_CAP:
        raise ContentFileRefused(Path(HEAD), 0, "dit sjabloon is te lang om te lezen.")
    return plain


def item_of_clause(clause: Clause) -> Item:
    """A clause in use as an item.

    Raises:
        EditRefused: the clause cannot be handed on as it is; the sentence says what to mend.
    """
    key = Key(ItemKind.CLAUSE, clause.id)
    try:
        item = ItemReader().read(key, {f"{clause.id}.md": clause_text(clause)})
    except Refusal as fault:
        raise EditRefused(
            f"De bepaling '{clause.title}' kan zo niet in een pakket: {fault}"
        ) from fault
    return item


def _clause_item(key: Key, text: str) -> Item:
    clause = clause_from_text(Path(f"{key.id}.md"), text, complete=False)
    if any(len(block) > BLOCK_CAP for block in clause.blocks):
        raise ContentFileRefused(Path(f"{key.id}.md"), 0, "een alinea is te lang om te lezen.")
    _refuse_hidden(Path(f"{key.id}.md"), clause, clause.title)
    written = clause_text(clause)
    return Item(key, clause.title, clause.version, ((f"{key.id}.md", written),), clause)


def _template_item(key: Key, texts: Mapping[str, str]) -> Item:
    template = template_from_texts(key.id, texts)
    _refuse_hidden(Path(HEAD), template, template.title)
    kept: Texts = tuple(texts.items())
    return Item(key, template.title, template.version, kept, template)


def _rule_item(key: Key, text: str, vocabulary: Vocabulary) -> Item:
    path = Path("eigen") / f"{key.id}.toml"
    table = parse_toml(path, text)
    refuse_costly(path, text, table)
    try:
        rule = load_text(path, text, vocabulary).rules[0]
    except RecursionError as fault:
        raise ContentFileRefused(path, 0, "een voorwaarde is te diep genest.") from fault
    _refuse_hidden(path, table, rule.title)
    kept: Texts = ((f"{key.id}.toml", text.strip() + "\n"),)
    return Item(key, rule.title, rule.version, kept, rule)


def _only(key: Key, texts: Mapping[str, str], ending: str) -> str:
    """The text of an item that has one."""
    name = f"{key.id}{ending}"
    if list(texts) != [name]:
        raise ContentFileRefused(Path(name), 0, f"hier hoort alleen de tekst '{name}' te staan.")
    return texts[name]


def _refuse_unfit(path: Path, text: str, kind: ItemKind) -> None:
    cap = CLAUSE_CAP if kind is ItemKind.CLAUSE else TEXT_CAP
    if len(text) > cap:
        raise ContentFileRefused(
            path,
            0,
            f"deze tekst is te lang: {len(text)} tekens; meer dan {cap} leest dit programma niet.",
        )
    if found := unsafe_mark(text):
        line = text.count("\n", 0, found.start()) + 1
        raise ContentFileRefused(
            path, line, f"hier staat een teken dat in geen tekst hoort: {visible(found[0])}."
        )


def _refuse_hidden(path: Path, content: object, title: str) -> None:
    """What TOML let through by its number: control characters, and titles longer than a line."""
    for text in _strings(content):
        if found := unsafe_mark(text):
            raise ContentFileRefused(
                path, 0, f"hier staat een teken dat in geen tekst hoort: {visible(found[0])}."
            )
    if len(title) > TITLE_CAP or "\n" in title:
        raise ContentFileRefused(path, 0, "de titel is te lang of heeft meer dan één regel.")


def _strings(value: object) -> Iterator[str]:
    """Every text in a value of the core, deeply."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.items()))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from _strings(getattr(value, one.name))


def notices(item: Item, known_clauses: frozenset[str]) -> tuple[str, ...]:
    """What the user should know about a foreign item, in Dutch.

    `known_clauses` are the clauses the user has or is offered.
    """
    found = []
    if any(has_unseen(text) for _name, text in item.texts):
        found.append(
            "In de tekst staan onzichtbare tekens of tekens die de leesrichting omdraaien. Ze worden "
            "zichtbaar getoond."
        )
    if isinstance(item.content, Clause):
        clause = item.content
        named = {*clause.lighter, *clause.stricter, *clause.needs, *clause.excludes}
        if missing := sorted(named - known_clauses):
            found.append(f"Verwijst naar bepalingen die u niet hebt: {', '.join(missing)}.")
    return tuple(found)
