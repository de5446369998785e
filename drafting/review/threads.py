"""The comments of a file against those of the draft: new ones, new replies, settled and reopened ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.comment import Comment, CommentId, Reply
from drafting.review.comment_spots import CommentSpot, CommentSpots
from drafting.review.gathering import Gathering, key_of
from drafting.review.likeness import differences
from drafting.review.returned import By, Kind, Returned, ReturnedReply, Thread
from drafting.word.read.reviewed import ExportedComment, FileComment
from drafting.word.write.clean import clean
from drafting.word.write.comment_line import CommentLine, read_comment_line


@dataclass(frozen=True, slots=True)
class _Said:
    """A comment or reply of the draft, with the comment it belongs to."""

    id: CommentId
    author: str
    text: str
    comment: Comment


def tell_comments(out: Gathering, spots: CommentSpots, comments: Sequence[Comment]) -> int:
    """Add what is new in the comments of the file; gives how many that were exported are not in it any more."""
    return _Comments(out, spots, comments).tell()


class _Comments:
    def __init__(self, out: Gathering, spots: CommentSpots, comments: Sequence[Comment]) -> None:
        self._out = out
        self._file = out.sheet.file
        self._spots = spots
        manifest = self._file.manifest
        self._exported: dict[str, ExportedComment] = (
            {one.id: one for one in manifest.comments} if manifest is not None else {}
        )
        self._said = list(_everything(comments))
        self._known: dict[int, _Said] = {}
        self._copies: Counter[str] = Counter()
        self._texts = {row.element: row.text for row in out.sheet.rows}

    def tell(self) -> int:
        """Every thread, in the order of the file."""
        self._recognise()
        threads: dict[str, list[int]] = {}
        numbers = {one.number for one in self._file.comments}
        for place, one in enumerate(self._file.comments):
            if one.parent in numbers and one.parent:
                threads.setdefault(one.parent, []).append(place)
        heads = [
            place
            for place, one in enumerate(self._file.comments)
            if not one.parent or one.parent not in numbers
        ]
        for place in heads:
            self._tell(place, threads.pop(self._file.comments[place].number, []))
        found = {said.id for said in self._known.values()}
        return sum(said.id in self._exported and said.id not in found for said in self._said)

    def _tell(self, place: int, answers: list[int]) -> None:
        one = self._file.comments[place]
        said = self._known.get(place)
        new = [number for number in answers if number not in self._known]
        if said is None:
            self._new(one, answers)
            return
        for known in (place, *(number for number in answers if number in self._known)):
            self._compare(self._file.comments[known], self._known[known])
        if said.id != said.comment.id:
            return
        spot = self._spots.find(one)
        if new:
            self._replies(one, said.comment, new, spot)
        self._state(one, said.comment, spot)

    def _compare(self, one: FileComment, said: _Said) -> None:
        """Whether the words of a comment or answer of the draft are still the same."""
        if one.text and _body(one)[1] != clean(said.text).text:
            self._reworded(one, said)

    def _recognise(self) -> None:
        """Which comments of the file are of the draft: by author and text, else by what the export noted."""
        free = {said.id: said for said in self._said}
        by_text: dict[tuple[str, str], list[_Said]] = {}
        for said in self._said:
            by_text.setdefault((said.author, _plain(clean(said.text).text)), []).append(said)
        for place, one in enumerate(self._file.comments):
            same = by_text.get((one.author, _plain(_body(one)[1])), [])
            if same:
                said = same.pop(0)
                self._known[place] = said
                free.pop(said.id, None)
        by_paragraph = {
            one.paragraph_id: free[CommentId(one.id)]
            for one in self._exported.values()
            if one.paragraph_id and CommentId(one.id) in free
        }
        for place, one in enumerate(self._file.comments):
            found = by_paragraph.get(one.paragraph_id)
            if place not in self._known and found is not None and found.author == one.author:
                self._known[place] = by_paragraph.pop(one.paragraph_id)

    def _new(self, one: FileComment, answers: list[int]) -> None:
        line, text = _body(one)
        if not text.strip() and not answers:
            return
        spot = self._spots.find(one)
        seed = f"{one.author}\x1f{one.at}\x1f{text}"
        self._copies[seed] += 1
        key = key_of(Kind.COMMENT, seed, self._copies[seed])
        thread = Thread(
            id=None,
            text=text,
            anchor=spot.anchor,
            quote=spot.quote,
            kind=line.kind if line is not None else None,
            assigned_to=line.assigned_to if line is not None else "",
            initials=one.initials,
            settled=one.settled,
            replies=self._answers(answers),
        )
        self._add(Kind.COMMENT, key, one, spot, thread)

    def _replies(
        self, one: FileComment, comment: Comment, new: list[int], spot: CommentSpot
    ) -> None:
        replies = self._answers(new)
        thread = _thread(comment, spot, replies=replies, settled=one.settled)
        last = self._file.comments[new[-1]]
        key = key_of(Kind.REPLIES, comment.id, *(reply.key for reply in replies))
        self._add(Kind.REPLIES, key, last, spot, thread)

    def _state(self, one: FileComment, comment: Comment, spot: CommentSpot) -> None:
        """Settled in the file or opened again; what the draft did itself since the export does not count."""
        exported = self._exported.get(comment.id)
        before = exported.settled if exported is not None else None
        settled = comment.settled is not None
        thread = _thread(comment, spot, settled=one.settled)
        nobody = FileComment(one.number, "", "", None, one.text)
        if one.settled and not settled and before is not True:
            key = key_of(Kind.SETTLED, comment.id, len(comment.replies))
            self._add(Kind.SETTLED, key, nobody, spot, thread)
        elif settled and not one.settled and before is True:
            key = key_of(Kind.REOPENED, comment.id, len(comment.replies))
            self._add(Kind.REOPENED, key, nobody, spot, thread)

    def _reworded(self, one: FileComment, said: _Said) -> None:
        spot = self._spots.find(one)
        text = _body(one)[1]
        key = key_of(Kind.REWORDED, said.id, text)
        thread = _thread(said.comment, spot, settled=one.settled)
        made = self._made(Kind.REWORDED, key, one, spot, thread)
        note = made.note if said.id == said.comment.id else "Dit is een antwoord in het gesprek."
        pieces = differences(said.text, text)
        self._out.add(spot.order, replace(made, old=said.text, new=text, pieces=pieces, note=note))

    def _answers(self, places: Sequence[int]) -> tuple[ReturnedReply, ...]:
        replies = []
        for place in places:
            one = self._file.comments[place]
            seed = f"{one.author}\x1f{one.at}\x1f{one.text}"
            self._copies[seed] += 1
            key = key_of(Kind.REPLIES, seed, self._copies[seed])
            replies.append(ReturnedReply(key, one.author, one.at, one.text))
        return tuple(replies)

    def _add(
        self, kind: Kind, key: str, one: FileComment, spot: CommentSpot, thread: Thread
    ) -> None:
        self._out.add(spot.order, self._made(kind, key, one, spot, thread))

    def _made(
        self, kind: Kind, key: str, one: FileComment, spot: CommentSpot, thread: Thread
    ) -> Returned:
        return Returned(
            key=key,
            kind=kind,
            place=spot.place,
            by=(By(one.author, one.at, self._out.sheet.name),),
            now=self._texts.get(spot.place.element, ""),
            before=spot.around[0],
            behind=spot.around[1],
            note=spot.note,
            thread=thread,
        )


def _everything(comments: Sequence[Comment]) -> list[_Said]:
    found = []
    for comment in comments:
        said: tuple[Comment | Reply, ...] = (comment, *comment.replies)
        found += [_Said(one.id, one.author, one.text, comment) for one in said]
    return found


def _thread(
    comment: Comment,
    spot: CommentSpot,
    *,
    replies: tuple[ReturnedReply, ...] = (),
    settled: bool = False,
) -> Thread:
    return Thread(
        id=comment.id,
        text=comment.text,
        anchor=comment.anchor,
        quote=spot.quote,
        kind=comment.kind,
        assigned_to=comment.assigned_to,
        settled=settled,
        replies=replies,
    )


def _body(one: FileComment) -> tuple[CommentLine | None, str]:
    """What the first line says, if the export wrote it, and the comment without it."""
    head, _, rest = one.text.partition("\n")
    line = read_comment_line(head)
    return (line, rest) if line is not None else (None, one.text)


def _plain(text: str) -> str:
    return " ".join(text.split())
