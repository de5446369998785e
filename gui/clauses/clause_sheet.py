"""How a clause will read in the document while it is written, and what a drafter will be told of it."""

from clause_library.clause_entry import ClauseEntry
from clause_library.clause_faults import text_faults
from clause_library.variable_entry import read_variable_entry
from drafting.assembly.fill import Filled, fill
from drafting.assembly.known import Known
from drafting.assembly.scope import FACTS, whole_scope, with_asked
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.refusals import Refusal
from drafting.text.outline import split_blocks
from drafting.variables import Variable
from gui.library.filled_clause import write_parts
from gui.theme import Space, Theme
from gui.widgets.sheet import Sheet


class ClauseSheet(Sheet):
    """The clause as it will read; what cannot be read yet is said in place of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Zo staat de bepaling in het bestek", theme)

    def show_entry(self, entry: ClauseEntry, draft: Draft | None, norms: NormSet) -> None:
        """Shows the clause of a form: with the values of the draft that is open, else with its examples."""
        self.restart()
        if entry.title.strip():
            self.heading(entry.title.strip())
        elif not entry.text.strip():
            self.paragraph(
                "Hier ziet u hoe de bepaling in het bestek komt te staan.", style="muted"
            )
        parts, said = _filled(entry, draft, norms)
        write_parts(self, parts)
        for words in said:
            self.paragraph(words, style="gap")
        for heading, words in (
            ("WAT ZIJ DOET", entry.summary),
            ("WAARVOOR", entry.purpose),
            ("WANNEER WEL", entry.use_when),
            ("WANNEER NIET", entry.avoid_when),
            ("UITLEG", entry.guidance),
        ):
            if words.strip():
                self.heading(heading, small=True)
                for line in words.strip().split("\n"):
                    if line.strip():
                        self.paragraph(line.strip(), above=Space.TINY)
        self.finish()


def _filled(
    entry: ClauseEntry, draft: Draft | None, norms: NormSet
) -> tuple[tuple[Filled, ...], list[str]]:
    """What can be shown of the text block by block, and what is wrong with the rest."""
    scope = (
        whole_scope(draft, norms)
        if draft is not None
        else {name: Known(fact, None) for name, fact in FACTS.items()}
    )
    for number, row in enumerate(entry.variables):
        read = read_variable_entry(row, number)
        if isinstance(read, Variable):
            value = read.default if read.default is not None else read.example
            known = scope.get(read.name)
            if known is None or known.value is None:
                scope[read.name] = Known(read, value)
    scope = with_asked(scope)
    parts: list[Filled] = []
    said: list[str] = []
    for block in split_blocks(entry.text):
        if any(
            fault.unknown or "invulveld" in fault.said for fault in text_faults(block, set(scope))
        ):
            said.append(f"Nog niet te tonen: {' '.join(block.split())[:80]}")
            continue
        try:
            filled, _gaps = fill(block, scope)
        except Refusal as refused:
            said.append(str(refused))
        else:
            parts += filled
    return tuple(parts), said
