"""Any text of a reviewer, in the examples of all templates: exact, or refused with a reason."""

import random

import pytest

from drafting.assembly.assemble import assemble
from drafting.assembly.start import start
from drafting.document import ElementId
from drafting.edits.returned_text import Into, change_text
from drafting.norms import norms_on
from drafting.refusals import EditRefused
from templates.facts_file import read_facts_file
from templates.shelf import all_templates, example_facts, find_template
from tests.builders import HAND
from tests.drafting.edits.returned import all_texts

TRIED = 6
WORDS = (
    "gemeente", "€ 500.000", "*vet*", "{{ title }}", "{% if x %}", "[[planning]]", "a|b", "\\", "- x", "1. x",
    "_y_", "[1]", "^[noot]", "{#", "}}", "Tabel: x", "snake_case", "artikel 6", "4 weken", "**", "…",
)  # fmt: skip


def other(text: str, random_: random.Random) -> str:
    """A text as a reviewer could leave it."""
    words = text.split(" ")
    at = random_.randrange(len(words))
    new = random_.choice(WORDS)
    match random_.randrange(5):
        case 0:
            words.insert(at, new)
        case 1:
            words[at : at + random_.randint(1, 3)] = [new]
        case 2:
            del words[at : at + random_.randint(1, 4)]
        case 3:
            words = [random_.choice(WORDS) for _ in range(3)]
        case _:
            words.append(new)
    return " ".join(words).strip() or new


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("name", [template.id for template in all_templates()])
def test_a_change_is_exact_or_refused(name):
    template = find_template(name)
    facts = read_facts_file(example_facts(template), template)
    draft = start(template, facts.procurement, facts.values, draft_id="d", content_version="t")
    norms = norms_on(facts.procurement.publication_date)
    before = all_texts(assemble(draft, norms))
    headings = {e.id for e in assemble(draft, norms).elements if hasattr(e, "level")}
    random_ = random.Random(name)
    elements = [element for element in before if not element.startswith("part-")]
    for element in random_.sample(elements, TRIED):
        new = other(before[element], random_)
        into = random_.choice((Into.VALUE, Into.TEXT))
        try:
            edit = change_text(draft, ElementId(element), new, HAND, norms, into=into)
        except EditRefused:
            continue
        after = all_texts(assemble(edit.after, norms))
        if (edit.after.values, edit.after.procurement) == (draft.values, draft.procurement):
            assert plain(after[element]) == plain(new)
            others = {key for key in before if before[key] != after.get(key)} - {element}
            assert not others or edit.question or element in headings
        else:
            assert plain(after[element]) == plain(new) or "De tekst wordt" in edit.note
