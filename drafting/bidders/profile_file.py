"""Profiles from TOML files; a later folder replaces a profile by its id, and a wrong file is refused alone."""

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from drafting.bidders.profile import Accounts, Basis, Figure, Profile
from drafting.refusals import ContentFileRefused
from drafting.text.content_file import read_text, read_toml

PROFILES = Path(__file__).parent / "profiles"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a profile file."""


class FigurePart(_Part, frozen=True):
    """A figure: `note` says why an assumption, or names the source."""

    value: float
    basis: Literal["assumption", "source"]
    note: str


class FiguresPart(_Part, frozen=True):
    """All figures of a profile."""

    turnover: FigurePart
    people: FigurePart
    years: FigurePart
    references: FigurePart
    reference_value: FigurePart
    insured: FigurePart
    insurable: FigurePart
    administration_hours: FigurePart
    tender_days: FigurePart
    reserve: FigurePart
    distance_km: FigurePart


class TraitsPart(_Part, frozen=True):
    """What is no number."""

    legal_form: str
    legal_person: bool
    employs: bool
    offers_everything: bool
    round_the_clock: bool
    can_settle: bool
    supervisory_board: bool
    accounts: Literal["none", "compiled", "reviewed", "audited"]
    certificates: list[str]
    office_hours: str
    note: str


class ProfileFile(_Part, frozen=True):
    """A whole profile file; `order` decides where it stands among the others."""

    id: str
    name: str
    phrase: str
    description: str
    order: int
    figures: FiguresPart
    traits: TraitsPart


_WORDS = (
    (r"Object missing required field `(\w+)`", r"het veld '\1' ontbreekt"),
    (r"Object contains unknown field `(\w+)`", r"het veld '\1' bestaat niet"),
    (r"Invalid enum value '([^']*)'", r"de waarde '\1' is hier niet mogelijk"),
    (r"Expected `([^`]*)`, got `([^`]*)`", r"hier hoort \1, er staat \2"),
    (r"\b(?:float|int)\b(?=, er|$| \(| -)", "een getal"),
    (r"\bstr\b(?=, er|$| \(| -)", "een tekst"),
    (r"\bbool\b(?=, er|$| \(| -)", "true of false"),
    (r"\barray\b(?=, er|$| \(| -)", "een lijst"),
    (r"\bobject\b(?=, er|$| \(| -)", "een tabel"),
    (r" - at `\$?\.?([^`]*)`", r" (bij '\1')"),
)


def load_profiles(
    folders: Sequence[Path] = (PROFILES,),
) -> tuple[tuple[Profile, ...], tuple[ContentFileRefused, ...]]:
    """The profiles in order, and the files that were refused; a folder that is not there holds none."""
    found: dict[str, Profile] = {}
    refused: list[ContentFileRefused] = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            try:
                profile = read_profile(path)
            except ContentFileRefused as refusal:
                refused.append(refusal)
            else:
                found[profile.id] = profile
    return tuple(sorted(found.values(), key=lambda p: (p.order, p.id))), tuple(refused)


def read_profile(path: Path) -> Profile:
    """The profile of one file.

    Raises:
        ContentFileRefused: the file cannot be read, or a field is missing, unknown or wrong; with its line.
    """
    table = read_toml(path)
    try:
        file = msgspec.convert(table, ProfileFile)
    except msgspec.ValidationError as fault:
        reason = str(fault)
        for pattern, words in _WORDS:
            reason = re.sub(pattern, words, reason)
        raise ContentFileRefused(path, _line_of(path, reason), f"{reason}.") from fault
    if file.id != path.stem:
        sentence = f"het profiel heet '{file.id}', maar het bestand '{path.stem}'."
        raise ContentFileRefused(path, _line_of(path, "het veld 'id'"), sentence)
    figures = {name: getattr(file.figures, name) for name in FiguresPart.__struct_fields__}
    for name, figure in figures.items():
        if figure.value < 0:
            line = _line_of(path, f"'{name}'")
            raise ContentFileRefused(path, line, f"'{name}' is kleiner dan nul.")
        if not figure.note.strip():
            sentence = f"bij '{name}' staat niet waar het getal op rust ('note')."
            raise ContentFileRefused(path, _line_of(path, f"'{name}'"), sentence)
    return _profile(file, figures)


def _profile(file: ProfileFile, parts: dict[str, FigurePart]) -> Profile:
    figures = {
        name: Figure(Decimal(str(part.value)).normalize() + 0, Basis(part.basis), part.note)
        for name, part in parts.items()
    }
    traits = file.traits
    return Profile(
        id=file.id,
        name=file.name,
        phrase=file.phrase,
        description=file.description,
        **figures,
        legal_form=traits.legal_form,
        legal_person=traits.legal_person,
        employs=traits.employs,
        offers_everything=traits.offers_everything,
        round_the_clock=traits.round_the_clock,
        can_settle=traits.can_settle,
        supervisory_board=traits.supervisory_board,
        accounts=Accounts(traits.accounts),
        certificates=tuple(traits.certificates),
        office_hours=traits.office_hours,
        note=traits.note,
        order=file.order,
    )


def _line_of(path: Path, reason: str) -> int:
    """The line of the field that a reason names, in its table; 1 when it cannot be told."""
    where = re.search(r"\(bij '([\w.]+)'\)", reason)
    parts = where[1].split(".") if where else []
    named = re.search(r"het veld '(\w+)'|^'(\w+)'", reason)
    if named:
        parts = [*parts, named[1] or named[2]]
    elif "'" in reason and not parts:
        parts = re.findall(r"'(\w+)'", reason)[:1]
    lines = read_text(path).split("\n")
    start = 0
    for cut in range(len(parts), 0, -1):
        header = f"[{'.'.join(parts[:cut])}]"
        found = next((n for n, line in enumerate(lines) if line.startswith(header)), None)
        if found is not None:
            start = found
            break
    for number, line in enumerate(lines[start:], start + 1):
        if parts and re.match(rf"\[(?:\w+\.)*{parts[-1]}\]|{parts[-1]}\s*=", line):
            return number
    return start + 1
