"""The open comments, to be found in the palette."""

from collections.abc import Callable, Iterable

from drafting.comparison.comment_places import PlacedComment
from gui.palette.entries import Entry, Kind, entry
from gui.review.composer import shortened

_LONGEST = 80


def entries_of_comments(
    placed: Iterable[PlacedComment], show: Callable[[str], object]
) -> Iterable[Entry]:
    """An entry for each comment that is open; `show` gets its id."""
    for one in placed:
        if one.is_open:
            comment = one.comment
            words = f"{comment.author}: {shortened(comment.text, _LONGEST)}"
            also = f"opmerking {comment.kind.label} {comment.text} {comment.anchor.quote}"
            yield entry(Kind.COMMENT, words, one.place, _with(show, comment.id), also)


def _with(show: Callable[[str], object], comment: str) -> Callable[[], object]:
    return lambda: show(comment)
