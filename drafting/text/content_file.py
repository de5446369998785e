"""Content files: a TOML header between two lines `+++`, then a body."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from drafting.refusals import ContentFileRefused, ValueRefused
from drafting.terms import Technique
from drafting.variables import Option, Variable, VariableKind

LIMIT = 1_000_000
"""The largest content file that is read, in bytes."""

_DEEP = re.compile(
    r"""(?<![\w"'-])(?:[\w-]++|"[^"\n]*"|'[^'\n]*')(?:[ \t]*+\.[ \t]*+(?:[\w-]++|"[^"\n]*"|'[^'\n]*')){12}"""
)
"""A key of a dozen parts: nobody writes one, and a longer one keeps the TOML reader busy for minutes."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")

E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file taken apart; `body_line` is the line of the file on which the body starts."""

    path: Path
    header: dict[str, object]
    body: str
    body_line: int


def read_content_file(path: Path) -> ContentFile:
    """The header and body of a file.

    Raises:
        ContentFileRefused: no file, not UTF-8, too large, no header, or a fault in the TOML.
    """
    return content_from_text(path, read_text(path))


def content_from_text(path: Path, text: str) -> ContentFile:
    """The header and body of a text; `path` is only the name in a refusal.

    Raises:
        ContentFileRefused: no header, or a fault in the TOML.
    """
    lines = text.split("\n")
    if lines[0].strip() != "+++":
        raise ContentFileRefused(path, 1, "het bestand begint niet met een regel '+++'.")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "+++"), None)
    if end is None:
        raise ContentFileRefused(path, 1, "de kop wordt niet afgesloten met een regel '+++'.")
    header = parse_toml(path, "\n".join(lines[1:end]), first_line=2)
    return ContentFile(path, header, "\n".join(lines[end + 1 :]), end + 2)


def read_toml(path: Path) -> dict[str, object]:
    """A whole TOML file.

    Raises:
        ContentFileRefused: as `read_content_file`.
    """
    return parse_toml(path, read_text(path), first_line=1)


def read_text(path: Path) -> str:
    """The text of a content file with line ends as LF.

    Raises:
        ContentFileRefused: no file, too large, or not UTF-8.
    """
    try:
        if path.stat().st_size > LIMIT:
            raise ContentFileRefused(
                path, 0, "het bestand is groter dan 1 MB en wordt niet gelezen."
            )
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ContentFileRefused(path, 0, "de tekst is niet in UTF-8 opgeslagen.") from fault
    except OSError as fault:
        raise ContentFileRefused(
            path, 0, "het bestand bestaat niet of kan niet worden gelezen. Controleer de naam."
        ) from fault
    return plain_lines(text)


def plain_lines(text: str) -> str:
    """The text with line ends as LF, without the characters that mark filled values during assembly."""
    return _PRIVATE_USE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def parse_toml(path: Path, text: str, first_line: int = 1) -> dict[str, object]:
    """A TOML table; a fault names the line in the file."""
    if deep := _DEEP.search(text):
        line = text.count("\n", 0, deep.start()) + first_line
        raise ContentFileRefused(path, line, "deze naam heeft te veel delen met een punt.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = re.search(r"line (\d+)", str(fault))
        # "at end of document" gives no line: it is the last one that holds anything.
        line = (int(found.group(1)) if found else text.rstrip().count("\n") + 1) + first_line - 1
        raise ContentFileRefused(
            path, line, f"hier klopt de schrijfwijze (TOML) niet: {fault}."
        ) from fault
    except (RecursionError, ValueError) as fault:
        raise ContentFileRefused(
            path, 0, "deze tekst is te diep genest of bevat een veel te groot getal."
        ) from fault


class Fields:
    """Reads the fields of one table by kind and refuses what does not fit, with the field's name."""

    def __init__(self, path: Path, table: dict[str, object], place: str = "") -> None:
        self.path = path
        self.table = table
        self.place = f"{place}: " if place else ""
        self.read: set[str] = set()

    def refuse(self, sentence: str) -> ContentFileRefused:
        """A refusal that names the table."""
        return ContentFileRefused(self.path, 0, f"{self.place}{sentence}")

    def raw(self, name: str) -> object:
        """The field as TOML gives it; None when it is absent."""
        self.read.add(name)
        return self.table.get(name)

    def text(self, name: str, default: str | None = None) -> str:
        """A text; without a default it must be there and not be empty."""
        value = self.raw(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.refuse(f"het veld '{name}' moet een tekst zijn.")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty when absent."""
        value = self.raw(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.refuse(f"het veld '{name}' moet een lijst van teksten zijn.")
        return tuple(value)

    def yes_no(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self.raw(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.refuse(f"het veld '{name}' moet true of false zijn.")
        return value

    def member(self, name: str, words: type[E], default: E | None = None) -> E:
        """A member of a closed list."""
        value = self.raw(name)
        if value is None and default is not None:
            return default
        return self._member(name, words, value)

    def members(self, name: str, words: type[E]) -> tuple[E, ...]:
        """Members of a closed list."""
        return tuple(self._member(name, words, value) for value in self.texts(name))

    def tables(self, name: str) -> list[dict[str, object]]:
        """A list of tables; empty when absent."""
        value = self.raw(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.refuse(f"'{name}' moet met [[{name}]] worden geschreven.")
        return value

    def techniques(self, name: str) -> tuple[Technique, ...]:
        """Techniques by their slug; empty when absent."""
        found = []
        for slug in self.texts(name):
            technique = Technique.from_name(slug)
            if technique is None:
                raise self.refuse(f"de techniek '{slug}' bestaat niet.")
            found.append(technique)
        return tuple(found)

    def day(self, name: str) -> date:
        """A date; it must be there."""
        value = self.raw(name)
        if not isinstance(value, date):
            raise self.refuse(f"het veld '{name}' moet een datum zijn, zoals 2026-11-21.")
        return value

    def done(self) -> None:
        """Refuses fields that nobody asked for: a misspelt name would otherwise go unseen."""
        for name in self.table:
            if name not in self.read:
                raise self.refuse(f"het veld '{name}' is onbekend.")

    def _member(self, name: str, words: type[E], value: object) -> E:
        try:
            return words(value)
        except ValueError:
            known = ", ".join(str(word.value) for word in words)
            raise self.refuse(
                f"het veld '{name}' heeft de onbekende waarde {value!r}. Kies uit: {known}."
            ) from None


def read_variable(path: Path, table: dict[str, object], group: str) -> Variable:
    """One [[variables]] table of a template or clause.

    Raises:
        ContentFileRefused: a field is missing, unknown or does not fit the kind.
    """
    fields = Fields(path, table, f"variabele {table.get('name', '?')}")
    if not _NAME.fullmatch(fields.text("name")):
        raise fields.refuse("een naam bestaat uit kleine letters a-z, cijfers en '_'.")
    kind = fields.member("kind", VariableKind)
    options = tuple(
        Option(str(row.get("key", "")), str(row.get("label", "")))
        for row in fields.tables("options")
    )
    bare = Variable(
        name=fields.text("name"),
        label=fields.text("label"),
        kind=kind,
        group=group,
        help=fields.text("help", ""),
        required=fields.yes_no("required", default=True),
        options=options,
        columns=fields.texts("columns"),
        condition=fields.text("if", ""),
        per_lot=fields.text("per", "") == "lot",
    )
    if kind in {VariableKind.CHOICE, VariableKind.CHOICES} and not options:
        raise fields.refuse("een keuze heeft 'options' nodig.")
    if kind is VariableKind.TABLE and not bare.columns:
        raise fields.refuse("een tabel heeft 'columns' nodig.")
    values = {}
    for name in ("default", "example"):
        raw = fields.raw(name)
        try:
            values[name] = None if raw is None else bare.read(raw)
        except ValueRefused as refused:
            raise fields.refuse(f"'{name}': {refused}") from refused
    fields.done()
    return Variable(
        bare.name,
        bare.label,
        bare.kind,
        bare.group,
        bare.help,
        bare.required,
        values["default"],
        values["example"],
        bare.options,
        bare.columns,
        bare.condition,
        bare.per_lot,
    )
