"""`new`: a draft from a template and a facts file."""

import uuid
from collections.abc import Sequence
from pathlib import Path

from commands.clock import today
from drafting.assembly.assemble import assemble
from drafting.assembly.start import start
from drafting.content_version import CONTENT_VERSION
from drafting.document import Document
from drafting.draft import Draft
from drafting.files.draft_file import write_draft
from drafting.norms import norms_on
from drafting.refusals import FileRefused
from drafting.template import Template
from templates.facts_file import read_facts_file
from templates.shelf import find_template


def make_draft(
    template_id: str, facts_path: Path, among: Sequence[Template] | None = None
) -> Draft:
    """A new draft of this template with the facts of a file; `among` are the templates in use.

    Raises:
        Refusal: unknown template, or a facts file with a fault.
    """
    template = find_template(template_id, among)
    facts = read_facts_file(facts_path, template)
    return start(
        template,
        facts.procurement,
        facts.values,
        draft_id=str(uuid.uuid4()),
        content_version=CONTENT_VERSION,
    )


def assembled(draft: Draft) -> Document:
    """The document of a draft with the norms of its day of publication, of today while that is open."""
    return assemble(draft, norms_on(draft.procurement.publication_date or today()))


def new(
    template_id: str,
    facts_path: Path,
    output: Path,
    *,
    overwrite: bool,
    among: Sequence[Template] | None = None,
) -> int:
    """Writes the draft and says what is still to be filled in. Gives exit code 0."""
    if output.exists() and not overwrite:
        raise FileRefused(
            output,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )
    draft = make_draft(template_id, facts_path, among)
    document = assembled(draft)
    write_draft(output, draft, None)
    print(f"{output}: bestek '{document.title}' gemaakt van sjabloon {draft.template.id}.")
    required = [gap for gap in document.gaps if gap.required]
    if required:
        print(f"Nog in te vullen: {len(required)}.")
        for gap in required:
            print(f"  - {gap.label} ({gap.variable})")
    return 0
