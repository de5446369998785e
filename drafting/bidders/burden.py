"""What taking part costs: what to read, write, collect and report, beside the value of the contract.

Hours and limits are assumptions of the product (estimates.toml, evidence.toml).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.bidders.award_questions import Questions, questions
from drafting.bidders.contract_share import Share, share_of
from drafting.bidders.demand import Demand, DemandKind, Trait
from drafting.bidders.demands import demands
from drafting.bidders.estimates import estimate
from drafting.bidders.evidence import Moment, Piece, meetings, pieces
from drafting.document import Passage
from drafting.finding import Place
from drafting.procurement import Procurement
from drafting.terms import Labelled
from drafting.text.written_values import money, number


class Weight(Labelled):
    """How heavy taking part is beside what it can bring."""

    LIGHT = "licht", "Licht"
    FITS = "past", "Past"
    HEAVY = "zwaar", "Zwaar"


@dataclass(frozen=True, slots=True)
class BurdenItem:
    """One thing to do; `hours` of all together, in a year when `yearly`. `note` says what is to be known."""

    label: str
    count: Decimal
    hours: Decimal
    places: tuple[Place, ...]
    note: str = ""
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Repeated:
    """A piece that is asked in more than one place."""

    label: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Burden:
    """What it takes to tender and to account for the work.

    Hours are estimates. `evidence` counts the pieces, `pages` the pages of text a tenderer writes at most.
    `share` is what one contractor gets; `weight` is None while the value is not known. `sentence` says it all
    in plain Dutch with the numbers.
    """

    items: tuple[BurdenItem, ...]
    repeated: tuple[Repeated, ...]
    evidence: int
    pages: Decimal
    questions: int
    forms: int
    meetings: int
    reports: Decimal
    tender_hours: Decimal
    yearly_hours: Decimal
    share: Share | None
    weight: Weight | None
    sentence: str


def burden(
    passages: Sequence[Passage],
    procurement: Procurement,
    asked: Sequence[Demand] | None = None,
) -> Burden:
    """The burden of a whole bestek; without texts there is none and the weight is light.

    `asked` are its demands, read here when they are not given.
    """
    asked, wanted = (
        asked if asked is not None else demands(passages, procurement),
        questions(passages),
    )
    found, talks = pieces(passages), meetings(passages)
    before = [piece for piece in found if piece.moment is not Moment.DURING]
    reports = _reports(asked)
    items = [
        *_reading(passages),
        *_writing(wanted),
        *_evidence(before),
        *_talks(talks),
        *_reporting(reports),
    ]
    tender = sum((item.hours for item in items if not item.yearly), Decimal(0))
    yearly = sum((item.hours for item in items if item.yearly), Decimal(0))
    share = share_of(passages, procurement)
    kinds = {piece.kind.key for piece in before}
    return Burden(
        items=tuple(items),
        repeated=_repeated(before),
        evidence=len(kinds),
        pages=wanted.pages,
        questions=wanted.count,
        forms=len({piece.kind.key for piece in before if piece.kind.form}),
        meetings=len(talks),
        reports=sum((one.asked or Decimal(0) for one in reports), Decimal(0)),
        tender_hours=tender,
        yearly_hours=yearly,
        share=share,
        weight=_weight(tender, yearly, share),
        sentence=_sentence(tender, yearly, share),
    )


def _reading(passages: Sequence[Passage]) -> list[BurdenItem]:
    words = Decimal(sum(len(passage.text.split()) for passage in passages))
    if not words:
        return []
    hours = _halves(words / estimate("words_an_hour"))
    rounded = (words / 100).quantize(Decimal(1)) * 100
    return [
        BurdenItem("Stukken lezen", Decimal(1), hours, (), f"ongeveer {number(rounded)} woorden")
    ]


def _writing(wanted: Questions) -> list[BurdenItem]:
    items = []
    if wanted.count:
        hours = wanted.count * estimate("hours_question")
        items.append(
            BurdenItem(
                "Vragen en gunningscriteria beantwoorden",
                Decimal(wanted.count),
                hours,
                wanted.places,
            )
        )
    if wanted.pages:
        hours = wanted.pages * estimate("hours_page")
        note = f"ten hoogste {number(wanted.pages)} {'pagina' if wanted.pages == 1 else 'pagina’s'}"
        items.append(BurdenItem("Tekst schrijven", wanted.pages, hours, wanted.page_places, note))
    return items


def _evidence(found: Sequence[Piece]) -> list[BurdenItem]:
    """A piece counts once; the earliest moment at which it is asked is told."""
    by_kind: dict[str, list[Piece]] = {}
    for piece in found:
        by_kind.setdefault(piece.kind.key, []).append(piece)
    items = []
    for same in by_kind.values():
        kind = same[0].kind
        if not kind.hours:
            continue  # its hours are those of the questions and pages
        moment = (
            Moment.SUBMISSION
            if any(p.moment is Moment.SUBMISSION for p in same)
            else same[0].moment
        )
        places = tuple(piece.place for piece in same)
        items.append(BurdenItem(kind.label, Decimal(1), kind.hours, places, moment.label))
    return items


def _repeated(found: Sequence[Piece]) -> tuple[Repeated, ...]:
    """Pieces that are asked in more than one section; what belongs to every tender does not count."""
    by_kind: dict[str, dict[tuple[str, ...], Piece]] = {}
    for piece in found:
        if not piece.kind.own:
            by_kind.setdefault(piece.kind.key, {}).setdefault(piece.section, piece)
    return tuple(
        Repeated(next(iter(same.values())).kind.label, tuple(p.place for p in same.values()))
        for same in by_kind.values()
        if len(same) > 1
    )


def _talks(places: Sequence[Place]) -> list[BurdenItem]:
    if not places:
        return []
    hours = len(places) * estimate("hours_meeting")
    return [BurdenItem("Gesprek of presentatie", Decimal(len(places)), hours, tuple(places))]


def _reports(asked: Sequence[Demand]) -> list[Demand]:
    """What is reported by everybody: what only the small report is not added to it."""
    return [
        one
        for one in asked
        if one.kind is DemandKind.REPORTING and Trait.SMALL_ONLY not in one.traits
    ]


def _reporting(reports: Sequence[Demand]) -> list[BurdenItem]:
    if not reports:
        return []
    times = sum((one.asked or Decimal(0) for one in reports), Decimal(0))
    hours = times * estimate("hours_report")
    note = f"{number(times)} keer per jaar"
    places = tuple(one.place for one in reports)
    return [BurdenItem("Verantwoorden", times, hours, places, note, yearly=True)]


def _halves(hours: Decimal) -> Decimal:
    """Hours rounded to halves, at least a half."""
    return max(Decimal("0.5"), (hours * 2).quantize(Decimal(1)) / 2)


def _percent(hours: Decimal, income: Decimal) -> Decimal:
    return hours * estimate("hour_rate") * 100 / income if income else Decimal(100)


def _weight(tender: Decimal, yearly: Decimal, share: Share | None) -> Weight | None:
    """The heavier of tendering beside the whole income, and accounting beside that of a year."""
    if share is None:
        return None
    percent = _percent(tender, share.total)
    if share.yearly is not None:
        percent = max(percent, _percent(yearly, share.yearly))
    if percent <= estimate("light_share"):
        return Weight.LIGHT
    return Weight.FITS if percent <= estimate("heavy_share") else Weight.HEAVY


def _sentence(tender: Decimal, yearly: Decimal, share: Share | None) -> str:
    rate = estimate("hour_rate")
    costs = f"Inschrijven kost ongeveer {_hours(tender)} ({money(_tens(tender * rate))} bij {money(rate)} per uur)"
    after = f" en verantwoorden ongeveer {_hours(yearly)} per jaar" if yearly else ""
    if share is None:
        return f"{costs}{after}. Vul de geraamde waarde in om te zien of dat past."
    percent = number(_percent(tender, share.total).quantize(Decimal("0.1")))
    return f"{costs}{after}. {share.sentence} Inschrijven kost daarvan ongeveer {percent}\u00a0%."


def _tens(amount: Decimal) -> Decimal:
    """An estimate in euro without false precision."""
    return (amount / 10).quantize(Decimal(1)) * 10


def _hours(count: Decimal) -> str:
    return f"{number(count)} uur"
