"""The comments of a Word file with their threads, whichever program wrote them.

comments.xml has the texts. Which comment answers which, and which are settled, is in commentsExtended.xml, by
the ids of paragraphs; the exact moment in commentsExtensible.xml. LibreOffice 7.4 and Google Docs leave
those out, and then every comment stands by itself. The names of elements count, not their namespaces: those
differ between programs and between the two kinds of .docx.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from drafting.word.read.guard import too_large
from drafting.word.read.markup import feed
from drafting.word.read.review_listener import moment
from drafting.word.read.review_paragraphs import Ranges
from drafting.word.read.reviewed import FileComment

COMMENTS_CAP = 20_000
"""Design of the reading of Word files: reliability, "docx in"."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class _Comment:
    attributes: dict[str, str]
    paragraphs: list[list[str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join("".join(pieces) for pieces in self.paragraphs).strip("\n")


@dataclass(frozen=True, slots=True)
class CommentParts:
    """The parts about comments as bytes; None for those that are not in the file."""

    comments: bytes
    extended: bytes | None = None
    ids: bytes | None = None
    extensible: bytes | None = None


def read_comments(parts: CommentParts, ranges: Ranges) -> tuple[FileComment, ...]:
    """The comments, in the order of the file; `ranges` says where each stands in the text.

    A comment with the number of an earlier one is kept too. Of a thread that runs in a circle nobody answers.

    Raises:
        UnsafePart: a part is damaged or goes over a limit.
    """
    listener = _Comments()
    feed(parts.comments, listener)
    found = listener.found
    owners = {name: number for number, one in enumerate(found) for name in one.ids}
    parents: dict[int, int] = {}
    settled: set[int] = set()
    for row in _rows(parts.extended, "commentEx"):
        owner = owners.get(row.get("paraId", "").upper())
        if owner is None:
            continue
        parent = owners.get(row.get("paraIdParent", "").upper())
        if parent is not None and parent != owner:
            parents[owner] = parent
        if row.get("done", "") in {"1", "true", "on"}:
            settled.add(owner)
    moments = _exact_moments(parts)
    heads = _heads(parents)
    return tuple(
        _comment(number, found, heads.get(number), settled, moments, ranges)
        for number in range(len(found))
    )


def _comment(
    number: int,
    found: list[_Comment],
    parent: int | None,
    settled: set[int],
    moments: Mapping[str, datetime],
    ranges: Ranges,
) -> FileComment:
    one = found[number]
    name = one.attributes.get("id", "")
    spots = ranges.of(name)
    exact = next((moments[own] for own in one.ids if own in moments), None)
    return FileComment(
        number=name,
        author=one.attributes.get("author", "").strip(),
        initials=one.attributes.get("initials", "").strip(),
        at=exact or moment(one.attributes.get("date", "")),
        text=one.text,
        parent=found[parent].attributes.get("id", "") if parent is not None else "",
        settled=number in settled,
        start=spots[0] if spots else None,
        end=spots[1] if spots else None,
        paragraph_id=one.ids[-1] if one.ids else "",
    )


def _heads(parents: Mapping[int, int]) -> dict[int, int]:
    """By each answer the comment its thread begins with; Word has threads of one level, others may go deeper."""
    heads: dict[int, int | None] = {}
    for number in parents:
        path: list[int] = []
        place = number
        on_path: set[int] = set()
        while place in parents and place not in heads and place not in on_path:
            path.append(place)
            on_path.add(place)
            place = parents[place]
        head = None if place in on_path else heads.get(place, place)
        heads.update(dict.fromkeys(path, head))
    return {number: head for number, head in heads.items() if head is not None}


def _exact_moments(parts: CommentParts) -> dict[str, datetime]:
    """By the id of a paragraph the moment in UTC; the date in comments.xml may be that of a local clock."""
    by_durable: dict[str, datetime] = {}
    for row in _rows(parts.extensible, "commentExtensible"):
        at = moment(row.get("dateUtc", ""))
        if at is not None:
            by_durable[row.get("durableId", "").upper()] = at
    return {
        row.get("paraId", "").upper(): by_durable[row["durableId"].upper()]
        for row in _rows(parts.ids, "commentId")
        if row.get("durableId", "").upper() in by_durable
    }


def _rows(content: bytes | None, name: str) -> list[dict[str, str]]:
    if content is None:
        return []
    listener = _Rows(name)
    feed(content, listener)
    return listener.rows


def _plain(attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes by name, without their namespaces."""
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()}


class _Comments:
    """Collects comments with their paragraphs."""

    def __init__(self) -> None:
        self.found: list[_Comment] = []
        self._comment: _Comment | None = None
        self._path: list[str] = []
        self._taken_out = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        self._path.append(tag)
        self._taken_out += tag in {"del", "moveFrom"}
        if tag == "comment":
            if len(self.found) >= COMMENTS_CAP:
                raise too_large()
            self._comment = _Comment(_plain(attributes))
            self.found.append(self._comment)
        elif self._comment is not None:
            if tag == "p":
                self._comment.paragraphs.append([])
                own = _plain(attributes).get("paraId", "")
                if own:
                    self._comment.ids.append(own.upper())
            elif tag in _SIGNS and self._path[-2:-1] == ["r"]:
                self._write(_SIGNS[tag])

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        self._path.pop()
        self._taken_out -= tag in {"del", "moveFrom"}
        if tag == "comment":
            self._comment = None

    def text(self, text: str) -> None:
        if self._path and self._path[-1] == "t":
            self._write(text)

    def _write(self, text: str) -> None:
        if self._comment is not None and self._comment.paragraphs and not self._taken_out:
            self._comment.paragraphs[-1].append(text)


class _Rows:
    """Collects the attributes of the elements of one name."""

    def __init__(self, name: str) -> None:
        self.rows: list[dict[str, str]] = []
        self._name = name

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(" ")[2] == self._name:
            if len(self.rows) >= COMMENTS_CAP:
                raise too_large()
            self.rows.append(_plain(attributes))

    def end(self, name: str) -> None:
        """Only beginnings count."""

    def text(self, text: str) -> None:
        """These parts hold no text."""
