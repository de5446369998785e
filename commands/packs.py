"""`pack`: make, show, import and look for packs of clauses, templates and rules."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from clause_library.packs.comparison import Change, Line, changed_lines, compare_items
from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Applied, Choice, Offer, Order, PackDesk
from clause_library.packs.places import Places
from clause_library.packs.source import Found, look
from clause_library.packs.standing import Entry, Standing
from commands.clock import today
from drafting.refusals import Refusal
from drafting.text.visible import visible
from drafting.text.written_values import day

ALL = "all"


def pack(typed: argparse.Namespace, places: Places) -> int:
    """Does what was typed after `pack`; gives 0 done, 1 something asks for attention.

    Raises:
        Refusal: it cannot be done.
    """
    desk = PackDesk(places)
    match typed.deed:
        case "make":
            keys = _keys(typed.clauses, typed.templates, typed.rules)
            order = Order(typed.name, typed.maker, typed.version, keys, typed.note)
            return make(desk, typed.file, order)
        case "show":
            return show(desk, typed.file, as_json=typed.json, differences=typed.differences)
        case "import":
            return take_in(desk, typed.file, typed.accept, typed.keep_mine, typed.later)
        case _:
            return look_in(desk, typed.folder, as_json=typed.json)


def make(desk: PackDesk, path: Path, order: Order) -> int:
    """Makes a pack, or brings the user's changes into the pack at this path; gives 1 when texts wait in conflict.

    Raises:
        Refusal: an item does not exist, or the file cannot be written.
    """
    made = desk.make(path, order, today())
    print(f"{_count(made.pack.items)} in {path.name}, versie {made.pack.version}.")
    for item in made.conflicts:
        print(
            f"  Let op: {visible(item.name)} is in het pakket ook door een ander veranderd. Beide teksten staan "
            "erin. Lees het pakket in en kies."
        )
    return 1 if made.conflicts else 0


def _keys(
    clauses: Sequence[str], templates: Sequence[str], rules: Sequence[str]
) -> tuple[Key, ...]:
    """The keys of ids that were typed by kind."""
    found = [Key(ItemKind.CLAUSE, one) for one in clauses]
    found += [Key(ItemKind.TEMPLATE, one) for one in templates]
    found += [Key(ItemKind.RULE, one) for one in rules]
    return tuple(found)


def show(desk: PackDesk, path: Path, *, as_json: bool, differences: bool) -> int:
    """Prints what a pack holds beside what the user has; nothing is changed.

    Raises:
        FileRefused: it is no sound pack.
    """
    offer = desk.offer(path)
    if as_json:
        print(json.dumps(_offer_to_json(offer), ensure_ascii=False, indent=2))
        return 0
    print("\n".join(offer_lines(offer, differences=differences)))
    return 0


def take_in(
    desk: PackDesk,
    path: Path,
    accept: Sequence[str],
    keep_mine: Sequence[str],
    later: Sequence[str],
) -> int:
    """Carries out choices about a pack; without any it shows what there is to choose and changes nothing.

    Gives 1 when something was refused or still waits for a choice.

    Raises:
        Refusal: an item is not in the pack or was chosen twice, or it is no sound pack.
    """
    offer = desk.offer(path)
    choices = _choices(
        offer, ((Choice.ACCEPT, accept), (Choice.KEEP_MINE, keep_mine), (Choice.LATER, later))
    )
    if not offer.open:
        desk.apply(offer, {}, today())  # remembered as looked at
    if not choices:
        print("\n".join(offer_lines(offer, differences=True)))
        if offer.open:
            print(
                "Er is niets veranderd. Kies met --accept, --keep-mine of --later en een kenmerk, of all."
            )
        return 1 if offer.open else 0
    done = desk.apply(offer, choices, today())
    print("\n".join(_done_lines(offer, done)))
    return 1 if done.refused or done.conflicts else 0


def look_in(desk: PackDesk, folder: Path, *, as_json: bool) -> int:
    """Prints which packs in a folder are new, newer, copies or not to be used; gives 1 when one is refused.

    Raises:
        FileRefused: the folder cannot be read.
    """
    found = look(folder, desk.remembered())
    if as_json:
        print(json.dumps([_found_to_json(one) for one in found], ensure_ascii=False, indent=2))
    else:
        for one in found:
            print(f"{visible(one.path.name)} ({one.standing.label})")
            print(f"    {visible(one.sentence)}")
        if not found:
            print("In deze map staan geen pakketten.")
    return 1 if any(one.standing == "refused" for one in found) else 0


def offer_lines(offer: Offer, *, differences: bool) -> list[str]:
    """A pack beside the user's content as readable Dutch text."""
    pack = offer.pack
    lines = [
        f"{visible(pack.name)}, versie {pack.version} van {day(pack.day)}, gemaakt door {visible(pack.maker)}",
        f"Controlegetal {offer.digest}",
    ]
    lines += [f"Toelichting: {visible(pack.note)}"] if pack.note else []
    lines += [f"U bekeek eerder versie {visible(offer.known)}."] if offer.known else []
    lines += [f"Let op: {visible(notice)}" for notice in offer.notices]
    lines += [
        f"{standing.label}: {count}" for standing, count in sorted(offer.counts.items(), key=_rank)
    ]
    for entry in offer.entries:
        lines += ["", f"{entry.key}  {visible(entry.title)} ({entry.standing.label})"]
        lines += [f"    Let op: {visible(notice)}" for notice in entry.notices]
        if differences and not entry.decided:
            lines += _difference_lines(entry)
    return lines


def _rank(pair: tuple[Standing, int]) -> int:
    return list(Standing).index(pair[0])


def _difference_lines(entry: Entry) -> list[str]:
    if entry.mine is None:
        return []
    lines = [f"    {_line(one)}" for one in changed_lines(compare_items(entry.mine, entry.item), 0)]
    if entry.other is not None:
        lines.append("    Er wacht een tweede tekst van iemand die tegelijk iets veranderde:")
        other = changed_lines(compare_items(entry.item, entry.other), 0)
        lines += [f"    {_line(one)}" for one in other]
    return lines


def _line(line: Line) -> str:
    """A line with what goes between [- -] and what comes between {+ +}."""
    signs = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.COME: "{{+{}+}}"}
    words = "".join(signs[piece.change].format(visible(piece.text)) for piece in line.pieces)
    return f"{visible(line.field)}: {words}"


def _choices(offer: Offer, typed: Sequence[tuple[Choice, Sequence[str]]]) -> dict[Key, Choice]:
    found: dict[Key, Choice] = {}
    general: Choice | None = None
    for choice, names in typed:
        for name in names:
            if name == ALL:
                if general is not None:
                    raise Refusal("'all' kan maar bij één keuze staan.")
                general = choice
                continue
            key = _key(offer, name)
            if found.setdefault(key, choice) is not choice:
                raise Refusal(f"Voor '{name}' zijn twee keuzes opgegeven. Geef er één.")
    if general is not None:
        found = {entry.key: general for entry in offer.open} | found
    return found


def _key(offer: Offer, name: str) -> Key:
    """The item of a pack that is meant by `clause:id` or by an id alone."""
    keys = [entry.key for entry in offer.entries if name in {str(entry.key), entry.key.id}]
    if not keys:
        raise Refusal(
            f"Het pakket heeft geen onderdeel '{visible(name)}'. Bekijk het met 'pack show'."
        )
    if len(keys) > 1:
        both = ", ".join(str(key) for key in keys)
        raise Refusal(f"'{visible(name)}' is niet duidelijk. Kies uit: {both}.")
    return keys[0]


def _done_lines(offer: Offer, done: Applied) -> list[str]:
    titles = {entry.key: f"{entry.key}  {visible(entry.title)}" for entry in offer.entries}
    lines = []
    for words, keys in (
        ("Overgenomen", done.accepted),
        ("De uwe gehouden", done.kept),
        ("Wacht nog", done.later),
    ):
        lines += [f"{words}: {titles[key]}" for key in keys]
    lines += [f"Niet overgenomen: {titles[key]}: {visible(reason)}" for key, reason in done.refused]
    lines += [
        f"Botst met een wijziging van een collega, beide teksten zijn bewaard: {titles[key]}"
        for key in done.conflicts
    ]
    return lines or ["Er was niets te kiezen."]


def _offer_to_json(offer: Offer) -> dict[str, object]:
    pack = offer.pack
    return {
        "name": pack.name,
        "maker": pack.maker,
        "version": pack.version,
        "day": pack.day.isoformat(),
        "content_version": pack.content_version,
        "note": pack.note,
        "digest": offer.digest,
        "known": offer.known,
        "entries": [_entry_to_json(entry) for entry in offer.entries],
    }


def _entry_to_json(entry: Entry) -> dict[str, object]:
    return {
        "kind": str(entry.key.kind),
        "id": entry.key.id,
        "title": entry.title,
        "version": entry.item.version,
        "standing": str(entry.standing),
        "my_version": entry.mine.version if entry.mine else None,
        "base_version": entry.base.version if entry.base else None,
        "second_text": entry.other is not None,
        "notices": list(entry.notices),
        "differences": [
            {
                "field": line.field,
                "pieces": [{"change": str(p.change), "text": p.text} for p in line.pieces],
            }
            for line in changed_lines(compare_items(entry.mine, entry.item), 0)
        ]
        if entry.mine and not entry.decided
        else [],
    }


def _found_to_json(found: Found) -> dict[str, object]:
    return {
        "file": found.path.name,
        "standing": str(found.standing),
        "sentence": found.sentence,
        "name": found.pack.name if found.pack else None,
        "maker": found.pack.maker if found.pack else None,
        "version": found.pack.version if found.pack else None,
        "digest": found.digest,
        "copy_of": found.beside.name if found.beside else None,
    }


def _count(items: Sequence[object]) -> str:
    return "1 onderdeel" if len(items) == 1 else f"{len(items)} onderdelen"
