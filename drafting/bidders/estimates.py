"""The figures with which the product estimates: assumptions, kept as data beside this file."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import msgspec

from drafting.refusals import ContentFileRefused
from drafting.text.content_file import read_toml

FILE = Path(__file__).parent / "estimates.toml"


class EstimatePart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of the file."""

    label: str
    value: float
    note: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure; without a `source` it is an assumption."""

    key: str
    label: str
    value: Decimal
    note: str
    source: str = ""


@cache
def estimates() -> dict[str, Estimate]:
    """All figures by their key.

    Raises:
        ContentFileRefused: our own file has a fault, which would be a bug of the product.
    """
    found = {}
    for key, table in read_toml(FILE).items():
        try:
            part = msgspec.convert(table, EstimatePart)
        except msgspec.ValidationError as fault:
            raise ContentFileRefused(FILE, 0, f"{key}: {fault}.") from fault
        value = Decimal(str(part.value)).normalize() + 0
        found[key] = Estimate(key, part.label, value, part.note, part.source)
    return found


def estimate(key: str) -> Decimal:
    """One figure; an unknown key is a bug."""
    return estimates()[key].value
