"""`clauses`: what the library holds."""

import json
from collections.abc import Sequence

from clause_library.search import Filters, index_of, search
from drafting.clause import Clause
from drafting.refusals import Refusal
from drafting.terms import Technique


def clauses(technique: str | None, words: str, among: Sequence[Clause], *, as_json: bool) -> int:
    """Prints the clauses in use of a technique (number or slug) that answer to the words, best first.

    Raises:
        Refusal: there is no such technique.
    """
    wanted = None
    if technique is not None:
        wanted = Technique.from_name(technique)
        if wanted is None:
            known = ", ".join(f"{t.number} {t.slug}" for t in Technique)
            raise Refusal(f"De techniek '{technique}' bestaat niet. Kies uit: {known}.")
    found = search(index_of(among), words, Filters(technique=wanted))
    if as_json:
        print(json.dumps([_to_json(clause) for clause in found], ensure_ascii=False, indent=2))
        return 0
    for clause in found:
        numbers = ", ".join(str(t.number) for t in clause.techniques)
        print(f"{clause.id}  {clause.title} (techniek {numbers}, {clause.level.label.lower()})")
        print(f"    {clause.summary}")
    if not found:
        print("Geen bepaling gevonden. Probeer een ander woord of een andere techniek.")
    return 0


def _to_json(clause: Clause) -> dict[str, object]:
    source = clause.source
    return {
        "id": clause.id,
        "title": clause.title,
        "summary": clause.summary,
        "techniques": [technique.slug for technique in clause.techniques],
        "technique_numbers": [technique.number for technique in clause.techniques],
        "place": f"{clause.part}/{clause.chapter}",
        "topic": clause.topic,
        "level": clause.level,
        "status": clause.status,
        "version": clause.version,
        "date": clause.day.isoformat(),
        "contract_kinds": list(clause.contract_kinds),
        "themes": list(clause.themes),
        "purpose": clause.purpose,
        "use_when": clause.use_when,
        "avoid_when": clause.avoid_when,
        "legal_basis": list(clause.legal_basis),
        "lighter": list(clause.lighter),
        "stricter": list(clause.stricter),
        "needs": list(clause.needs),
        "excludes": list(clause.excludes),
        "source": None
        if source is None
        else {
            "seed": source.seed,
            "municipality": source.municipality,
            "bestektekst": source.bestektekst,
            "place": source.place,
        },
        "variables": [variable.name for variable in clause.variables],
        "text": "\n\n".join(clause.blocks),
    }
