"""`templates`: which templates there are."""

import json
from collections.abc import Sequence

from drafting.template import Template
from drafting.variables import Variable, plain


def templates(found: Sequence[Template], *, as_json: bool) -> int:
    """Prints the templates in use; with JSON their variables too, so that a facts file can be written from it."""
    if as_json:
        print(json.dumps([_to_json(t) for t in found], ensure_ascii=False, indent=2, default=str))
        return 0
    for template in found:
        sections = sum(len(c.sections) for part in template.parts for c in part.chapters)
        print(f"{template.id}  {template.title} (versie {template.version}, {sections} paragrafen)")
        print(f"    {template.summary}")
    return 0


def _to_json(template: Template) -> dict[str, object]:
    return {
        "id": template.id,
        "title": template.title,
        "version": template.version,
        "date": template.day.isoformat(),
        "summary": template.summary,
        "for_what": template.for_what,
        "contract_kinds": list(template.contract_kinds),
        "procedures": list(template.procedures),
        "domains": list(template.domains),
        "techniques": [technique.slug for technique in template.techniques],
        "systems": list(template.systems),
        "parts": [
            {
                "key": part.key,
                "title": part.title,
                "chapters": [
                    {"key": c.key, "title": c.title, "sections": [s.title for s in c.sections]}
                    for c in part.chapters
                ],
            }
            for part in template.parts
        ],
        "variables": [_variable_to_json(variable) for variable in template.variables],
    }


def _variable_to_json(variable: Variable) -> dict[str, object]:
    return {
        "name": variable.name,
        "label": variable.label,
        "kind": variable.kind,
        "group": variable.group,
        "help": variable.help,
        "required": variable.required,
        "default": None if variable.default is None else plain(variable.default),
        "example": None if variable.example is None else plain(variable.example),
        "options": {option.key: option.label for option in variable.options},
        "columns": list(variable.columns),
        "per_lot": variable.per_lot,
    }
