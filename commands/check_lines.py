"""Check loose requirements from a file, one JSON object a line."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from commands.finding_json import not_run_to_json, to_json
from drafting.checks.rulebook import Rulebook, load
from drafting.checks.run import check
from drafting.document import BlockId, ElementId, Passage
from drafting.norms import norms_on
from drafting.procurement import ContractingAuthority, Goal, Lot, Procurement
from drafting.refusals import ContentFileRefused, FileRefused
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind, Topic

W = TypeVar("W", bound=Labelled)


def check_lines(
    path: Path, rulebook: Rulebook | None = None, day: date | None = None
) -> Iterator[dict[str, object]]:
    """The findings for each line of the file, in order, as plain data.

    A line holds `id`, `text` and, if known, `facts`; unknown facts are ignored. The norms are those of
    the publication date, else of `day` (today when not given).

    Raises:
        FileRefused: the file cannot be read.
        ContentFileRefused: a line is no JSON object with a text; the line is named.
    """
    book = rulebook or load()[0]
    today = day or datetime.now(UTC).date()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise FileRefused(
            path, "het bestand is niet te lezen. Controleer de naam en of het UTF-8-tekst is."
        ) from fault
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _checked(path, number, line, book, today)


def _checked(path: Path, number: int, line: str, book: Rulebook, today: date) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as fault:
        raise ContentFileRefused(
            path, number, "dit is geen geldige JSON. Herstel de regel."
        ) from fault
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ContentFileRefused(
            path, number, 'verwacht wordt een object met "id", "text" en eventueel "facts".'
        )
    facts = row.get("facts") or {}
    if not isinstance(facts, dict):
        raise ContentFileRefused(path, number, '"facts" is geen object.')
    name = str(row.get("id", number))
    procurement = procurement_of(facts)
    passage = Passage(
        ElementId(name), BlockId(name), row["text"], "paragraph", None, Topic.UNKNOWN, ()
    )
    norms = norms_on(procurement.publication_date or today)
    report = check([passage], procurement, norms, book, whole=False)
    return {
        "id": row.get("id", number),
        "findings": [to_json(finding, norms) for finding in report.findings],
        "not_run": [not_run_to_json(not_run) for not_run in report.not_run],
    }


def procurement_of(facts: dict[str, object]) -> Procurement:
    """The procurement of plain facts; what is unknown or not readable is left open."""
    return Procurement(
        contracting_authorities=tuple(
            ContractingAuthority(name) for name in _names(facts.get("contracting_authorities"))
        ),
        contract_kind=_word(ContractKind, facts.get("contract_kind")),
        procedure=_word(ProcedureKind, facts.get("procedure")),
        estimated_value=_money(facts.get("estimated_value")),
        duration_months=_whole(facts.get("duration_months")),
        extension_months=_whole(facts.get("extension_months")),
        framework=_yes_no(facts.get("framework")),
        domain=_word(Domain, facts.get("domain")),
        publication_date=_day(facts.get("publication_date")),
        lots=_lots(facts.get("lots")),
        goals=tuple(Goal(name) for name in _names(facts.get("goals"))),
    )


def _word(words: type[W], plain: object) -> W | None:
    return next((word for word in words if word == plain), None)


def _money(plain: object) -> Decimal | None:
    if isinstance(plain, bool) or not isinstance(plain, (int, float, str)):
        return None
    try:
        value = Decimal(str(plain))
    except InvalidOperation:
        return None
    return value if value.is_finite() and value >= 0 else None


def _whole(plain: object) -> int | None:
    value = _money(plain)
    return None if value is None else int(value)


def _yes_no(plain: object) -> bool | None:
    return plain if isinstance(plain, bool) else None


def _day(plain: object) -> date | None:
    try:
        return date.fromisoformat(plain) if isinstance(plain, str) else None
    except ValueError:
        return None


def _names(plain: object) -> tuple[str, ...]:
    """Names of a list of texts or objects with a name; a number stands for so many without one."""
    if isinstance(plain, int) and not isinstance(plain, bool):
        return ("",) * min(plain, 1_000)
    if not isinstance(plain, list):
        return ()
    return tuple(
        str(item.get("name", "")) if isinstance(item, dict) else str(item) for item in plain
    )


def _lots(plain: object) -> tuple[Lot, ...]:
    """Lots of a list of objects, names or values; a number stands for so many unnamed lots."""
    if isinstance(plain, list) and all(isinstance(item, (int, float)) for item in plain):
        return tuple(Lot("", estimated_value=_money(item)) for item in plain)
    values = plain if isinstance(plain, list) else []
    names = _names(plain)
    return tuple(
        Lot(
            name,
            estimated_value=_money(values[number].get("estimated_value"))
            if number < len(values) and isinstance(values[number], dict)
            else None,
        )
        for number, name in enumerate(names)
    )
