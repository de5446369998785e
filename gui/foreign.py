"""Documents made elsewhere: opened as a draft, so that they can be checked, changed and justified."""

from pathlib import Path

from drafting.assembly.foreign import draft_of_passages
from drafting.checks.proposed_facts import agreed, completed, proposed_facts
from drafting.content_version import CONTENT_VERSION
from drafting.draft import Draft
from drafting.procurement import Procurement
from drafting.text.plain_text import read_plain_passages
from drafting.word.read.text import read_passages

WORD = ".docx"
TEXTS = frozenset({".txt", ".md"})


def is_foreign(path: Path) -> bool:
    """Whether a file is a document that was made elsewhere."""
    return path.suffix.casefold() in {WORD, *TEXTS}


def foreign_draft(path: Path, draft_id: str) -> Draft:
    """The document as a draft, with the facts that its own text agrees on; its title is the file's name.

    Raises:
        FileRefused: the file cannot be read or is no such document; it is not touched.
    """
    passages = read_passages(path) if path.suffix.casefold() == WORD else read_plain_passages(path)
    found = agreed(proposed_facts(passages))
    procurement, _used = completed(Procurement(title=path.stem), found.used)
    return draft_of_passages(
        path.stem, passages, procurement, draft_id=draft_id, content_version=CONTENT_VERSION
    )
