"""A redline as set text: what went is struck through, what came is underlined, so that colour is not needed."""

from drafting.comparison.words import Change, Piece, Pieces
from gui.widgets.sheet import Sheet, Styled

_STYLES = {Change.SAME: "", Change.GONE: "removed", Change.COME: "added"}


def write_redline(sheet: Sheet, pieces: Pieces, *, most: int = 0) -> None:
    """A paragraph for each line of the redline; longer than `most` letters it is cut off, 0 for never."""
    left = most or sum(len(piece.text) for piece in pieces)
    for line in _lines(pieces):
        if left <= 0:
            sheet.paragraph("…", style="muted", above=0)
            return
        styled: list[Styled] = []
        before: Piece | None = None
        for piece in line:
            if before is not None and _touch(before, piece):
                styled.append((" ", ""))  # so that 'de' and 'alle' do not read as one word
            before = piece
            words = piece.text[:left]
            left -= len(piece.text)
            if words:
                styled.append((words, _STYLES[piece.change]))
            if left < 0:
                styled.append((" …", "muted"))
                break
        sheet.paragraph(styled, above=4)
        if left < 0:
            return


def only(pieces: Pieces, kept: Change) -> Pieces:
    """One side of a redline: what stays, with what goes or with what comes."""
    return tuple(piece for piece in pieces if piece.change in {Change.SAME, kept})


def spoken(pieces: Pieces) -> str:
    """A redline for who hears it."""
    words = {
        Change.SAME: "{}",
        Change.GONE: "(verdwenen: {})",
        Change.COME: "(nieuw: {})",
    }
    return " ".join(words[piece.change].format(piece.text.strip()) for piece in pieces)


def _touch(before: Piece, after: Piece) -> bool:
    changed = before.change is Change.GONE and after.change is Change.COME
    return changed and not before.text[-1:].isspace() and not after.text[:1].isspace()


def _lines(pieces: Pieces) -> list[list[Piece]]:
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(Piece(piece.change, first))
        lines += [[Piece(piece.change, words)] for words in rest]
    return [[piece for piece in line if piece.text] for line in lines if any(p.text for p in line)]
