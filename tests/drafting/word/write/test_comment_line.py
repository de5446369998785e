from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import BlockId, ElementId
from drafting.word.write.comment_line import (
    LONGEST_QUOTE,
    CommentLine,
    comment_line,
    read_comment_line,
)

COMMENT = Comment(
    id=CommentId("c-1"),
    kind=CommentKind.LEGAL,
    author="M. de Vries",
    at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    text="Klopt dit artikel?",
    anchor=Anchor(BlockId("term-1"), ElementId("term-1")),
)


@pytest.mark.parametrize("kind", CommentKind)
@pytest.mark.parametrize("who", ["", "J. Jansen", "Team Inkoop [Noord]", "K. ], voor L."])
@pytest.mark.parametrize("stood", ["", "vier jaar", "de “oude” tekst; stond er"])
def test_the_line_is_read_back_as_it_was_written(kind, who, stood):
    comment = replace(COMMENT, kind=kind, assigned_to=who)
    assert read_comment_line(comment_line(comment, stood)) == CommentLine(kind, who, stood)


def test_the_line_in_words():
    comment = replace(COMMENT, assigned_to="J. Jansen")
    assert comment_line(COMMENT) == "[juridisch]"
    assert (
        comment_line(comment, "vier\njaar") == "[juridisch, voor J. Jansen; stond bij “vier jaar”]"
    )


def test_a_long_text_that_is_gone_is_cut():
    read = read_comment_line(comment_line(COMMENT, "woord " * 100))
    assert read is not None
    assert read.stood.endswith("…")
    assert len(read.stood) <= LONGEST_QUOTE + 1


@pytest.mark.parametrize(
    "line", ["", "juridisch", "[juridisch", "[ juridisch ] en meer", "[belangrijk]"]
)
def test_a_line_that_somebody_wrote_is_left_alone(line):
    assert read_comment_line(line) is None
