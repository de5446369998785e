"""`bidders`: who can take part in a tender by this text, and what taking part costs."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from commands.new_draft import assembled
from drafting.bidders.burden import Burden, BurdenItem
from drafting.bidders.demand import Demand
from drafting.bidders.exclusions import Effect, Exclusion, effect_of
from drafting.bidders.outlook import NAMES, Outlook, outlook_of
from drafting.bidders.own_profiles import OFF, OwnProfiles, Shelf
from drafting.bidders.verdict import Verdict
from drafting.document import Passage, passages
from drafting.files.draft_file import EXTENSION, read_draft
from drafting.finding import Place
from drafting.foreign import read_foreign
from drafting.procurement import Procurement
from drafting.refusals import Refusal
from drafting.text.written_values import number
from templates.facts_file import read_procurement_file


def read_file(path: Path, facts_path: Path | None) -> tuple[tuple[Passage, ...], Procurement]:
    """The texts and facts of a .bestek, .docx, .txt or .md.

    A facts file goes before the facts of a draft; what is open of a foreign file is read from its text.

    Raises:
        Refusal: a file that cannot be read, is damaged, is newer, or is of another kind.
    """
    stated = read_procurement_file(facts_path) if facts_path else None
    if path.suffix.casefold() == EXTENSION:
        draft = read_draft(path)[0]
        return tuple(passages(assembled(draft))), stated or draft.procurement
    text = read_foreign(path, stated)
    return text.passages, text.procurement


def bidders(path: Path, facts_path: Path | None, own_folder: Path, *, as_json: bool) -> int:
    """Prints who can take part and what it costs; gives exit code 0.

    Profiles of the own folder count, and those switched off there do not. A profile file with a fault is
    named and left out.

    Raises:
        Refusal: the file or the facts have a fault, or every profile is switched off.
    """
    texts, procurement = read_file(path, facts_path)
    shelf = OwnProfiles(own_folder).read()
    if not shelf.used:
        raise Refusal(
            f"Alle soorten aanbieders staan uit ({own_folder / OFF}). Zet er in het programma een aan, of geef "
            "met --profiles een andere map."
        )
    seen = outlook_of(texts, procurement, shelf.used)
    if as_json:
        effects = [effect_of(one, seen.demands, procurement, shelf.used) for one in seen.demands]
        content = outlook_to_json(seen, effects) | shelf_to_json(shelf)
        print(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        print("\n".join([*outlook_lines(seen), *shelf_lines(shelf)]))
    return 0


def shelf_lines(shelf: Shelf) -> Iterator[str]:
    """Which profiles are the user's own, which are off, and which files could not be read."""
    own = [p.name for p in shelf.used if p.id in shelf.own]
    off = [p.name for p in shelf.all if p.id in shelf.off]
    lines = [f"Eigen profielen: {', '.join(own)}."] if own else []
    lines += [f"Staan uit: {', '.join(off)}."] if off else []
    lines += [f"Overgeslagen: {refusal}" for refusal in shelf.refused]
    if lines:
        yield from ("", *lines)


def shelf_to_json(shelf: Shelf) -> dict[str, object]:
    """The same as plain data."""
    return {
        "own_profiles": sorted(shelf.own),
        "switched_off": sorted(shelf.off),
        "refused_profiles": [str(refusal) for refusal in shelf.refused],
    }


def outlook_lines(seen: Outlook) -> Iterator[str]:
    """The outlook as readable Dutch text."""
    yield f"{seen.summary}."
    yield "De getallen van de aanbieders en de uren zijn aannames van Bestekwijzer, geen statistiek."
    for standing in seen.standings:
        yield ""
        yield f"{standing.profile.name}: {NAMES[standing.verdict]}"
        for one in standing.exclusions:
            yield f"  {one.verdict.label}: {one.reason}"
            yield f"    “{one.places[0].quote}”"
            yield f"    {one.change}"
            if one.together and one.verdict is Verdict.EXCLUDES:
                yield "    Samen met anderen kan het misschien wel."
    yield ""
    yield from _burden_lines(seen.burden)


def _burden_lines(found: Burden) -> Iterator[str]:
    weight = f" ({found.weight.label.lower()})" if found.weight else ""
    yield f"Wat meedoen kost{weight}"
    yield f"  {found.sentence}"
    for item in found.items:
        note = f", {item.note}" if item.note else ""
        times = f"{number(item.count)} × " if item.count > 1 and not item.note else ""
        yield f"  - {times}{item.label}{note}: ongeveer {number(item.hours)} uur"
    for same in found.repeated:
        yield f"  {same.label} wordt op {len(same.places)} plaatsen gevraagd."


def outlook_to_json(seen: Outlook, effects: Sequence[Effect]) -> dict[str, object]:
    """The outlook as plain data; numbers are texts. `effects` are those of the demands, in their order."""
    return {
        "profiles": [
            {
                "profile": one.profile.id,
                "name": one.profile.name,
                "verdict": str(one.verdict),
                "exclusions": [_exclusion(e) for e in one.exclusions],
            }
            for one in seen.standings
        ],
        "demands": [
            _demand(one) | _effect(effect)
            for one, effect in zip(seen.demands, effects, strict=True)
        ],
        "burden": _burden(seen.burden),
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "element": place.element,
        "block": place.block,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
    }


def _demand(one: Demand) -> dict[str, object]:
    return {
        "kind": str(one.kind),
        "asked": None if one.asked is None else f"{one.asked:f}",
        "unit": str(one.unit),
        "written": one.written,
        "traits": sorted(str(trait) for trait in one.traits),
        "place": _place(one.place),
    }


def _effect(effect: Effect) -> dict[str, object]:
    return {
        "can_take_part": effect.before,
        "without_it": effect.after,
        "gained": [profile.id for profile in effect.gained],
    }


def _exclusion(one: Exclusion) -> dict[str, object]:
    return {
        "kind": str(one.demand.kind),
        "verdict": str(one.verdict),
        "reason": one.reason,
        "change": one.change,
        "together": one.together,
        "places": [_place(place) for place in one.places],
    }


def _item(item: BurdenItem) -> dict[str, object]:
    return {
        "label": item.label,
        "count": f"{item.count:f}",
        "hours": f"{item.hours:f}",
        "yearly": item.yearly,
        "note": item.note,
        "places": [_place(place) for place in item.places],
    }


def _burden(found: Burden) -> dict[str, object]:
    share = found.share
    return {
        "weight": None if found.weight is None else str(found.weight),
        "sentence": found.sentence,
        "evidence": found.evidence,
        "pages": f"{found.pages:f}",
        "questions": found.questions,
        "forms": found.forms,
        "meetings": found.meetings,
        "reports_a_year": f"{found.reports:f}",
        "tender_hours": f"{found.tender_hours:f}",
        "yearly_hours": f"{found.yearly_hours:f}",
        "contractors": None if share is None else share.contractors,
        "value_each": None if share is None else f"{share.total:f}",
        "items": [_item(item) for item in found.items],
        "repeated": [
            {"label": one.label, "places": [_place(place) for place in one.places]}
            for one in found.repeated
        ],
    }
