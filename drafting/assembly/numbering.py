"""Numbers of chapters, sections, articles, requirements and annexes, and the words of a reference.

Leidraad and programma van eisen: chapters 1, 2 and sections 1.1; in the programma van eisen every paragraph of
a section 1.1.1. Agreement: articles through the whole part, their paragraphs 1.1. Annexes: Bijlage 1.
"""

from dataclasses import dataclass, field

from drafting.terms import PartKey

_NOUNS = (
    ("convenant", "van het convenant"),
    ("overeenkomst", "van de overeenkomst"),
    ("programma van eisen", "van het programma van eisen"),
    ("consultatiedocument", "van het consultatiedocument"),
    ("leidraad", "van de leidraad"),
    ("spelregels", "van de spelregels"),
    ("regeling", "van de regeling"),
    ("toelichting", "van de toelichting"),
    ("uitnodiging", "van de uitnodiging"),
    ("offerteaanvraag", "van de offerteaanvraag"),
)
"""What a part is called in a sentence, by a word of its title."""


@dataclass(frozen=True, slots=True)
class PartName:
    """A part as others refer to it: its label ("Deel B") and its title."""

    label: str
    title: str

    @property
    def of(self) -> str:
        """The words behind a reference from another part: 'van de overeenkomst', else 'van deel B'."""
        title = self.title.casefold()
        found = next((words for noun, words in _NOUNS if noun in title), "")
        return found or f"van {self.label[0].lower()}{self.label[1:]}"


@dataclass(slots=True)
class Counter:
    """Counts through one part, in reading order."""

    part: PartKey
    chapter: int = 0
    section: int = 0
    paragraph: int = 0
    _in_section: bool = field(default=False)

    def next_chapter(self) -> str:
        """The number of the next chapter; empty in the agreement, whose chapters only group articles."""
        self.chapter += 1
        self.paragraph = 0
        self._in_section = False
        if self.part is PartKey.AGREEMENT:
            return ""
        self.section = 0
        return f"Bijlage {self.chapter}" if self.part is PartKey.ANNEXES else str(self.chapter)

    def next_section(self) -> str:
        """The number of the next section or article; empty in an annex."""
        self.section += 1
        self.paragraph = 0
        self._in_section = True
        match self.part:
            case PartKey.AGREEMENT:
                return f"Artikel {self.section}"
            case PartKey.ANNEXES:
                return ""
            case _:
                return f"{self.chapter}.{self.section}"

    def next_paragraph(self) -> str:
        """The number of the next paragraph; empty where paragraphs have none."""
        if not self._in_section or self.part not in {PartKey.REQUIREMENTS, PartKey.AGREEMENT}:
            return ""
        self.paragraph += 1
        if self.part is PartKey.AGREEMENT:
            return f"{self.section}.{self.paragraph}"
        return f"{self.chapter}.{self.section}.{self.paragraph}"


def reference(
    number: str, title: str, part: PartKey, name: PartName, *, chapter: bool, seen_from: PartKey
) -> str:
    """How a text refers to a place: 'paragraaf 3.4', 'artikel 5 van de overeenkomst', 'bijlage 2', 'tabel 3'.

    A place without a number is named by its title. Tables are counted through the whole document.
    """
    if number.startswith("Tabel"):
        return number[0].lower() + number[1:]
    if not number:
        words = f"'{title}'"
    elif part is PartKey.ANNEXES or number.startswith("Artikel"):
        words = number[0].lower() + number[1:]
    elif part is PartKey.AGREEMENT:
        words = f"artikel {number}"
    elif chapter:
        words = f"hoofdstuk {number}"
    elif number.count(".") > 1:
        words = f"eis {number}"
    else:
        words = f"paragraaf {number}"
    if part in {seen_from, PartKey.ANNEXES}:
        return words
    return f"{words} {name.of}"
