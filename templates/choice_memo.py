"""The memo in which the guided choice ends: what was answered, what fits and why, and why not the others."""

from collections.abc import Iterable, Iterator
from datetime import date

from drafting.norms import NormSet
from drafting.reports.memo import Memo, MemoPart
from drafting.text.written_norms import norm_line
from templates.advice import Advice, Weighed
from templates.guided_choice import Ground, Guide

TITLE = "Keuze van de vorm"
UNDECIDED = "Hierover zeggen de antwoorden niets."
OPEN = "nog open"
NONE_FITS = (
    "Bij deze antwoorden past geen van de sjablonen helemaal. Hieronder staat wat het dichtst in de buurt komt en "
    "wat er niet past. Kijk welke keuze u kunt veranderen, of neem zo'n sjabloon als begin."
)
STANDING = (
    "Dit memo is gemaakt met 'Help mij kiezen' van Bestekwijzer, op grond van de antwoorden hierboven. Het legt uit "
    "waarom een sjabloon past, en is geen juridisch advies. Of een bron nog zo luidt, en wat uw eigen inkoopbeleid "
    "zegt, gaat u zelf na. De gemeente beslist."
)


def choice_memo(  # noqa: PLR0913 -- what a memo is made of
    guide: Guide,
    advice: Advice,
    norms: NormSet,
    *,
    day: date,
    author: str,
    subject: str = "",
    chosen: str = "",
) -> Memo:
    """The memo of an advice; `chosen` is the id of the template the drafter takes, or empty.

    The amounts are those of the day of `norms`; each is told with its source.
    """
    return Memo(TITLE, subject, day, author, tuple(_parts(guide, advice, norms, chosen)))


def words_of(ground: Ground) -> str:
    """A reason with its source between brackets."""
    return f"{ground.why} ({ground.source})" if ground.source else ground.why


def _parts(guide: Guide, advice: Advice, norms: NormSet, chosen: str) -> Iterator[MemoPart]:
    taken = next((one for one in _all(advice) if one.template.id == chosen), None)
    if taken is not None:
        yield _chosen(taken)
    yield MemoPart(
        "De antwoorden",
        (),
        ("Vraag", "Antwoord"),
        tuple((q.title, answer.label if answer else OPEN) for q, answer in advice.given),
    )
    for way in advice.ways:
        yield MemoPart(way.title, (words_of(way.ground),))
    if advice.nearest:
        yield MemoPart("Wat past", (NONE_FITS,), *_both_sides(advice.nearest))
    elif advice.best:
        yield MemoPart("Wat past", (), *_for(advice.best))
    if advice.also:
        yield MemoPart("Wat ook past, met minder redenen", (), *_for(advice.also))
    if advice.before:
        rows = tuple((template.title, words_of(ground)) for template, ground in advice.before)
        yield MemoPart("Nuttig vooraf", (), ("Sjabloon", "Waarom"), rows)
    near = {one.template.id for one in advice.nearest}
    rest = [one for one in advice.against if one.template.id not in near]
    if rest:
        rows = tuple((one.template.title, _joined(one.against)) for one in rest)
        yield MemoPart("Waarom niet de andere", (), ("Sjabloon", "Waarom niet"), rows)
    if advice.undecided:
        titles = ", ".join(one.template.title for one in advice.undecided)
        yield MemoPart("Nog niet te zeggen", (f"{UNDECIDED[:-1]}: {titles}.",))
    yield from _remember(advice.best)
    amounts = tuple(norm_line(norm) for key in guide.norms if (norm := norms.get(key)))
    if amounts:
        yield MemoPart("De bedragen", amounts)
    yield MemoPart("Wat dit memo is", (STANDING,))


def _chosen(one: Weighed) -> MemoPart:
    words = [f"Gekozen is het sjabloon '{one.template.title}'. {one.template.summary}"]
    words += [words_of(ground) for ground in one.fits]
    if one.against:
        words.append(
            "Daartegenover staat het volgende; leg uit waarom de keuze toch past. "
            + _joined(one.against)
        )
    return MemoPart("De keuze", tuple(words))


def _remember(row: Iterable[Weighed]) -> Iterator[MemoPart]:
    rows = tuple((one.template.title, _joined(one.remember)) for one in row if one.remember)
    if rows:
        yield MemoPart("Let op", (), ("Sjabloon", "Waarop"), rows)


def _all(advice: Advice) -> Iterator[Weighed]:
    for row in (advice.best, advice.also, advice.undecided, advice.against):
        yield from row


_Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


def _for(row: Iterable[Weighed]) -> _Table:
    rows = tuple((one.template.title, _joined(one.fits)) for one in row)
    return ("Sjabloon", "Waarom"), rows


def _both_sides(row: Iterable[Weighed]) -> _Table:
    rows = tuple((one.template.title, _joined(one.fits), _joined(one.against)) for one in row)
    return ("Sjabloon", "Wat past", "Wat niet past"), rows


def _joined(grounds: Iterable[Ground]) -> str:
    return " ".join(words_of(ground) for ground in grounds)
