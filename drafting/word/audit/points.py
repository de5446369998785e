"""What was checked of an export, point by point, in words for the user."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a point came out."""

    GOOD = "good"
    ATTENTION = "attention"
    FAULT = "fault"

    @property
    def label(self) -> str:
        """The Dutch word."""
        return _LABELS[self]

    @property
    def sign(self) -> str:
        """A sign that says it without colour."""
        return _SIGNS[self]


_LABELS = {Outcome.GOOD: "in orde", Outcome.ATTENTION: "let op", Outcome.FAULT: "fout"}
_SIGNS = {Outcome.GOOD: "✓", Outcome.ATTENTION: "ⓘ", Outcome.FAULT: "▲"}


@dataclass(frozen=True, slots=True)
class Point:
    """One point: its name, how it came out, and a sentence with what was found."""

    name: str
    outcome: Outcome
    found: str


@dataclass(frozen=True, slots=True)
class AccessibilityReport:
    """The points in the order in which they were checked."""

    points: tuple[Point, ...]

    def count(self, outcome: Outcome) -> int:
        """How many points came out so."""
        return sum(point.outcome is outcome for point in self.points)

    @property
    def summary(self) -> str:
        """One line: how many points were checked, and how many of them ask for something."""
        faults, attention = self.count(Outcome.FAULT), self.count(Outcome.ATTENTION)
        said = f"{len(self.points)} punten nagekeken"
        if not faults and not attention:
            return f"{said}, alle in orde."
        parts = [f"{faults} fout"] * bool(faults) + [f"{attention} let op"] * bool(attention)
        return f"{said}: {', '.join(parts)}."

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each point: sign, name, outcome, what was found."""
        return tuple(
            f"{point.outcome.sign} {point.name} ({point.outcome.label}): {point.found}"
            for point in self.points
        )


def good(name: str, found: str) -> Point:
    """A point that is in order."""
    return Point(name, Outcome.GOOD, found)


def attention(name: str, found: str) -> Point:
    """A point to look at."""
    return Point(name, Outcome.ATTENTION, found)


def fault(name: str, found: str) -> Point:
    """A point that is wrong."""
    return Point(name, Outcome.FAULT, found)
