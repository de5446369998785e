"""A draft with comments, and the desk that they are handled on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from drafting.comment import CommentKind
from gui.review.comments_desk import CommentsDesk
from tests import builders
from tests.gui.windows import services, window

__all__ = ["services", "window"]

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
FIRST = "De inschrijver heeft ten minste drie referenties."


class Clock:
    """A clock that each look sets a minute further."""

    def __init__(self):
        self.at = AT

    def __call__(self):
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def draft():
    """Two chapters in one part, three texts in all."""
    made = builders.draft(
        builders.section("first", FIRST, "Tweede tekst, die wat langer is."),
    )
    more = builders.chapter("closing", builders.section("last", "Tekst aan het slot."))
    part = made.parts[0]
    return replace(made, parts=(replace(part, chapters=(*part.chapters, more)),))


@pytest.fixture
def desk_of(opened):
    """Makes a desk of a draft."""
    return lambda draft: CommentsDesk(opened(draft), Clock())


@pytest.fixture
def desk(desk_of, draft):
    return desk_of(draft)


@pytest.fixture
def three(desk):
    """A desk with three comments: legal, on words; content, on a whole text; editorial, in the last chapter."""
    desk.add(("first-1", 32, 48), CommentKind.LEGAL, "Waarom drie?", "M. de Vries")
    desk.add(("first-2", 0, 0), CommentKind.CONTENT, "Kan korter.", "")
    desk.add(("last-1", 0, 5), CommentKind.EDITORIAL, "Komma.", "")
    desk.choose("")
    return desk


def ids(desk):
    """The ids of the comments, in the order in which they were placed."""
    return [comment.id for comment in desk.open_draft.draft.comments]
