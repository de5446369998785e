"""A review of the example of the window, made by hand."""

from dataclasses import replace

from drafting.comment import Anchor
from drafting.comparison.words import compare
from drafting.document import ElementId, Paragraph
from drafting.review.returned import (
    Certainty,
    How,
    Kind,
    Place,
    Returned,
    ReturnedFile,
    Review,
    Shape,
    Thread,
)
from tests.drafting.review.deeds import VISSER, deletion, edit, insertion

FILE = ReturnedFile(
    "bestek_jurist.docx", already=2, formatting=1, remarks=("Een kop telde niet mee.",)
)


def plain_paragraphs(document) -> list[Paragraph]:
    """Paragraphs of words alone."""
    return [
        e
        for e in document.elements
        if isinstance(e, Paragraph)
        and len(e.runs) == 1
        and not e.runs[0].variable
        and len(e.text.split()) > 6
    ]


def review_of(opened) -> Review:
    """An edit, one that clashes, an insertion, a deletion, a comment, and text that was not recognised."""
    texts = plain_paragraphs(opened.document)

    def placed(thing: Returned, at: int) -> Returned:
        where = Place(
            texts[at].id,
            texts[at].block,
            "1.2",
            ("Leidraad", "Inleiding"),
            How.BOOKMARK,
            Certainty.SURE,
        )
        return replace(thing, place=where)

    def change(at: int, key: str, **changes) -> Returned:
        word = texts[at].text.split()[2]
        made = edit(opened.draft, texts[at].id, word, "anders", key, text=texts[at].text, **changes)
        return placed(replace(made, pieces=compare(made.old, made.new)), at)

    clash = replace(
        change(1, "clash"),
        conflict=True,
        now="Heel anders.",
        old="Iets.",
        new="Niets.",
        pieces=compare("Iets.", "Niets."),
        start=0,
        end=5,
        put="Niets.",
    )
    comment = Returned(
        "comment",
        Kind.COMMENT,
        Place(texts[4].id, texts[4].block, certainty=Certainty.SURE),
        (replace(VISSER, author="K. Bos"),),
        thread=Thread(None, "Klopt dit?", Anchor(texts[4].block, texts[4].id), quote="Zo is het"),
    )
    lost = replace(
        insertion(texts[5].id, "Verdwaalde tekst.", "lost"),
        kind=Kind.UNRECOGNISED,
        place=Place(),
        before="Ervoor.",
        behind="Erachter.",
        after=ElementId(""),
        shape=Shape.OTHER,
    )
    things = (
        change(0, "edit"),
        clash,
        placed(insertion(texts[2].id, "Nieuwe alinea.", "new"), 2),
        placed(replace(deletion(opened.draft, texts[3].id, key="gone"), old=texts[3].text), 3),
        comment,
        lost,
    )
    return Review((FILE,), things)
