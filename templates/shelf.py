"""The shelf: which templates there are."""

import difflib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from drafting.refusals import Refusal
from drafting.template import Template
from templates.template_folder import read_template

FOLDER = Path(__file__).parent
EXAMPLE_FACTS = "example.toml"


@cache
def all_templates() -> tuple[Template, ...]:
    """Every template of the product, by title.

    Raises:
        ContentFileRefused: a template has a fault; file and line are named.
    """
    folders = (path.parent for path in FOLDER.glob("*/template.toml"))
    return tuple(sorted((read_template(folder) for folder in folders), key=lambda t: t.title))


def find_template(template_id: str, among: Sequence[Template] | None = None) -> Template:
    """The template with this id, among those of the product unless others are given.

    Raises:
        Refusal: there is none; the nearest names are given.
    """
    shelf = all_templates() if among is None else among
    for template in shelf:
        if template.id == template_id:
            return template
    ids = [template.id for template in shelf]
    near = difflib.get_close_matches(template_id, ids, n=3) or ids
    raise Refusal(f"Het sjabloon '{template_id}' bestaat niet. Kies uit: {', '.join(near)}.")


def example_facts(template: Template) -> Path:
    """The file with filled example facts of a template."""
    return FOLDER / template.id / EXAMPLE_FACTS
