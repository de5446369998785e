"""The words in which parcels and what is in them are told."""

from collections.abc import Mapping
from datetime import datetime

from drafting.draft import SentParcel
from drafting.review.parcels.difference import Difference, Kind
from drafting.text.written_values import day
from gui.review.moments import moment_words

ICONS = {
    Kind.TEXT: "edit",
    Kind.ADDED: "plus",
    Kind.REMOVED: "minus",
    Kind.MOVED: "arrow-right",
    Kind.TITLE: "edit",
    Kind.VALUE: "form",
    Kind.FACT: "form",
    Kind.JUSTIFICATION: "scale",
    Kind.RULE: "off",
    Kind.QUESTION: "question",
    Kind.COMMENT: "comment",
    Kind.REPLY: "comment",
    Kind.REMARKED: "comment",
    Kind.APPROVAL: "check",
}
_NOUNS = {
    Kind.TEXT: ("gewijzigde tekst", "gewijzigde teksten"),
    Kind.ADDED: ("nieuwe tekst", "nieuwe teksten"),
    Kind.REMOVED: ("weggehaalde tekst", "weggehaalde teksten"),
    Kind.MOVED: ("verplaatsing", "verplaatsingen"),
    Kind.TITLE: ("gewijzigde kop", "gewijzigde koppen"),
    Kind.VALUE: ("gewijzigd gegeven", "gewijzigde gegevens"),
    Kind.FACT: ("gewijzigd gegeven van de opdracht", "gewijzigde gegevens van de opdracht"),
    Kind.JUSTIFICATION: ("motivering", "motiveringen"),
    Kind.RULE: ("uitgezette regel", "uitgezette regels"),
    Kind.QUESTION: ("vraag of antwoord", "vragen of antwoorden"),
    Kind.COMMENT: ("opmerking", "opmerkingen"),
    Kind.REPLY: ("antwoord op een opmerking", "antwoorden op opmerkingen"),
    Kind.REMARKED: ("gewijzigde opmerking", "gewijzigde opmerkingen"),
    Kind.APPROVAL: ("goedkeuring", "goedkeuringen"),
}


def counted(counts: Mapping[Kind, int]) -> str:
    """What there is of each kind: '2 opmerkingen, 1 gewijzigde tekst'."""
    return ", ".join(f"{count} {_NOUNS[kind][count != 1]}" for kind, count in counts.items())


def state_of(one: Difference) -> str:
    """Whether it is a conflict, or was not asked for."""
    if not one.asked:
        return "niet gevraagd"
    if one.kept:
        return "blijft bewaard"
    return "conflict" if one.conflict else ""


def sent_words(one: SentParcel, now: datetime) -> tuple[str, str]:
    """A parcel that was sent: to whom and when, and how it stands."""
    asked = "mag wijzigen" if one.may_change else "alleen opmerkingen"
    sent = f"{one.receiver} · verstuurd {moment_words(one.at, now)} · {asked}"
    if one.back:
        last = one.back[-1]
        return sent, f"Terug van {last.author}, {moment_words(last.at, now)}"
    if one.until is None:
        return sent, "Nog niet terug"
    late = " en is over tijd" if one.until < now.date() else ""
    return sent, f"Nog niet terug; gevraagd voor {day(one.until)}{late}"


def progress_words(plain: int, conflicts: int) -> str:
    """How much there is to decide."""
    if not plain and not conflicts:
        return "Er is niets meer te beslissen."
    said = [f"{plain} zonder conflict"] if plain else []
    if conflicts:
        said.append("1 vraagt uw keuze" if conflicts == 1 else f"{conflicts} vragen uw keuze")
    return f"{', '.join(said)}. Alles wat u overneemt is ongedaan te maken."
