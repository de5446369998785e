"""Documents with captions, footnotes and page references, and comments on them, for the tests of the export."""

from datetime import UTC, datetime

from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply, Settled
from drafting.document import BlockId, Document, ElementId, Run
from drafting.terms import PartKey
from tests.drafting.word.write.builder import Builder, prose


def noted() -> Document:
    """A bestek with captions, footnotes and references to tables and pages."""
    build = Builder().part(PartKey.GUIDE)
    build.chapter("De opdracht", "contract")
    build.section("Tarieven", "prices").paragraph(
        (Run("De tarieven staan in "), Run("tabel 1", target=ElementId("rates")),
         Run(" op "), Run("pagina …", target=ElementId("rates"), page=True),
         Run(", de planning op "), Run("pagina …", target=ElementId("planning"), page=True), Run("."),
         build.note((Run("Zie ook "), Run("paragraaf 2.1", target=ElementId("planning")),
                     Run(" over het "), Run("moment", bold=True), Run("."))))
    )  # fmt: skip
    build.table(
        ("Dienst", "Eenheid", "Tarief"),
        (
            (Run("Individueel"), build.note("Ook op afstand & in de wijk.")), "uur", "€ 68,40",
        ),
        ("Groep", "dagdeel", "€ 52,10"),
        caption=(Run("Tarieven in "), Run("2027", bold=True)),
        identity="rates",
    )  # fmt: skip
    build.paragraph(prose(3))
    build.chapter("De procedure").section("Planning", "planning")
    build.paragraph((Run("De planning is een streven."), build.note("Aw 2012 art. 2.71.")))
    build.table(("Stap", "Dag"), ("Publicatie", "1 december"), caption="Planning")
    build.part(PartKey.REQUIREMENTS).chapter("Eisen").section("Begin")
    build.paragraph((Run("De aanbieder begint op tijd."), build.note(prose(5)))).bullets("a", "b")
    return build.document()


def comment(identity: str, element: str, text: str, **changes) -> Comment:
    """A comment on a whole element; `quote`, `start` and such go to its anchor."""
    place = {
        name: changes.pop(name)
        for name in ("quote", "start", "end", "before", "after")
        if name in changes
    }
    given = {
        "kind": CommentKind.LEGAL,
        "author": "M. de Vries",
        "at": datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
        "anchor": Anchor(BlockId(element.partition(":")[0]), ElementId(element), **place),
    }
    return Comment(id=CommentId(identity), text=text, **{**given, **changes})


def reply(identity: str, text: str, author: str = "J. Jansen") -> Reply:
    return Reply(CommentId(identity), author, datetime(2026, 11, 20, 11, tzinfo=UTC), text)


def discussion() -> tuple[Comment, ...]:
    """Comments on `sample`: words, a whole text, a cell, a heading, a settled one, and one whose text is gone."""
    return (
        comment("c-words", "start", "Waarom zo snel?\nLeg dit uit.", quote="Hij maakt samen",
                start=0, end=15, assigned_to="J. Jansen", replies=(reply("r-1", "Dat is <nodig> & wenselijk."),
                                                           reply("r-2", "Akkoord."))),
        comment("c-whole", "first-contact", "Is dit een eis?", kind=CommentKind.CONTENT),
        comment("c-heading", "term", "Artikel samenvoegen?", kind=CommentKind.EDITORIAL),
        comment("c-settled", "start", "Typefout", settled=Settled("J. Jansen", datetime(2026, 11, 21, 8, tzinfo=UTC)),
                replies=(reply("r-3", "Verbeterd."),)),
        comment("c-gone", "long-gone", "Dit miste ik al.", quote="de oude tekst"),
    )  # fmt: skip
