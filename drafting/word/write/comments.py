"""The comments of a draft as those of Word: threads in the margin, with who, when and whether they are settled.

Word keeps a thread apart in five parts: the texts, which comment answers which and is done (by the number of
its last paragraph), lasting numbers, the moments in UTC, and the people. A reply has a range and a
reference of its own at the place of what it answers; there is one level of replies.

Source: ISO/IEC 29500-1 § 17.13.4 (comments); [MS-DOCX] § 2.5.4 and 2.6 (commentEx, commentsIds, people).
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from drafting.comment import Comment, CommentId, Reply
from drafting.document import Runs
from drafting.word.write.clean import LONGEST_TITLE, TextDoor, lines_of
from drafting.word.write.comment_line import comment_line
from drafting.word.write.comment_places import CommentPlace
from drafting.word.write.extra_parts import ExtraPart
from drafting.word.write.runs import Mark, text_xml, whole_stretch

_OFFICE = "http://schemas.microsoft.com/office"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = f"{_OFFICE}/word/2010/wordml"
_W15 = f"{_OFFICE}/word/2012/wordml"
_CID = f"{_OFFICE}/word/2016/wordml/cid"
_CEX = f"{_OFFICE}/word/2018/wordml/cex"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPENING = (
    f'{_PROLOGUE}<w:comments xmlns:w="{_W}" xmlns:w14="{_W14}" xmlns:mc="{_MC}" mc:Ignorable="w14">'
)
_REFERENCE = (
    '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{}"/></w:r>'
)
_LOOK = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
_SIGN = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
_LARGEST = 0x7FFFFFFF
_PLACE = "Opmerkingen"


@dataclass(frozen=True, slots=True)
class _Said:
    """A comment or reply as Word has it; `last` is the number of its last paragraph."""

    number: int
    id: CommentId
    author: str
    at: datetime
    paragraphs: tuple[str, ...]
    last: str
    answers: str = ""
    done: bool = False


@dataclass(slots=True)
class Threads:
    """The threads of one export, numbered in the order they are given."""

    _said: list[_Said] = field(default_factory=list)
    _by_place: dict[str, list[tuple[CommentPlace, tuple[int, ...]]]] = field(default_factory=dict)
    _given: set[int] = field(default_factory=set)

    def add(self, places: Iterable[CommentPlace]) -> None:
        """Takes comments with their places along."""
        for one in places:
            first = len(self._said)
            self._add(one.comment, comment_line(one.comment, one.stood))
            numbers = tuple(range(first, len(self._said)))
            self._by_place.setdefault(one.place, []).append((one, numbers))

    def __len__(self) -> int:
        """How many comments there are, replies not counted."""
        return sum(map(len, self._by_place.values()))

    @property
    def places(self) -> Container[str]:
        """The places that have a comment."""
        return self._by_place.keys()

    def marks(self, place: str, runs: Runs) -> list[Mark]:
        """The begins and ends of comments in the text of a place."""
        marks: list[tuple[int, int, str]] = []
        for one, numbers in self._by_place.get(place, ()):
            start, end = whole_stretch(runs, one.start, one.end)
            begins = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in numbers)
            ends = "".join(
                f'<w:commentRangeEnd w:id="{n}"/>{_REFERENCE.format(n)}' for n in numbers
            )
            if start >= end:
                marks.append((start, 1, begins + ends))
            else:
                marks += (start, 2, begins), (end, 0, ends)
        return [Mark(at, xml) for at, _, xml in sorted(marks, key=lambda mark: mark[:2])]

    def numbers(self) -> Iterator[tuple[CommentId, int, str, bool]]:
        """For the manifest: each comment and reply, its number, that of its last paragraph, whether it is settled."""
        for said in self._said:
            yield said.id, said.number, said.last, said.done

    def parts(self, door: TextDoor) -> tuple[ExtraPart, ...]:
        """The parts of the package; none when there are no comments."""
        if not self._said:
            return ()
        door.place = _PLACE
        names = {said.author: _attribute(said.author, door) for said in self._said}
        return (
            ExtraPart("comments", _RELATION, self._texts(names, door).encode()),
            _part("commentsExtended", "2011", "w15", _W15, "commentsEx", map(_extended, self._said)),
            _part("commentsIds", "2016/09", "w16cid", _CID, "commentsIds", map(_lasting, self._said)),
            _part(
                "commentsExtensible", "2018/08", "w16cex", _CEX, "commentsExtensible",
                map(_moment, self._said),
            ),
            _part("people", "2011", "w15", _W15, "people", map(_person, names.values())),
        )  # fmt: skip

    def _add(self, comment: Comment, line: str) -> None:
        texts = (line, *lines_of(comment.text))
        done = comment.settled is not None
        first = self._one(comment, texts, done=done)
        for reply in comment.replies:
            self._one(reply, tuple(lines_of(reply.text)), answers=first.last, done=done)

    def _one(
        self, what: Comment | Reply, texts: tuple[str, ...], *, answers: str = "", done: bool
    ) -> _Said:
        last = self._paragraph_number(what.id)
        said = _Said(
            len(self._said), what.id, what.author, what.at, texts, last, answers, done=done
        )
        self._said.append(said)
        return said

    def _paragraph_number(self, comment: CommentId) -> str:
        """Eight hexadecimal digits above 0 and below 80000000, the same in every export of a comment."""
        digest = sha256(comment.encode("utf-8", "surrogatepass")).digest()
        number = int.from_bytes(digest[:4], "big") % (_LARGEST - 1) + 1
        while number in self._given:
            number = number % (_LARGEST - 1) + 1
        self._given.add(number)
        return f"{number:08X}"

    def _texts(self, names: dict[str, str], door: TextDoor) -> str:
        out = [_OPENING]
        for said in self._said:
            moment = said.at.replace(tzinfo=None).isoformat(timespec="seconds")
            initials = _attribute(_initials(said.author), door)
            out.append(
                f'<w:comment w:id="{said.number}" w:author={names[said.author]} '
                f'w:date="{moment}Z" w:initials={initials}>'
            )
            end = len(said.paragraphs) - 1
            for number, text in enumerate(said.paragraphs):
                identity = f' w14:paraId="{said.last}"' if number == end else ""
                sign = _SIGN if number == 0 else ""
                out.append(f"<w:p{identity}>{_LOOK}{sign}{text_xml(text, door)}</w:p>")
            out.append("</w:comment>")
        return "".join((*out, "</w:comments>"))


def _part(
    name: str, year: str, prefix: str, namespace: str, root: str, lines: Iterable[str]
) -> ExtraPart:  # fmt: skip
    content = f'{_PROLOGUE}<{prefix}:{root} xmlns:{prefix}="{namespace}">{"".join(lines)}</{prefix}:{root}>'
    return ExtraPart(name, f"{_OFFICE}/{year}/relationships/{name}", content.encode())


def _extended(said: _Said) -> str:
    parent = f' w15:paraIdParent="{said.answers}"' if said.answers else ""
    return f'<w15:commentEx w15:paraId="{said.last}"{parent} w15:done="{int(said.done)}"/>'


def _lasting(said: _Said) -> str:
    return f'<w16cid:commentId w16cid:paraId="{said.last}" w16cid:durableId="{said.last}"/>'


def _moment(said: _Said) -> str:
    if said.at.tzinfo is None:
        return f'<w16cex:commentExtensible w16cex:durableId="{said.last}"/>'
    moment = said.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return f'<w16cex:commentExtensible w16cex:durableId="{said.last}" w16cex:dateUtc="{moment}Z"/>'


def _person(name: str) -> str:
    known = f'<w15:presenceInfo w15:providerId="None" w15:userId={name}/>'
    return f"<w15:person w15:author={name}>{known}</w15:person>"


def _attribute(text: str, door: TextDoor) -> str:
    return quoteattr(" ".join(door.plain(text, LONGEST_TITLE).split()))


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name))[:9]
