"""The first line of a comment in Word, which says what a Word comment itself has no room for.

It reads `[juridisch]`, `[juridisch, voor J. Jansen]`, or with the place that is gone
`[juridisch, voor J. Jansen; stond bij “de oude tekst”]`, and is a paragraph of its own, the first of the
comment. Replies have none. Who reads a reviewed file takes it off with `read_comment_line`.
"""

import re
from dataclasses import dataclass

from drafting.comment import Comment, CommentKind

LONGEST_QUOTE = 120
"""Characters of a text that is gone; more of it is cut, with an ellipsis."""

_LINE = re.compile(
    r"\[(?P<kind>{})(?:, voor (?P<who>.+?))?(?:; stond bij “(?P<stood>.*)”)?\]".format(
        "|".join(kind.label for kind in CommentKind)
    )
)


@dataclass(frozen=True, slots=True)
class CommentLine:
    """What the line said: the kind, for whom, and the text the comment stood at, each empty when not said."""

    kind: CommentKind
    assigned_to: str = ""
    stood: str = ""


def comment_line(comment: Comment, stood: str = "") -> str:
    """The line for a comment; `stood` is the text it stood at, given only when that text is gone."""
    words = comment.kind.label
    who = _one_line(comment.assigned_to)
    if who:
        words += f", voor {who}"
    gone = _one_line(stood)
    if gone:
        short = gone if len(gone) <= LONGEST_QUOTE else f"{gone[:LONGEST_QUOTE].rstrip()}…"
        words += f"; stond bij “{short}”"
    return f"[{words}]"


def read_comment_line(line: str) -> CommentLine | None:
    """What a first line says; None when it is a line that somebody wrote."""
    found = _LINE.fullmatch(line.strip())
    if found is None:
        return None
    kind = next(kind for kind in CommentKind if kind.label == found["kind"])
    return CommentLine(kind, found["who"] or "", found["stood"] or "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
