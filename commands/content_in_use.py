"""The templates and clauses in use: those of the product, as updated or replaced, and the user's own."""

import sys

from clause_library.library import all_clauses
from clause_library.packs.desk import PackDesk
from clause_library.packs.places import Places
from drafting.clause import Clause
from drafting.refusals import FileRefused
from drafting.template import Template
from templates.shelf import all_templates


def templates_in_use(places: Places) -> tuple[Template, ...]:
    """The templates by title; those of the product when own content cannot be read, with a word about it."""
    desk = PackDesk(places)
    try:
        found = desk.templates_in_use(all_templates())
    except FileRefused as refusal:
        print(refusal, file=sys.stderr)
        return all_templates()
    for left_out in desk.refusals:
        print(left_out, file=sys.stderr)
    return found


def clauses_in_use(places: Places) -> tuple[Clause, ...]:
    """The clauses, the user's own last; when own content cannot be read, as with templates."""
    try:
        return PackDesk(places).clauses_in_use(all_clauses())
    except FileRefused as refusal:
        print(refusal, file=sys.stderr)
        return all_clauses()
