"""Where the paragraphs of a file are in the draft, and how sure that is."""

from dataclasses import dataclass, field

from drafting.review.exported import Known
from drafting.review.returned import Certainty, How


@dataclass(frozen=True, slots=True)
class Placed:
    """The rows a line is: one, or several that were joined without a record of it."""

    rows: tuple[int, ...]
    how: How
    certainty: Certainty


@dataclass(slots=True)
class Placing:
    """Where the lines are, by their numbers.

    `gone` are lines with a bookmark of an element that the draft had at the export and has no more. `tables` are
    the tables of the draft by those of the file.
    """

    placed: dict[int, Placed] = field(default_factory=dict)
    gone: dict[int, Known] = field(default_factory=dict)
    tables: dict[int, int] = field(default_factory=dict)

    def by_row(self) -> dict[int, list[int]]:
        """The lines of each row, in order."""
        found: dict[int, list[int]] = {}
        for number in sorted(self.placed):
            for row in self.placed[number].rows:
                found.setdefault(row, []).append(number)
        return found
