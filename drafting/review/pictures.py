"""Pictures that a reviewer put in the text: a bestek holds none, so each is told where it stands."""

from drafting.comparison.words import Change, Piece
from drafting.review.comment_spots import CommentSpots
from drafting.review.gathering import BEHIND, Gathering
from drafting.review.returned import Kind, Returned, Shape, Tracking

PICTURE = "[afbeelding]"
"""What stands for a picture where a text is shown."""


def tell_pictures(out: Gathering, spots: CommentSpots) -> None:
    """Add the pictures and objects in the text; those of headers and footers are of the house style."""
    for one in out.sheet.file.pictures:
        alone = not out.sheet.file.paragraphs[one.spot.paragraph].raw.strip()
        found = spots.behind(one.spot) if alone else spots.between(one.spot, one.spot)
        after = found.place.element
        out.add(
            found.order + BEHIND,
            Returned(
                key=out.new_key(Kind.INSERTED, Shape.PICTURE, after, *found.around),
                kind=Kind.INSERTED,
                place=found.place,
                by=out.by(one.hand),
                tracking=Tracking.TRACKED if one.recorded else out.sheet.unrecorded,
                shape=Shape.PICTURE,
                new=PICTURE,
                pieces=(Piece(Change.COME, PICTURE),),
                after=after,
                before=found.around[0],
                behind=found.around[1],
            ),
        )
