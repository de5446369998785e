"""The rules of the product, read once."""

from functools import cache

from drafting.checks.rulebook import Rulebook, load


@cache
def built_in_rules() -> Rulebook:
    """The rulebook of the product.

    Raises:
        ContentFileRefused: one of our own rule files has a fault, which would be a bug of the product.
    """
    rulebook, refused = load()
    if refused:
        raise refused[0]
    return rulebook
