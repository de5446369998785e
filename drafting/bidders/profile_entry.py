"""A profile as people fill it in: texts that are still to be read, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from drafting.bidders.profile import FIGURES, TRAITS, Accounts, Basis, Figure, Profile
from drafting.refusals import ValueRefused
from drafting.text.written_values import number, read_number

WORDS = ("name", "phrase", "description", "legal_form", "certificates", "office_hours", "note")
NOTE = ".note"
"""What the name of a figure is followed by in the name of the field that says what it rests on."""

MONEY = frozenset({"turnover", "reference_value", "insured", "insurable", "reserve"})
_WHOLE = frozenset({"references", "tender_days"})
_NEEDED = {
    "name": "Geef deze aanbieder een naam.",
    "legal_form": "Vul de rechtsvorm in, bijvoorbeeld bv, stichting of eenmanszaak.",
}
_LONGEST = 300
_START_NOTE = "Eigen inschatting."


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the form. `texts` are the words and the figures by their names, `traits` those that hold."""

    id: str
    order: int
    texts: Mapping[str, str]
    traits: frozenset[str]
    accounts: Accounts
    bases: Mapping[str, Basis]


def entry_of(profile: Profile) -> Entry:
    """A profile as it is shown in the form; read back it is the same profile."""
    texts = {n: _one_line(getattr(profile, n)) for n in WORDS if n != "certificates"}
    texts["certificates"] = ", ".join(profile.certificates)
    bases = {}
    for name in FIGURES:
        figure: Figure = getattr(profile, name)
        texts[name] = number(figure.value)
        texts[name + NOTE] = _one_line(figure.note)
        bases[name] = figure.basis
    traits = frozenset(name for name in TRAITS if getattr(profile, name))
    return Entry(profile.id, profile.order, texts, traits, profile.accounts, bases)


def fresh_entry(example: Profile, order: int) -> Entry:
    """The form of a new profile: nameless, with the figures of an example as the user's own estimate."""
    entry = entry_of(example)
    texts = dict(entry.texts) | dict.fromkeys(("name", "phrase", "description", "note"), "")
    texts |= {name + NOTE: _START_NOTE for name in FIGURES}
    bases = dict.fromkeys(FIGURES, Basis.ASSUMPTION)
    return Entry("", order, texts, entry.traits, entry.accounts, bases)


def read_entry(entry: Entry, profile_id: str) -> Profile | tuple[ValueRefused, ...]:
    """The profile with this id, or what is wrong, at which field, in the order of the form."""
    faults: list[ValueRefused] = []
    words = {name: _one_line(entry.texts.get(name, "")) for name in WORDS}
    for name in WORDS:
        if not words[name] and name in _NEEDED:
            faults.append(ValueRefused(name, _NEEDED[name]))
        elif len(words[name]) > _LONGEST:
            faults.append(ValueRefused(name, f"Houd het bij {_LONGEST} tekens."))
    figures = {}
    for name in FIGURES:
        value = _value(name, entry.texts.get(name, ""), faults)
        note = _one_line(entry.texts.get(name + NOTE, ""))
        if not note:
            asked = (
                "Noem de bron."
                if entry.bases[name] is Basis.SOURCE
                else "Zeg waarom u dit aanneemt."
            )
            faults.append(ValueRefused(name + NOTE, asked))
        figures[name] = Figure(value, entry.bases[name], note)
    named = {fault.field for fault in faults}
    if (
        not named & {"insured", "insurable"}
        and figures["insurable"].value < figures["insured"].value
    ):
        sentence = "Dit is lager dan wat de aanbieder nu al heeft verzekerd."
        faults.append(ValueRefused("insurable", sentence))
    if faults:
        return tuple(faults)
    name = words["name"]
    return Profile(
        id=profile_id,
        name=name,
        phrase=words["phrase"] or f"een {name[0].lower()}{name[1:]}",
        description=words["description"],
        **figures,
        legal_form=words["legal_form"],
        legal_person="legal_person" in entry.traits,
        employs="employs" in entry.traits,
        offers_everything="offers_everything" in entry.traits,
        round_the_clock="round_the_clock" in entry.traits,
        can_settle="can_settle" in entry.traits,
        supervisory_board="supervisory_board" in entry.traits,
        accounts=entry.accounts,
        certificates=_certificates(words["certificates"]),
        office_hours=words["office_hours"],
        note=words["note"],
        order=entry.order,
    )


def _value(name: str, text: str, faults: list[ValueRefused]) -> Decimal:
    value = read_number(" ".join(text.replace("\N{NO-BREAK SPACE}", " ").split()))
    example = "1.500.000 of 1,5 mln" if name in MONEY else "12"
    if not text.strip():
        faults.append(ValueRefused(name, f"Vul een getal in, bijvoorbeeld {example}."))
    elif value is None:
        faults.append(ValueRefused(name, f"Dit is geen getal. Schrijf bijvoorbeeld {example}."))
    elif value < 0:
        faults.append(ValueRefused(name, "Dit kan niet kleiner zijn dan nul."))
    elif name in _WHOLE and value != value.to_integral_value():
        faults.append(ValueRefused(name, "Vul een heel getal in."))
    return Decimal(0) if value is None else value.normalize() + 0


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _certificates(words: str) -> tuple[str, ...]:
    parts = (part.strip().casefold() for part in words.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
