"""Facts files: TOML with the facts of a procurement and the values of a template's variables."""

from pathlib import Path

from drafting.edits.facts import Facts, read_facts, read_procurement
from drafting.procurement import Procurement
from drafting.refusals import ContentFileRefused, ValueRefused
from drafting.template import Template
from drafting.text.content_file import read_text, read_toml


def read_facts_file(path: Path, template: Template) -> Facts:
    """The facts and values of a file for this template.

    Raises:
        ContentFileRefused: the file cannot be read, or a key or value does not fit; its line is named.
    """
    plain = read_toml(path)
    try:
        return read_facts(plain, template.variables)
    except ValueRefused as refused:
        raise _with_line(path, refused) from refused


def read_procurement_file(path: Path) -> Procurement:
    """The facts of a procurement only; values of templates in the file are passed over.

    Raises:
        ContentFileRefused: as `read_facts_file`.
    """
    try:
        return read_procurement(read_toml(path))
    except ValueRefused as refused:
        raise _with_line(path, refused) from refused


def _with_line(path: Path, refused: ValueRefused) -> ContentFileRefused:
    wanted = refused.field.rpartition(".")[2]
    for number, line in enumerate(read_text(path).split("\n"), 1):
        name = line.partition("=")[0].strip().strip("[]")
        if wanted and name == wanted:
            return ContentFileRefused(path, number, str(refused))
    return ContentFileRefused(path, 0, str(refused))
