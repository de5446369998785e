"""Small clauses for tests."""

from datetime import date

from drafting.clause import Clause
from drafting.terms import ContractKind, Level, PartKey, Technique, TextStatus, Topic


def clause(id: str = "proef", **changes) -> Clause:  # noqa: A002 -- the field is called so
    fields = {
        "id": id,
        "title": id.replace("-", " ").capitalize(),
        "summary": "Doet iets.",
        "techniques": (Technique.SOCIAL_GOALS,),
        "part": PartKey.GUIDE,
        "chapter": "contract",
        "topic": Topic.CONTRACT,
        "level": Level.BASIC,
        "status": TextStatus.ADOPTED,
        "version": "1.0",
        "day": date(2027, 2, 1),
        "changed": "Eerste versie.",
        "contract_kinds": (ContractKind.SOCIAL_SERVICES,),
        "themes": (),
        "purpose": "",
        "use_when": "",
        "avoid_when": "",
        "legal_basis": (),
        "lighter": (),
        "stricter": (),
        "needs": (),
        "excludes": (),
        "guidance": "",
        "source": None,
        "variables": (),
        "blocks": ("De opdrachtnemer doet iets.",),
    }
    return Clause(**(fields | changes))
