"""What came back from a reviewer, as values: each with its place in the draft and how that was found.

Nothing here changes the draft. Every character that a reviewer put in or took out is in one of these, in the
remarks of its file, or in both.

Positions count characters in `old`. A cell of a table is named by the table's id and `:row.column`, counted
from 1; the header is row 0. A whole row is named `table:row`, without a column. The caption of a table is
`:caption` of it, footnotes are `:n1`, `:n2` of the element they belong to.
"""

from dataclasses import dataclass
from datetime import datetime

from drafting.comment import Anchor, CommentId, CommentKind
from drafting.comparison.words import Change, Piece, Pieces
from drafting.document import BlockId, ElementId
from drafting.review.returned_terms import Certainty, How, Kind, Shape, Tracking

__all__ = [
    "NO_BLOCK", "NO_ELEMENT", "By", "Certainty", "How", "Kind", "Place", "Returned", "ReturnedFile",
    "ReturnedReply", "Review", "Shape", "Thread", "Tracking", "applied", "single_change",
]  # fmt: skip

NO_ELEMENT = ElementId("")
NO_BLOCK = BlockId("")


@dataclass(frozen=True, slots=True)
class By:
    """Who did it, when, and in which file; the author is empty and the moment None when the file does not say."""

    author: str
    at: datetime | None
    file: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the draft: `number` as it is written, `path` the titles from part to section.

    `element` and `block` are empty when it has no place, and `block` also for a heading without a block.
    """

    element: ElementId = NO_ELEMENT
    block: BlockId = NO_BLOCK
    number: str = ""
    path: tuple[str, ...] = ()
    how: How = How.NOWHERE
    certainty: Certainty = Certainty.DOUBTFUL

    @property
    def words(self) -> str:
        """The number and the titles: '3.2 · Leidraad > Opdracht > Looptijd'."""
        titles = " > ".join(self.path)
        return " · ".join(word for word in (self.number, titles) if word)


@dataclass(frozen=True, slots=True)
class ReturnedReply:
    """An answer that is not in the draft yet; `key` is the same each time this file is read."""

    key: str
    author: str
    at: datetime | None
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """The comment that something is about.

    `id` is that of the comment in the draft, None for a new one. `anchor` is where it stands in the text of
    today. `kind` and `assigned_to` are what the first line of the comment says, None and empty when it says
    nothing. `replies` are all of a new comment, and only the new ones of a known one.
    """

    id: CommentId | None
    text: str
    anchor: Anchor
    quote: str = ""
    kind: CommentKind | None = None
    assigned_to: str = ""
    initials: str = ""
    settled: bool = False
    replies: tuple[ReturnedReply, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """One thing that a reviewer did.

    What the fields hold, by kind:

    - EDIT: one change in the text of `place.element` (a paragraph, item, heading or cell). `old` is its whole
      text as it was exported, `new` that text with this change alone: `old[:start] + put + old[end:]`. Several
      edits of one element go together with `applied`. `variable` names the variable when the change lies wholly
      within its value; `put` then is the part that changes, `value` the whole new value as it is written.
    - REGROUPED: `elements` became other paragraphs: `old` and `new` hold a paragraph a line.
    - INSERTED: `new` is a paragraph, item, heading or table row (`shape`; cells divided by a tab) that comes
      behind `after`; `after` is empty when it comes before the first element. `level` is that of a heading from
      1 to 3 (part, chapter, section), or the depth of an item. `place` is that of `after`. Several paragraphs in
      a row each come behind the same `after`, in the order of the list.
    - DELETED: `elements` are taken out; `old` holds a text a line. `place` is that of the first.
    - MOVED: `elements` stand behind `after` now; `place` is where they stood, `old` holds a text a line.
    - COMMENT, REPLIES, SETTLED, REOPENED, REWORDED: `thread` is the comment; of REWORDED `old` is the text it
      had and `new` the text it has now.
    - UNRECOGNISED: `new` is text that belongs nowhere, `old` what was taken out of it; `before` and `behind` are
      the texts around it; `after` is the last element above it that was recognised, if any.

    `now` is the text of the element in the draft of today. `conflict` says that the draft was changed there since
    the export as well, so that `old` is no longer what the draft says. `rivals` are the keys of things from
    other reviewers that cannot be accepted together with this one. `merged` is `now` with this edit in it when the
    two leave each other alone, else empty. `note` is a Dutch sentence for the user, or
    empty.
    """

    key: str
    kind: Kind
    place: Place
    by: tuple[By, ...]
    tracking: Tracking = Tracking.TRACKED
    shape: Shape = Shape.PARAGRAPH
    old: str = ""
    new: str = ""
    pieces: Pieces = ()
    start: int = 0
    end: int = 0
    put: str = ""
    variable: str = ""
    value: str = ""
    elements: tuple[ElementId, ...] = ()
    after: ElementId = NO_ELEMENT
    level: int = 0
    now: str = ""
    conflict: bool = False
    merged: str = ""
    rivals: tuple[str, ...] = ()
    before: str = ""
    behind: str = ""
    note: str = ""
    thread: Thread | None = None

    @property
    def element(self) -> ElementId:
        """The element it is about; empty when it has none."""
        return self.place.element

    @property
    def block(self) -> BlockId:
        """The block of the draft it is about; empty when it has none."""
        return self.place.block

    @property
    def how(self) -> How:
        """By what its place was found."""
        return self.place.how

    @property
    def certainty(self) -> Certainty:
        """How sure its place is."""
        return self.place.certainty

    @property
    def tracked(self) -> bool:
        """Whether it was recorded as a change in the file."""
        return self.tracking is Tracking.TRACKED

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of who did it, each once, without the unnamed."""
        return tuple(dict.fromkeys(one.author for one in self.by if one.author))

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files it came in with, each once."""
        return tuple(dict.fromkeys(one.file for one in self.by))

    @property
    def at(self) -> datetime | None:
        """The moment, of the first who did it."""
        return self.by[0].at if self.by else None


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back.

    `export` is the id of the export it was made from, empty when the file does not say. `placed` is the share of
    its characters that have a place in the draft, from 0 to 1. `already` counts changes that the draft has
    already, `formatting` changes of form alone, which are not taken over. `remarks` are Dutch sentences about
    the file as a whole.
    """

    name: str
    export: str = ""
    placed: float = 1.0
    already: int = 0
    formatting: int = 0
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """What came back in one or more files, in the order of the draft; what has no place comes after its neighbour."""

    files: tuple[ReturnedFile, ...]
    returned: tuple[Returned, ...]


def applied(edits: tuple[Returned, ...]) -> str:
    """The text of an element with several edits of it at once; they all have the same `old`.

    Raises:
        ValueError: two of them change the same words, or they are of different texts.
    """
    text = edits[0].old if edits else ""
    if any(edit.old != text for edit in edits):
        raise ValueError("edits of different texts")
    parts: list[str] = []
    last = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < last:
            raise ValueError("edits of the same words")
        parts += [text[last : edit.start], edit.put]
        last = edit.end
    return "".join([*parts, text[last:]])


def single_change(old: str, start: int, end: int, put: str) -> Pieces:
    """The pieces of a text in which one stretch is replaced."""
    pieces = (
        Piece(Change.SAME, old[:start]),
        Piece(Change.GONE, old[start:end]),
        Piece(Change.COME, put),
        Piece(Change.SAME, old[end:]),
    )
    return tuple(piece for piece in pieces if piece.text)
