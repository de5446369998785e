"""Documents for the tests of the export, numbered as assembly numbers them."""

from dataclasses import dataclass, field
from datetime import date

from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Note,
    Paragraph,
    PartTitle,
    Run,
    Runs,
    Table,
)
from drafting.finding import Justification
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.word.write.settings import ExportSettings, SummaryRow

_PARTS = {
    PartKey.GUIDE: "A",
    PartKey.REQUIREMENTS: "B",
    PartKey.AGREEMENT: "C",
    PartKey.ANNEXES: "D",
}


def settings(**changes) -> ExportSettings:
    given = {
        "organisation": "Gemeente Oosterveld",
        "day": date(2026, 11, 21),
        "draft_id": "draft-1",
        "export_id": "export-1",
        "content_version": "1.0",
        "version": "1.0",
        "summary": (
            SummaryRow("Soort opdracht", "Sociale en andere specifieke diensten"),
            SummaryRow("Geraamde waarde", "€ 2.400.000 exclusief btw"),
            SummaryRow("Looptijd", "4 jaar, met tweemaal 1 jaar verlenging"),
            SummaryRow("Inschrijven tot", "15 februari 2027, 12.00 uur"),
        ),
    }
    return ExportSettings(**{**given, **changes})


def justification(text: str = "De groep cliënten is klein en kwetsbaar.") -> Justification:
    return Justification(
        finding="turnover|selection-1|een omzet",
        rule="turnover",
        rule_version="1",
        rule_title="Omzeteis zonder zwaarwegende reden",
        quote="een gemiddelde jaaromzet van ten minste € 500.000",
        text=text,
        author="M. de Vries",
        day=date(2026, 11, 20),
    )


def runs(text: str | Runs) -> Runs:
    return (Run(text),) if isinstance(text, str) else text


@dataclass
class Builder:
    """Adds elements one after another; `paragraph` numbers itself where its part numbers paragraphs."""

    title: str = "Wmo-begeleiding 2027"
    subtitle: str = "Bestek voor een raamovereenkomst begeleiding"
    elements: list[Element] = field(default_factory=list)
    parts: list[PartTitle] = field(default_factory=list)
    key: PartKey = PartKey.GUIDE
    chapters: int = 0
    sections: int = 0
    paragraphs: int = 0
    in_section: bool = False
    tables: int = 0
    notes: int = 0
    items: list[int] = field(default_factory=lambda: [0, 0])
    topic: Topic = Topic.UNKNOWN

    def part(self, key: PartKey, title: str = "") -> "Builder":
        self.key, self.chapters, self.sections, self.in_section = key, 0, 0, False
        label = f"Deel {_PARTS[key]}"
        self.parts.append(PartTitle(key, label, title or key.label))
        return self._heading(HeadingLevel.PART, label, title or key.label, f"part-{key}")

    def chapter(self, title: str | Runs, identity: str = "") -> "Builder":
        self.chapters += 1
        self.in_section = False
        number = str(self.chapters)
        if self.key is PartKey.AGREEMENT:
            number = ""
        else:
            self.sections = 0
        if self.key is PartKey.ANNEXES:
            number = f"Bijlage {self.chapters}"
        return self._heading(HeadingLevel.CHAPTER, number, title, identity)

    def section(self, title: str | Runs, identity: str = "") -> "Builder":
        self.sections += 1
        self.paragraphs = 0
        self.in_section = True
        number = f"{self.chapters}.{self.sections}"
        if self.key is PartKey.AGREEMENT:
            number = f"Artikel {self.sections}"
        elif self.key is PartKey.ANNEXES:
            number = ""
        return self._heading(HeadingLevel.SECTION, number, title, identity)

    def paragraph(
        self, text: str | Runs, identity: str = "", number: str | None = None
    ) -> "Builder":
        given = ""
        if self.in_section and self.key in {PartKey.REQUIREMENTS, PartKey.AGREEMENT}:
            self.paragraphs += 1
            above = f"{self.chapters}." if self.key is PartKey.REQUIREMENTS else ""
            given = f"{above}{self.sections}.{self.paragraphs}"
        element, block = self._ids(identity)
        self.elements.append(
            Paragraph(
                element,
                block,
                given if number is None else number,
                runs(text),
                self.key,
                self.topic,
            )
        )
        return self

    def item(
        self, text: str | Runs, *, ordered: bool = False, depth: int = 0, first: bool = False,
        marker: str | None = None,
    ) -> "Builder":  # fmt: skip
        if first:
            self.items = [0, 0]
        self.items[depth] += 1
        if depth == 0:
            self.items[1] = 0
        if marker is None:
            value = self.items[depth]
            marker = "–" if not ordered else f"{chr(96 + value)}." if depth else f"{value}."
        element, block = self._ids("")
        self.elements.append(
            ListItem(
                element, block, marker, ordered, depth, first, runs(text), self.key, self.topic
            )
        )
        return self

    def bullets(self, *texts: str) -> "Builder":
        for number, text in enumerate(texts):
            self.item(text, first=number == 0)
        return self

    def numbers(self, *texts: str) -> "Builder":
        for number, text in enumerate(texts):
            self.item(text, ordered=True, first=number == 0)
        return self

    def table(
        self, header: tuple[str, ...], *rows: tuple[str | Runs, ...], caption: str | Runs = "",
        identity: str = "",
    ) -> "Builder":  # fmt: skip
        element, block = self._ids(identity)
        cells = tuple(tuple(runs(cell) for cell in row) for row in rows)
        head = tuple(runs(cell) for cell in header)
        number = ""
        if caption:
            self.tables += 1
            number = f"Tabel {self.tables}"
        title = runs(caption) if caption else ()
        self.elements.append(
            Table(element, block, head, cells, self.key, self.topic, number, title)
        )
        return self

    def note(self, text: str | Runs) -> Run:
        """The place of a footnote, for use among the runs of what is added next."""
        self.notes += 1
        return Run("", note=Note(self.notes, runs(text)))

    def document(self) -> Document:
        return Document(self.title, self.subtitle, tuple(self.parts), tuple(self.elements))

    def _heading(
        self, level: HeadingLevel, number: str, title: str | Runs, identity: str
    ) -> "Builder":
        element = ElementId(identity or f"heading-{len(self.elements) + 1}")
        self.elements.append(
            Heading(element, element, level, number, runs(title), self.key, self.topic)
        )
        return self

    def _ids(self, identity: str) -> tuple[ElementId, BlockId]:
        name = identity or f"block-{len(self.elements) + 1}"
        return ElementId(name), BlockId(name)


_SENTENCES = (
    "De aanbieder begint binnen vijf werkdagen na de melding met de begeleiding.",
    "Hij maakt samen met de inwoner een plan en legt daarin vast wat de inwoner wil bereiken.",
    "De gemeente betaalt per dagdeel, tegen het tarief dat in de bijlage staat.",
    "Een bewonerscollectief kan zich inschrijven zonder rechtspersoon te zijn.",
    "Wie samenwerkt met vrijwilligers in de wijk, beschrijft hoe hij hen ondersteunt en waardeert.",
    "De contractmanager bespreekt twee keer per jaar met de aanbieder wat goed gaat en wat beter kan.",
    "Als de vraag verandert, passen partijen de afspraken aan volgens de herzieningsclausule.",
)


def prose(number: int, sentences: int = 3) -> str:
    chosen = (_SENTENCES[(number * 3 + step) % len(_SENTENCES)] for step in range(sentences))
    return " ".join(chosen)


def sample() -> Document:
    """A small bestek with every kind of element, in every part."""
    build = Builder().part(PartKey.GUIDE)
    build.chapter("De opdracht", "contract").paragraph(prose(1))
    build.section("Aanleiding en doelen", "goals").paragraph(
        (Run("De gemeente Oosterveld koopt "), Run("begeleiding", bold=True), Run(" in voor "),
         Run("1.250", variable="clients"), Run(" inwoners, zie "),
         Run("artikel 2 van de overeenkomst", target=ElementId("term")), Run(", "),
         Run("paragraaf 1.2", target=ElementId("lots")), Run(" en "),
         Run("eis 1.1.2 van het programma van eisen", target=ElementId("start")), Run("."))
    )  # fmt: skip
    build.paragraph(
        (
            Run("De overeenkomst begint op "),
            Run("Ingangsdatum", gap=True),
            Run(" en duurt vier jaar."),
        )
    )
    build.section("Percelen", "lots").paragraph("De opdracht heeft twee percelen:")
    build.numbers("individuele begeleiding;", "begeleiding in een groep.")
    build.item("in de wijk;", ordered=True, depth=1).item(
        "op een andere plek.", ordered=True, depth=1
    )
    build.table(
        ("Nr.", "Perceel", "Omschrijving", "Raming per jaar"),
        ("1", "Individueel", prose(2, 2), "€ 400.000"),
        ("2", "Groep", prose(3, 1), "€ 200.000"),
    )
    build.paragraph("Een inschrijver mag zich voor beide percelen inschrijven.")
    build.chapter("De procedure").section("Planning").paragraph("Dit is de planning:")
    build.bullets("publicatie op 1 december 2026;", "vragen tot en met 20 december 2026;")
    build.item("de nota van inlichtingen volgt daarna;", depth=1)
    build.section("Vragen").numbers("stel de vraag;", "lees het antwoord.")
    build.part(PartKey.REQUIREMENTS)
    build.chapter("Kwaliteit").paragraph("Dit deel beschrijft wat de gemeente vraagt.")
    build.section("Begin van de ondersteuning").paragraph(prose(4), "first-contact")
    build.paragraph(prose(5), "start").bullets("thuis;", "in het buurthuis.")
    build.section("Bereikbaarheid").paragraph(prose(6))
    build.chapter("Beroepskrachten").section("Opleiding").paragraph(prose(7))
    build.part(PartKey.AGREEMENT)
    build.chapter("Algemeen").section("Voorwerp").paragraph(prose(8)).paragraph(prose(9))
    build.section("Looptijd", "term").paragraph(prose(10))
    build.paragraph("De gemeente mag verlengen:").numbers(
        "eenmaal met een jaar;", "daarna nog eens."
    )
    build.chapter("Einde").section("Opzegging").paragraph(prose(11)).paragraph(prose(12))
    build.part(PartKey.ANNEXES)
    build.chapter("Referentieformulier").paragraph(prose(1)).section("Gegevens").paragraph(
        prose(2, 1)
    )
    build.chapter("Prijzenblad").table(
        ("Dienst", "Eenheid", "Tarief"),
        ("Begeleiding individueel", "uur", "€ 68,40"),
        ("Begeleiding groep", "dagdeel", "€ 52,10"),
    )
    return build.document()


def long_document(scale: int = 6) -> Document:
    """A bestek of some twelve pages for each step of the scale."""
    build = Builder(title="Maatschappelijke ondersteuning en begeleiding 2027-2031")
    for key, chapters in (
        (PartKey.GUIDE, 9), (PartKey.REQUIREMENTS, 11), (PartKey.AGREEMENT, 6), (PartKey.ANNEXES, 5),
    ):  # fmt: skip
        build.part(key)
        for chapter in range(chapters):
            build.chapter(f"Onderwerp {chapter + 1} van dit deel").paragraph(prose(chapter, 4))
            for section in range(scale):
                _long_section(build, chapter, section)
    return build.document()


def _long_section(build: Builder, chapter: int, section: int) -> None:
    build.section(f"Afspraak over de uitvoering {chapter + 1}-{section + 1}")
    for number in range(3):
        build.paragraph(prose(chapter + section + number, 2 + number % 3))
    if section % 3 == 0:
        build.paragraph("Daarbij gelden deze punten:").bullets(
            prose(1, 1), prose(2, 1), prose(3, 1)
        )
    if section % 3 == 1:
        build.numbers(prose(4, 1), prose(5, 2)).item(prose(6, 1), ordered=True, depth=1)
    if section % 5 == 2:
        build.table(
            ("Nr.", "Onderwerp", "Wat wij willen zien", "Punten"),
            *(
                (str(row), f"Thema {row}", prose(row, 1 + row % 3), f"{row * 5}")
                for row in range(1, 7)
            ),
        )
