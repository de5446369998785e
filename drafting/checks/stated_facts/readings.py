"""All that a sentence says."""

from collections.abc import Iterator

from drafting.checks.reading.characters import folded
from drafting.checks.stated_facts.amounts import values
from drafting.checks.stated_facts.line import Line, Reading
from drafting.checks.stated_facts.lots import lot_count
from drafting.checks.stated_facts.parties import authorities
from drafting.checks.stated_facts.procedure import domain, framework, kind, procedure
from drafting.checks.stated_facts.publication import publication
from drafting.checks.stated_facts.terms import terms


def readings(line: Line) -> Iterator[Reading]:
    """What the line says; lots apart, see `lots.lots`."""
    text = folded(line.text)
    yield from values(line, text)
    yield from terms(line, text)
    yield from framework(line, text)
    yield from procedure(line, text)
    yield from kind(line, text)
    yield from domain(line, text)
    yield from lot_count(line, text)
    yield from authorities(line, text)
    yield from publication(line, text)
