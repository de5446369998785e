"""The words in which a thing of a reviewer is told: what was done, by whom, when and how it was placed."""

from collections.abc import Sequence
from datetime import datetime

from drafting.review.acceptance import Acceptance
from drafting.review.returned import Certainty, How, Kind, Returned, ReturnedFile, Shape, Tracking
from gui.review.moments import moment_words

NOWHERE = "Zonder plaats"
_SNIPPET = 34
NAMELESS = "Onbekende beoordelaar"
_ICONS = {
    Kind.EDIT: "edit",
    Kind.REGROUPED: "list",
    Kind.INSERTED: "plus",
    Kind.DELETED: "minus",
    Kind.MOVED: "arrow-right",
    Kind.COMMENT: "comment",
    Kind.REPLIES: "comment",
    Kind.SETTLED: "check",
    Kind.REOPENED: "comment",
    Kind.REWORDED: "comment",
    Kind.UNRECOGNISED: "question",
}
_NOUNS = {
    Kind.EDIT: ("tekstwijziging", "tekstwijzigingen"),
    Kind.REGROUPED: ("splitsing of samenvoeging", "splitsingen en samenvoegingen"),
    Kind.INSERTED: ("toevoeging", "toevoegingen"),
    Kind.DELETED: ("verwijdering", "verwijderingen"),
    Kind.MOVED: ("verplaatsing", "verplaatsingen"),
    Kind.COMMENT: ("nieuwe opmerking", "nieuwe opmerkingen"),
    Kind.REPLIES: ("antwoord", "antwoorden"),
    Kind.SETTLED: ("opgeloste opmerking", "opgeloste opmerkingen"),
    Kind.REOPENED: ("weer geopende opmerking", "weer geopende opmerkingen"),
    Kind.REWORDED: ("anders verwoorde opmerking", "anders verwoorde opmerkingen"),
    Kind.UNRECOGNISED: ("niet herkende tekst", "niet herkende teksten"),
}


def icon_of(thing: Returned) -> tuple[str, str]:
    """The icon of a thing and the role of its colour."""
    if thing.conflict or thing.rivals:
        return "attention", "deviation"
    return _ICONS[thing.kind], "attention" if thing.kind is Kind.UNRECOGNISED else "muted"


def what(thing: Returned) -> str:
    """'Opsommingspunt toegevoegd', 'Tekst gewijzigd', 'Nieuwe opmerking'."""
    if (
        thing.kind in {Kind.INSERTED, Kind.DELETED, Kind.MOVED}
        and thing.shape is not Shape.PARAGRAPH
    ):
        verb = thing.kind.label.rpartition(" ")[2]
        return f"{thing.shape.label} {verb}".capitalize()
    label = thing.kind.label
    return label[:1].upper() + label[1:]


def who(thing: Returned) -> str:
    """The names of those who did it."""
    names = thing.authors or (NAMELESS,)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"


def where(thing: Returned) -> str:
    """The number and the last title of its place; its first words when it has none."""
    if thing.kind is Kind.UNRECOGNISED:
        words = " ".join((thing.new or thing.old).split())
        return f"“{words[:_SNIPPET]}…”" if len(words) > _SNIPPET else f"“{words}”"
    title = thing.place.path[-1] if thing.place.path else ""
    words = " ".join(word for word in (thing.place.number, title) if word)
    return words or NOWHERE


def how(thing: Returned, now: datetime) -> str:
    """Who, when, and how it was placed, as one line."""
    parts = [who(thing)]
    if thing.at is not None:
        parts.append(moment_words(thing.at, now))
    if thing.kind is not Kind.UNRECOGNISED and thing.how is not How.NOWHERE:
        sure = "" if thing.certainty is Certainty.SURE else f" ({thing.certainty.label})"
        parts.append(f"geplaatst {thing.how.label}{sure}")
    if thing.tracking is not Tracking.TRACKED:
        parts.append(thing.tracking.label)
    if len(thing.files) > 0:
        parts.append(", ".join(thing.files))
    return " · ".join(parts)


def counted_kind(kind: Kind, count: int) -> str:
    """'12 tekstwijzigingen', '1 toevoeging'."""
    one, more = _NOUNS[kind]
    return f"{count} {one if count == 1 else more}"


def told_of(files: Sequence[ReturnedFile]) -> str:
    """The names of the files and what holds for each as a whole."""
    sentences: list[str] = []
    for file in files:
        said = []
        if file.already:
            done = (
                "1 wijziging stond" if file.already == 1 else f"{file.already} wijzigingen stonden"
            )
            said.append(f"{done} al in het bestek")
        if file.formatting:
            changes = "wijziging" if file.formatting == 1 else "wijzigingen"
            verb = "wordt" if file.formatting == 1 else "worden"
            said.append(f"{file.formatting} {changes} van opmaak {verb} niet overgenomen")
        words = f"{file.name}: {'; '.join(said)}." if said else ""
        sentences += [part for part in (words, *file.remarks) if part]
    return " ".join(sentences)


def progress_words(open_count: int, decided: int, later: int) -> str:
    """How many are open, and how many were decided on."""
    if not open_count and not decided:
        return "Er kwam niets terug dat nog niet in het bestek staat."
    words = [f"{open_count} te beslissen" if open_count != 1 else "Nog 1 te beslissen"]
    if later:
        words.append(f"{later} voor later")
    if decided:
        words.append(f"{decided} besloten")
    return f"{', '.join(words)}. Uw bestek verandert alleen door wat u overneemt; alles is ongedaan te maken."


def taken_words(done: Acceptance) -> str:
    """What became of things that were to be taken over."""
    taken, asked = len(done.accepted), len(done.accepted) + len(done.left)
    if asked == 1 and not taken:
        return "Dit is niet overgenomen; in het venster staat waarom."
    words = ["Overgenomen." if asked == 1 else f"{taken} van {asked} overgenomen."]
    if done.left:
        one = len(done.left) == 1
        stays = (
            "1 blijft open; daar staat bij"
            if one
            else f"{len(done.left)} blijven open; bij elk staat"
        )
        words.append(f"{stays} waarom.")
    if done.edit.note:
        words.append(done.edit.note)
    return " ".join(words)
