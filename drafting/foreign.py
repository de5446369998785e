"""A document made elsewhere, read by its ending: its texts, and the facts on which they agree.

One place for every room that takes a Word file or a text: the check, the bidders' side, and opening it as
a draft.
"""

from dataclasses import dataclass
from pathlib import Path

from drafting.assembly.foreign import draft_of_passages
from drafting.checks.proposed_facts import Agreed, ProposedFact, agreed, completed, proposed_facts
from drafting.content_version import CONTENT_VERSION
from drafting.document import Passage
from drafting.draft import Draft
from drafting.procurement import Procurement
from drafting.refusals import FileRefused
from drafting.text.plain_text import read_plain_passages
from drafting.word.read.text import read_passages

_READERS = {".docx": read_passages, ".txt": read_plain_passages, ".md": read_plain_passages}
SUFFIXES = frozenset(_READERS)
"""The endings of what can be read, in small letters."""


@dataclass(frozen=True, slots=True)
class ForeignText:
    """The texts of a document with what they state.

    `found` holds every fact the texts state, `read` those that filled what was open in `procurement`.
    """

    passages: tuple[Passage, ...]
    procurement: Procurement
    found: Agreed
    read: tuple[ProposedFact, ...]


def is_foreign(path: Path) -> bool:
    """Whether a file is, by its ending, a document that was made elsewhere."""
    return path.suffix.casefold() in SUFFIXES


def read_foreign(path: Path, stated: Procurement | None = None) -> ForeignText:
    """The document; facts that are stated count, and what is open there is read from its text.

    Raises:
        FileRefused: the file cannot be read or is of another kind; it is not touched.
    """
    reader = _READERS.get(path.suffix.casefold())
    if reader is None:
        raise FileRefused(
            path, "dit soort bestand kan niet worden gelezen. Kies .bestek, .docx, .txt of .md."
        )
    passages = tuple(reader(path))
    found = agreed(proposed_facts(passages))
    procurement, read = completed(stated or Procurement(), found.used)
    return ForeignText(passages, procurement, found, tuple(read))


def foreign_draft(path: Path, draft_id: str) -> Draft:
    """The document as a draft, with the facts that its own text agrees on; its title is the file's name.

    Raises:
        FileRefused: as `read_foreign`.
    """
    text = read_foreign(path, Procurement(title=path.stem))
    return draft_of_passages(
        path.stem,
        text.passages,
        text.procurement,
        draft_id=draft_id,
        content_version=CONTENT_VERSION,
    )
