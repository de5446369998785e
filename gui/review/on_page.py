"""The comments on the page: signs in the margin, a ground under the words, and the way from card to place."""

from PySide6.QtCore import QObject

from drafting.comparison.anchors import Found
from drafting.comparison.comment_places import PlacedComment
from gui.alerts import visible
from gui.page.marks import Remark
from gui.page.page_pane import PagePane
from gui.review.comments_desk import CommentsDesk

_LONGEST_HINT = 200


class CommentsOnPage(QObject):
    """Shows the open comments on the page, and a settled one while it is chosen."""

    def __init__(self, desk: CommentsDesk, page: PagePane) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        desk.changed.connect(self.show_all)
        desk.chosen.connect(self.show_all)
        self.show_all()

    def show_all(self, *_changed: object) -> None:
        """Puts the signs where the comments stand now."""
        found: dict[str, list[Remark]] = {}
        for placed in self._desk.placed:
            element = placed.stretch.element
            if element and (placed.is_open or placed.comment.id == self._desk.current):
                found.setdefault(element, []).append(remark_of(placed))
        remarks = {element: tuple(some) for element, some in found.items()}
        self._page.show_remarks(remarks, self._desk.current)

    def go_to(self, comment: str) -> bool:
        """Shows the place of a comment on the page; false when its text is not there."""
        placed = self._desk.find(comment)
        if placed is None or not placed.stretch.element:
            return False
        stretch = placed.stretch
        self._page.go_to(stretch.element)
        self._page.view.reveal_stretch(stretch.element, stretch.start, stretch.end)
        return True


def remark_of(placed: PlacedComment) -> Remark:
    """A comment as it is drawn on the page."""
    comment, stretch = placed.comment, placed.stretch
    said = " ".join(comment.text.split())
    if len(said) > _LONGEST_HINT:
        said = f"{said[:_LONGEST_HINT].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    words = f"{comment.author} ({comment.kind.label})\n{said}"
    if comment.replies:
        count = len(comment.replies)
        words += f"\n{count} {'antwoord' if count == 1 else 'antwoorden'}"
    whole = not comment.anchor.quote or bool(placed.remark and not _reworded(placed))
    return Remark(comment.id, visible(words), stretch.start, stretch.end, whole=whole)


def _reworded(placed: PlacedComment) -> bool:
    return placed.stretch.found is Found.REWORDED
