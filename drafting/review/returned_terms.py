"""The closed word lists of what comes back from reviewers, each member with its Dutch label."""

from enum import StrEnum


class Kind(StrEnum):
    """What a reviewer did."""

    EDIT = "edit"
    REGROUPED = "regrouped"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    COMMENT = "comment"
    REPLIES = "replies"
    SETTLED = "settled"
    REOPENED = "reopened"
    REWORDED = "reworded"
    UNRECOGNISED = "unrecognised"

    @property
    def label(self) -> str:
        """The Dutch word on the screen."""
        return _KINDS[self]

    @property
    def is_comment(self) -> bool:
        """Whether it is about a comment, not about the text."""
        return self in _ABOUT_COMMENTS


_KINDS = {
    Kind.EDIT: "tekst gewijzigd",
    Kind.REGROUPED: "alinea's gesplitst of samengevoegd",
    Kind.INSERTED: "tekst toegevoegd",
    Kind.DELETED: "tekst verwijderd",
    Kind.MOVED: "tekst verplaatst",
    Kind.COMMENT: "nieuwe opmerking",
    Kind.REPLIES: "antwoord op een opmerking",
    Kind.SETTLED: "opmerking opgelost",
    Kind.REOPENED: "opmerking weer geopend",
    Kind.REWORDED: "opmerking anders verwoord",
    Kind.UNRECOGNISED: "niet herkend",
}
_ABOUT_COMMENTS = frozenset(
    {Kind.COMMENT, Kind.REPLIES, Kind.SETTLED, Kind.REOPENED, Kind.REWORDED}
)


class How(StrEnum):
    """By what the place in the draft was found."""

    BOOKMARK = "bookmark"
    EQUAL_TEXT = "equal-text"
    BETWEEN = "between"
    LIKENESS = "likeness"
    NEIGHBOUR = "neighbour"
    KNOWN_COMMENT = "known-comment"
    NOWHERE = "nowhere"

    @property
    def label(self) -> str:
        """The Dutch words for it, to follow 'Geplaatst'."""
        return _HOWS[self]


_HOWS = {
    How.BOOKMARK: "aan het verborgen merkteken bij de alinea",
    How.EQUAL_TEXT: "aan de gelijke tekst",
    How.BETWEEN: "aan de alinea's ervoor en erna",
    How.LIKENESS: "aan de tekst die erop lijkt",
    How.NEIGHBOUR: "naast de alinea waar het bij staat",
    How.KNOWN_COMMENT: "bij de opmerking die in het bestek al stond",
    How.NOWHERE: "nergens: niet herkend",
}


class Certainty(StrEnum):
    """How sure the place is."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"

    @property
    def label(self) -> str:
        """The Dutch word on the screen."""
        return _CERTAINTIES[self]


_CERTAINTIES = {
    Certainty.SURE: "zeker",
    Certainty.LIKELY: "waarschijnlijk",
    Certainty.DOUBTFUL: "onzeker, kijk het na",
}


class Tracking(StrEnum):
    """Whether the change was recorded as a change in the file.

    UNCLEAR: it was not recorded, and it may be the draft itself that was changed since the export.
    """

    TRACKED = "tracked"
    UNTRACKED = "untracked"
    UNCLEAR = "unclear"

    @property
    def label(self) -> str:
        """The Dutch words on the screen."""
        return _TRACKINGS[self]


_TRACKINGS = {
    Tracking.TRACKED: "bijgehouden wijziging",
    Tracking.UNTRACKED: "gewijzigd zonder wijzigingen bij te houden",
    Tracking.UNCLEAR: "niet bijgehouden; misschien is het bestek zelf na de export gewijzigd",
}


class Shape(StrEnum):
    """What kind of text it is about."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    CELL = "cell"
    ROW = "row"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"
    PICTURE = "picture"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The Dutch word on the screen."""
        return _SHAPES[self]


_SHAPES = {
    Shape.PARAGRAPH: "alinea",
    Shape.ITEM: "opsommingspunt",
    Shape.HEADING: "kop",
    Shape.CELL: "cel",
    Shape.ROW: "rij",
    Shape.TABLE: "tabel",
    Shape.CAPTION: "bijschrift van een tabel",
    Shape.NOTE: "voetnoot",
    Shape.PICTURE: "afbeelding",
    Shape.OTHER: "tekst buiten de hoofdtekst",
}
