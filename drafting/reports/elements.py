"""The elements of which a report in Word is made, each with an id of its own."""

from collections.abc import Sequence

from drafting.document import BlockId, ElementId, Heading, Paragraph, Run, Runs, Table
from drafting.reports.foreign_text import visible
from drafting.terms import HeadingLevel, PartKey, Topic

_PART = PartKey.ANNEXES
_TOPIC = Topic.UNKNOWN


class Elements:
    """Makes the elements of one report; foreign text in them is made harmless."""

    def __init__(self) -> None:
        self._made = 0

    def paragraph(self, *words: str) -> Paragraph:
        """A paragraph; of two texts the first is its label."""
        label, text = words if len(words) > 1 else ("", words[0])
        runs = (Run(label, bold=True),) if label else ()
        return self.runs((*runs, Run(visible(text))))

    def runs(self, runs: Runs) -> Paragraph:
        """A paragraph of runs; empty ones are left out."""
        filled = tuple(run for run in runs if run.text)
        return Paragraph(self._id(), BlockId(""), "", filled, _PART, _TOPIC)

    def heading(self, level: HeadingLevel, words: str) -> Heading:
        """A heading without a number."""
        return Heading(self._id(), "", level, "", (Run(visible(words)),), _PART, _TOPIC)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
        """A table with a header row."""
        cells = tuple(tuple((Run(visible(text)),) for text in row) for row in rows)
        return Table(
            self._id(), BlockId(""), tuple((Run(text),) for text in header), cells, _PART, _TOPIC
        )

    def _id(self) -> ElementId:
        self._made += 1
        return ElementId(f"report-{self._made}")
