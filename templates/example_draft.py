"""A filled draft with planted mistakes, to see the check at work."""

from datetime import date

from drafting.assembly.start import start
from drafting.content_version import CONTENT_VERSION
from drafting.document import BlockId
from drafting.draft import Draft
from drafting.edits.passages import Hand, add_after
from drafting.template import Template
from templates.facts_file import read_facts_file
from templates.shelf import example_facts, find_template

TEMPLATE = "wmo-begeleiding-sas"
AUTHOR = "Voorbeeld"

PLANTED = (
    (
        "core-competences-1",
        "turnover",
        "De inschrijver heeft in het laatste boekjaar een omzet van ten minste € 9.000.000 behaald.",
    ),
    (
        "core-competences-1",
        "references",
        "Voor elke kerncompetentie overlegt de inschrijver drie referenties.",
    ),
    ("core-competences-1", "certificate", "De inschrijver is ISO 9001 gecertificeerd."),
    (
        "how-to-submit-1",
        "evidence",
        "Bij de inschrijving voegt u alle bewijsstukken en uw polis toe.",
    ),
    ("payment-1", "payment", "De gemeente betaalt facturen binnen 60 dagen na ontvangst."),
    (
        "liability-1",
        "liability",
        "Opdrachtnemer is onbeperkt aansprakelijk voor alle schade die de gemeente lijdt.",
    ),
)
"""Where a mistake stands, its name, and the text. All are texts of the drafter's own."""


def filled_draft(template: Template, draft_id: str) -> Draft:
    """A draft with the template's example facts."""
    facts = read_facts_file(example_facts(template), template)
    return start(
        template,
        facts.procurement,
        facts.values,
        draft_id=draft_id,
        content_version=CONTENT_VERSION,
    )


def example_draft(draft_id: str, day: date) -> Draft:
    """The Wmo template with its example facts and six mistakes that the check must find."""
    draft = filled_draft(find_template(TEMPLATE), draft_id)
    hand = Hand(AUTHOR, day)
    # The last planted after a block stands first, so they are put in from the last to the first.
    for after, name, text in reversed(PLANTED):
        draft = add_after(draft, BlockId(after), text, BlockId(f"planted-{name}"), hand).after
    return draft
