"""Which clauses this user has used before, and in which orders the list can stand."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum

from clause_library.suitability import Fit
from gui.settings import ClauseUse, SettingsFile

LAST, OFTEN = 3, 2
"""So many clauses that were used last, and so many that were used most, stand on top."""
_OFTEN_IS = 2


class Order(StrEnum):
    """In which order the clauses stand."""

    BEST = "Beste eerst"
    MOST = "Meest gebruikt"
    RECENT = "Laatst gebruikt"
    TITLE = "Op titel"


class Uses:
    """What was used before; kept in the settings of the user on this machine."""

    def __init__(self, settings: SettingsFile, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now

    def note(self, clause_id: str) -> None:
        """One use more, now."""
        self._settings.count_use(clause_id, self._now())

    @property
    def all(self) -> tuple[ClauseUse, ...]:
        """The uses, the last one first."""
        return self._settings.now.clause_uses


def on_top(uses: Sequence[ClauseUse], fits: Sequence[Fit]) -> dict[str, str]:
    """The clauses to stand on top, with why: those used last, then those used most that are not among them.

    What the draft holds already needs no short way.
    """
    open_now = {fit.clause.id for fit in fits if not fit.present}
    known = [use for use in uses if use.clause in open_now]
    found = {use.clause: "Laatst gebruikt" for use in known[:LAST]}
    rest = sorted((use for use in known[LAST:] if use.times >= _OFTEN_IS), key=lambda u: -u.times)
    return found | {use.clause: "Vaak gebruikt" for use in rest[:OFTEN]}


def in_order(fits: Sequence[Fit], order: Order, uses: Sequence[ClauseUse]) -> tuple[Fit, ...]:
    """The clauses in this order; those that it does not tell apart stay as they were."""
    times = {use.clause: use.times for use in uses}
    place = {use.clause: number for number, use in enumerate(uses)}
    match order:
        case Order.BEST:
            return tuple(fits)
        case Order.MOST:
            return tuple(sorted(fits, key=lambda fit: -times.get(fit.clause.id, 0)))
        case Order.RECENT:
            return tuple(sorted(fits, key=lambda fit: place.get(fit.clause.id, len(place))))
        case Order.TITLE:
            return tuple(sorted(fits, key=lambda fit: fit.clause.title.casefold()))


def said(order: Order, uses: Sequence[ClauseUse]) -> dict[str, str]:
    """What the cards say of the use, in the orders that go by it."""
    if order not in {Order.MOST, Order.RECENT}:
        return {}
    return {use.clause: f"{use.times}\N{MULTIPLICATION SIGN} gebruikt" for use in uses}
