"""Which norms a rule holds texts and facts against."""

from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.rule import Rule
from drafting.norms import Norm, NormSet
from drafting.procurement import THRESHOLD_OF
from drafting.text.placeholders import names_of, parse_condition

_PREFIX = "norm."
_THRESHOLD = frozenset({"threshold", "threshold_percent"})
_BY_KIND = tuple(dict.fromkeys(f"threshold-{name}" for name in THRESHOLD_OF.values()))


def norm_keys(rule: Rule) -> tuple[str, ...]:
    """The keys of the norms a rule uses, in the order of its file; the thresholds of every kind of contract."""
    found: list[str] = []
    for limit in rule.limits:
        found += [key for key in (limit.norm, limit.upto) if key]
        found += _keys_in(limit.when)
    for condition in (rule.when, *(look.when for look in rule.looks)):
        found += _keys_in(condition)
        if _asks_threshold(condition):
            found += _BY_KIND
    if _THRESHOLD & set(rule.needs):
        found += _BY_KIND
    return tuple(dict.fromkeys(found))


def norms_used(rule: Rule, norms: NormSet) -> tuple[Norm, ...]:
    """The norms a rule uses as they stand on the day of `norms`; one that has no value that day is left out."""
    return tuple(norm for key in norm_keys(rule) if (norm := norms.get(key)) is not None)


def deciding_norm(rule: Rule, facts: Facts) -> str:
    """The key of the norm in the condition of a rule that was met: the threshold first; empty without one."""
    kind = facts.procurement.contract_kind
    if kind is not None and _asks_threshold(rule.when):
        return f"threshold-{THRESHOLD_OF[kind]}"
    return next(iter(_keys_in(rule.when)), "")


def _asks_threshold(condition: str) -> bool:
    return not _THRESHOLD.isdisjoint(_names(condition))


def _keys_in(condition: str) -> tuple[str, ...]:
    return tuple(
        name.removeprefix(_PREFIX).replace("_", "-")
        for name in _names(condition)
        if name.startswith(_PREFIX)
    )


@lru_cache(maxsize=500)
def _names(condition: str) -> tuple[str, ...]:
    if not condition:
        return ()
    return tuple(dict.fromkeys(name.path for name in names_of(parse_condition(condition))))
