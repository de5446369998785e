"""A nota van inlichtingen as a Word file, in the look of the bestekken."""

from collections.abc import Iterator, Sequence

from drafting.clarifications.changes import TextChange
from drafting.clarifications.note import (
    GENERAL,
    Answered,
    NewDate,
    NoteContent,
    ToldChange,
    named_day,
)
from drafting.comparison.documents import Kind
from drafting.comparison.words import Change
from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
)
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.text.visible import visible
from drafting.text.written_values import day, enumeration
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportResult, ExportSettings, SummaryRow

TITLE = "Nota van Inlichtingen"
_PART = PartKey.GUIDE
_TOPIC = Topic.UNKNOWN
_CONTEXT = 240
"""So much of a long text that stays is shown on either side of what changed; the rest is an ellipsis."""


def note_file(
    content: NoteContent, *, house_style: HouseStyle | None = None, author: str = ""
) -> ExportResult:
    """The bytes of the nota as a .docx; the same content gives the same bytes.

    A nota that is not closed is marked as a concept.
    """
    settings = ExportSettings(
        organisation=visible(content.authorities),
        day=content.on,
        draft_id="",
        export_id="",
        author=author,
        concept=not content.closed,
        summary=tuple(SummaryRow(label, visible(value)) for label, value in _facts(content)),
        house_style=house_style,
    )
    document = Document(
        title=f"{TITLE} {content.number}",
        subtitle=visible(content.title),
        parts=(),
        elements=tuple(_Writer().elements(content)),
    )
    return write_report(document, settings)


def _facts(content: NoteContent) -> Iterator[tuple[str, str]]:
    yield "Opdracht", content.title
    yield "Bestek gepubliceerd op", day(content.published_on)
    if content.since.number:
        yield "Volgt op", f"nota {content.since.number} van {day(content.since.at.date())}"
    yield "Vragen beantwoord", str(len(content.answers))
    yield "Wijzigingen in het bestek", str(len(content.changes))
    closing = next((one for one in content.planning if one.closes), None)
    if closing is not None:
        yield "Nieuwe sluitingsdatum", named_day(closing.new)


class _Writer:
    """Makes the elements of one nota, each with an id of its own; foreign text in them is made harmless."""

    def __init__(self) -> None:
        self._made = 0

    def elements(self, content: NoteContent) -> Iterator[Element]:
        """The whole text of the nota, without its cover."""
        yield self._heading(HeadingLevel.PART, f"{TITLE} {content.number}")
        for words in _introduction(content):
            yield self._paragraph(words)
        yield self._heading(HeadingLevel.CHAPTER, "Vragen en antwoorden")
        if not content.answers:
            yield self._paragraph("In deze nota worden geen vragen beantwoord.")
        for chapter, answers in content.by_chapter:
            yield self._heading(HeadingLevel.SECTION, chapter)
            yield self._answers(answers, in_general=chapter == GENERAL)
        yield self._heading(HeadingLevel.CHAPTER, "Wijzigingen in het bestek")
        if content.changes:
            yield self._paragraph(
                "Links staat de tekst zoals die was, rechts zoals die nu is. Doorgehaald is wat vervalt, "
                "onderstreept is wat erbij komt."
            )
        else:
            yield self._paragraph("Met deze nota verandert de tekst van het bestek niet.")
        for told in content.changes:
            yield from self._change(told)
        yield self._heading(HeadingLevel.CHAPTER, "Planning en vervolg")
        yield from self._follow(content)

    def _answers(self, answers: Sequence[Answered], *, in_general: bool) -> Table:
        with_place = not in_general or any(one.place for one in answers)
        header = (
            ["Nr.", "Plaats", "Vraag", "Antwoord"] if with_place else ["Nr.", "Vraag", "Antwoord"]
        )
        rows = []
        for one in answers:
            place = (one.place,) if with_place else ()
            texts = (str(one.number), *place, one.question, one.answer)
            rows.append(tuple((Run(visible(text)),) if text else () for text in texts))
        return self._table(header, rows)

    def _change(self, told: ToldChange) -> Iterator[Element]:
        change = told.change
        yield self._heading(
            HeadingLevel.SECTION, f"Wijziging {told.number}: {change.place} ({change.kind.value})"
        )
        match change.kind:
            case Kind.MOVED:
                yield self._paragraph(
                    "Deze tekst staat nu op een andere plaats; de tekst zelf blijft gelijk."
                )
                yield self._runs(_side(change, Change.GONE))
            case Kind.ADDED:
                yield self._table(("Nieuwe tekst",), [(_side(change, Change.GONE),)])
            case Kind.REMOVED:
                yield self._table(("Vervallen tekst",), [(_side(change, Change.COME),)])
            case _:
                old, new = _side(change, Change.COME), _side(change, Change.GONE)
                yield self._table(("Oude tekst", "Nieuwe tekst"), [(old, new)])
        if change.reason:
            yield self._paragraph(change.reason, label="Reden: ")
        if told.questions:
            yield self._paragraph(_because(told.questions), label="Aanleiding: ")

    def _follow(self, content: NoteContent) -> Iterator[Element]:
        if content.planning:
            yield self._paragraph("Deze data zijn met deze nota anders:")
            rows = [_row(one) for one in content.planning]
            yield self._table(("Wat", "Was", "Wordt"), rows)
            yield self._paragraph("De andere data in het bestek blijven gelden.")
        else:
            yield self._paragraph("De planning in het bestek blijft gelden.")
        if content.changes:
            yield self._paragraph(
                "De wijzigingen zijn verwerkt in een bijgewerkt bestek, waarin ze ook als wijziging te zien zijn. "
                "De nummers van het gepubliceerde bestek zijn gebleven: wat ertussen kwam heeft een letter achter het "
                "nummer, van wat verviel staat het nummer er nog."
            )

    def _heading(self, level: HeadingLevel, words: str) -> Heading:
        return Heading(self._id(), "", level, "", (Run(visible(words)),), _PART, _TOPIC)

    def _paragraph(self, words: str, *, label: str = "") -> Paragraph:
        runs = (Run(label, bold=True),) if label else ()
        return self._runs((*runs, Run(visible(words))))

    def _runs(self, runs: Runs) -> Paragraph:
        return Paragraph(self._id(), BlockId(""), "", runs, _PART, _TOPIC)

    def _table(self, header: Sequence[str], rows: Sequence[Sequence[Runs]]) -> Table:
        cells = tuple(tuple(row) for row in rows)
        heads = tuple((Run(text),) for text in header)
        return Table(self._id(), BlockId(""), heads, cells, _PART, _TOPIC)

    def _id(self) -> ElementId:
        self._made += 1
        return ElementId(f"note-{self._made}")


def _row(one: NewDate) -> tuple[Runs, ...]:
    return tuple((Run(text),) for text in (one.label, named_day(one.old), named_day(one.new)))


def _because(questions: Sequence[int]) -> str:
    numbers = enumeration(tuple(str(number) for number in questions))
    return f"vraag {numbers}." if len(questions) == 1 else f"vragen {numbers}."


def _introduction(content: NoteContent) -> Iterator[str]:
    first = (
        f"Deze nota hoort bij het bestek '{content.title}', dat is gepubliceerd op {day(content.published_on)}. "
        "Zij is onderdeel van de aanbestedingsstukken."
    )
    if content.since.number:
        before = (
            "nota 1"
            if content.since.number == 1
            else f"de nota's 1 tot en met {content.since.number}"
        )
        first += f" Zij komt na {before} en bevat alleen wat daarna is gevraagd of gewijzigd."
    yield first
    yield (
        "Spreekt deze nota het bestek of een eerdere nota tegen, dan geldt deze nota. De nummers zijn die van het "
        "gepubliceerde bestek."
    )
    if content.answers:
        yield (
            "De vragen zijn overgenomen zoals ze zijn gesteld, zonder wie ze stelde. De nummers zijn die van "
            "binnenkomst."
        )


def _side(change: TextChange, hidden: Change) -> Runs:
    """One side of a change: what `hidden` names is left out, the rest struck or underlined when it differs.

    Of a whole text that came or went nothing is marked, as its heading says it already.
    """
    whole = change.kind in {Kind.ADDED, Kind.REMOVED}
    shown = [piece for piece in change.pieces if piece.change is not hidden and piece.text]
    runs = []
    for at, piece in enumerate(shown):
        text = visible(piece.text)
        if piece.change is Change.SAME and change.kind is not Kind.MOVED:
            text = _shortened(text, first=at == 0, last=at == len(shown) - 1)
        runs.append(
            Run(
                text,
                struck=piece.change is Change.GONE and not whole,
                underlined=piece.change is Change.COME and not whole,
            )
        )
    return tuple(runs)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """A text that stays, without its far ends when it is long; cut between words."""
    if first and last:
        return text
    if first and len(text) > _CONTEXT:
        return f"… {text[-_CONTEXT:].partition(' ')[2]}"
    if last and len(text) > _CONTEXT:
        return f"{text[:_CONTEXT].rpartition(' ')[0]} …"
    if len(text) > 2 * _CONTEXT:
        head, tail = text[:_CONTEXT].rpartition(" ")[0], text[-_CONTEXT:].partition(" ")[2]
        return f"{head} … {tail}"
    return text
