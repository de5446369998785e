"""Comments with threads, from the parts of several programs."""

import pytest

from drafting.word.read.comment_parts import CommentParts, read_comments
from drafting.word.read.guard import UnsafePart
from drafting.word.read.review_paragraphs import Ranges
from drafting.word.read.reviewed import Spot

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def comment(number, text="Tekst", paragraph="", author="B. Bakker"):
    identity = f' w14:paraId="{paragraph}"' if paragraph else ""
    return (
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="BB" w:date="2027-01-20T10:00:00Z">'
        f"<w:p{identity}><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
    )


def comments(*inside, space=W):
    return (
        f'<w:comments xmlns:w="{space}" xmlns:w14="{W14}">{"".join(inside)}</w:comments>'.encode()
    )


def rows(*inside, prefix="w15"):
    return f'<{prefix}:commentsEx xmlns:{prefix}="{W15}">{"".join(inside)}</{prefix}:commentsEx>'.encode()


def row(paragraph, parent="", done="0", prefix="w15"):
    above = f' {prefix}:paraIdParent="{parent}"' if parent else ""
    return f'<{prefix}:commentEx {prefix}:paraId="{paragraph}"{above} {prefix}:done="{done}"/>'


def read(*parts, ranges=None):
    return read_comments(CommentParts(*parts), ranges or Ranges())


def test_author_initials_moment_and_paragraphs():
    text = "een</w:t></w:r></w:p><w:p><w:r><w:t>twee</w:t><w:tab/><w:t>drie"
    (one,) = read(comments(comment("4", text)))
    assert (one.number, one.author, one.initials, one.text) == (
        "4",
        "B. Bakker",
        "BB",
        "een\ntwee\tdrie",
    )
    assert one.at.isoformat() == "2027-01-20T10:00:00+00:00"


def test_a_thread_and_its_state():
    found = read(
        comments(comment("1", paragraph="0000000a"), comment("2", paragraph="0000000B")),
        rows(row("0000000A", done="1"), row("0000000b", parent="0000000A")),
    )
    assert [(one.number, one.parent, one.settled) for one in found] == [
        ("1", "", True),
        ("2", "1", False),
    ]


def test_an_answer_to_an_answer_belongs_to_the_first():
    found = read(
        comments(*(comment(n, paragraph=f"0000000{n}") for n in "123")),
        rows(row("00000001"), row("00000002", "00000001"), row("00000003", "00000002")),
    )
    assert [one.parent for one in found] == ["", "1", "1"]


def test_a_thread_in_a_circle_answers_nobody():
    found = read(
        comments(comment("1", paragraph="0A"), comment("2", paragraph="0B")),
        rows(row("0A", "0B"), row("0B", "0A")),
    )
    assert [one.parent for one in found] == ["", ""]


def test_other_prefixes_and_the_other_kind_of_docx():
    found = read(
        comments(comment("1", paragraph="0A"), space=STRICT),
        rows(row("0A", done="1", prefix="x"), prefix="x"),
    )
    assert found[0].settled


def test_without_the_other_parts_each_stands_by_itself():
    assert [one.parent for one in read(comments(comment("1"), comment("2")))] == ["", ""]


def test_the_exact_moment_wins_over_that_of_a_local_clock():
    cid = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
    cex = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
    ids = f'<a:commentsIds xmlns:a="{cid}"><a:commentId a:paraId="0A" a:durableId="0000000f"/></a:commentsIds>'
    exact = (
        f'<a:commentsExtensible xmlns:a="{cex}"><a:commentExtensible a:durableId="0000000F" '
        'a:dateUtc="2027-01-20T09:00:00Z"/></a:commentsExtensible>'
    )
    (one,) = read(comments(comment("1", paragraph="0A")), None, ids.encode(), exact.encode())
    assert one.at.hour == 9


def test_numbers_of_any_length_and_places():
    number = "9" * 40
    ranges = Ranges(starts={number: Spot(0, 1)}, ends={number: Spot(2, 0)})
    (one,) = read(comments(comment(number)), ranges=ranges)
    assert (one.start, one.end) == (Spot(0, 1), Spot(2, 0))


def test_what_was_taken_out_of_a_comment_is_not_its_text():
    text = "goed</w:t></w:r><w:del><w:r><w:delText>fout</w:delText><w:t>fout</w:t></w:r></w:del><w:r><w:t>"
    assert read(comments(comment("1", text)))[0].text == "goed"


def test_more_comments_than_anybody_makes_are_refused(monkeypatch):
    monkeypatch.setattr("drafting.word.read.comment_parts.COMMENTS_CAP", 2)
    with pytest.raises(UnsafePart, match="te groot"):
        read(comments(*map(comment, "123")))
