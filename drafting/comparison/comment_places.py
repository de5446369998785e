"""The comments of a draft with where each stands in the document, in reading order."""

from dataclasses import dataclass
from datetime import UTC, datetime

from drafting.comment import Comment
from drafting.comparison.anchors import REACH, Found, Stretch, find_anchor
from drafting.comparison.texts import Texts
from drafting.document import Document
from drafting.draft import Draft, find_section, find_spot


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A comment and its place.

    `chapter` is the key of the chapter it stands in, or stood in; `place` names the heading. `left_out` says
    that its text is still in the draft and was left out, so that it can come back.
    """

    comment: Comment
    stretch: Stretch
    chapter: str
    place: str
    order: int
    left_out: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is not settled."""
        return self.comment.settled is None

    @property
    def words(self) -> str:
        """The words it is about, as they were; of a comment on a whole text how that began, with an ellipsis."""
        anchor = self.comment.anchor
        if anchor.quote or not anchor.after:
            return anchor.quote
        return (
            f"{anchor.after}\N{HORIZONTAL ELLIPSIS}" if len(anchor.after) >= REACH else anchor.after
        )

    @property
    def remark(self) -> str:
        """What to tell of the place, in Dutch; empty when the text stands as it did."""
        if self.left_out:
            return "de tekst is weggelaten"
        if self.stretch.found is Found.BLOCK and not self.comment.anchor.quote:
            return "deze tekst staat er niet meer"
        return self.stretch.found.label

    @property
    def newest(self) -> datetime:
        """When something was last said in the thread."""
        moments = [self.comment.at, *(reply.at for reply in self.comment.replies)]
        return max(comparable(moment) for moment in moments)


def placed_comments(draft: Draft, document: Document) -> tuple[PlacedComment, ...]:
    """Every comment of the draft, by place; those whose text is gone stand at the end of their chapter."""
    if not draft.comments:
        return ()
    texts = Texts(document)
    found = [_placed(comment, draft, texts) for comment in draft.comments]
    return tuple(sorted(found, key=_rank))


def comparable(moment: datetime) -> datetime:
    """A moment that can be compared with any other: one without a zone, as Word writes it, is taken as UTC."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _placed(comment: Comment, draft: Draft, texts: Texts) -> PlacedComment:
    anchor = comment.anchor
    stretch = find_anchor(anchor, texts)
    if stretch.found is not Found.NOWHERE:
        where = texts.place(stretch.element)
        order = texts.order(stretch.element)
        return PlacedComment(comment, stretch, where.chapter, where.words, order)
    chapter, place, left_out = _in_draft(comment, draft)
    order = texts.last_of(chapter)
    return PlacedComment(comment, stretch, chapter, anchor.place or place, order, left_out=left_out)


def _in_draft(comment: Comment, draft: Draft) -> tuple[str, str, bool]:
    """The chapter and title where a text that is not in the document stands in the draft, and whether it is there."""
    anchor = comment.anchor
    spot = find_spot(draft, anchor.block)
    if spot is not None:
        title = spot.section.title if spot.section and spot.section.title else spot.chapter.title
        return spot.chapter.key, title, True
    key = str(anchor.element).partition(".")[0]
    found = None if anchor.block else find_section(draft, key)
    if found is not None:
        return found[1].key, found[2].title, True
    return anchor.chapter, "", False


def _rank(placed: PlacedComment) -> tuple[int, bool, int, datetime]:
    gone = placed.stretch.found is Found.NOWHERE
    return placed.order, gone, placed.stretch.start, comparable(placed.comment.at)
