"""What a finder of quantities gives back."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Found:
    """A number with its unit and span."""

    value: Decimal
    unit: str
    start: int
    end: int
    repeats: int = 1
