"""Which comments are shown, and in which order."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafting.comment import CommentKind
from drafting.comparison.comment_places import PlacedComment


class State(StrEnum):
    """Which comments by how far they are."""

    OPEN = "open"
    SETTLED = "settled"
    ALL = "all"

    @property
    def label(self) -> str:
        """The Dutch words on the screen."""
        return _STATES[self]


_STATES = {State.OPEN: "Open", State.SETTLED: "Opgelost", State.ALL: "Open en opgelost"}


class Order(StrEnum):
    """The order of the list."""

    PLACE = "place"
    TIME = "time"

    @property
    def label(self) -> str:
        """The Dutch words on the screen."""
        return _ORDERS[self]


_ORDERS = {Order.PLACE: "Op plaats", Order.TIME: "Nieuwste eerst"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; empty texts and None ask for everything."""

    state: State = State.OPEN
    kind: CommentKind | None = None
    author: str = ""
    assigned_to: str = ""
    chapter: str = ""
    words: str = ""


def chosen_comments(
    placed: Iterable[PlacedComment],
    filters: Filters,
    order: Order,
    always: frozenset[str] = frozenset(),
) -> tuple[PlacedComment, ...]:
    """The comments that are asked for, in order; by time the thread with the newest words comes first.

    Those in `always` stay whatever is asked for.
    """
    found = tuple(one for one in placed if one.comment.id in always or _fits(one, filters))
    if order is Order.TIME:
        return tuple(sorted(found, key=lambda one: one.newest, reverse=True))
    return found


def authors_of(placed: Iterable[PlacedComment]) -> tuple[str, ...]:
    """Who wrote comments, once, by name."""
    return _names(one.comment.author for one in placed)


def assigned_of(placed: Iterable[PlacedComment]) -> tuple[str, ...]:
    """Whom comments are for, once, by name."""
    return _names(one.comment.assigned_to for one in placed)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(sorted(found.values(), key=str.casefold))


def _fits(placed: PlacedComment, filters: Filters) -> bool:
    comment = placed.comment
    if filters.state is not State.ALL and placed.is_open is not (filters.state is State.OPEN):
        return False
    if filters.kind is not None and comment.kind is not filters.kind:
        return False
    if filters.author and comment.author.casefold() != filters.author.casefold():
        return False
    if filters.assigned_to and comment.assigned_to.casefold() != filters.assigned_to.casefold():
        return False
    if filters.chapter and placed.chapter != filters.chapter:
        return False
    said = [comment.text, comment.author, comment.anchor.quote, placed.place]
    said += [f"{answer.text} {answer.author}" for answer in comment.replies]
    hay = _folded(" ".join(said))
    return all(word in hay for word in _folded(filters.words).split())


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
