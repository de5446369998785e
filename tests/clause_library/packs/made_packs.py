"""Small packs for tests, sound ones and ones that a stranger made by hand."""

import dataclasses
from datetime import date
from pathlib import Path

from clause_library.clause_text import clause_text
from clause_library.packs.contents import Item, ItemKind, Key, Pack
from clause_library.packs.item import ItemReader, item_of_clause
from clause_library.packs.pack_file import PACK, write_pack
from clause_library.packs.places import Places
from drafting.clause import Clause
from drafting.files.envelope import Json, pack
from tests.clause_library.made_clauses import clause

DAY = date(2027, 3, 1)
NAME, MAKER = "Bepalingen Oosterveld", "Gemeente Oosterveld"
FULL = {
    "purpose": "Doel.",
    "use_when": "Altijd.",
    "avoid_when": "Nooit.",
    "guidance": "Let op.",
    "summary": "Doet iets.",
}

RULE = """id = "zon"
kind = "mention"
title = "Er is zon"
version = "1.0"
since = "0.1"
status = "stable"
message = "Hier staat zon."
why = "Het gaat niet over het weer."
source = "Eigen afspraak"
remedy = "Laat de zon weg."

[severity]
default = "attention"

[[look]]
about = ["zonneschijn"]

[[flags]]
text = "Er is zonneschijn."

[[flags]]
text = "De opdrachtnemer zorgt voor zonneschijn."

[[flags]]
text = "De gemeente betaalt bij zonneschijn."

[[passes]]
text = "De opdrachtnemer zorgt voor brood."

[[passes]]
text = "De gemeente betaalt binnen 30 dagen."

[[passes]]
text = "Een inschrijving is tijdig."
"""

TEMPLATE = {
    "template.toml": """id = "klein"
title = "Klein sjabloon"
version = "1.0"
date = 2026-11-21
summary = "Een klein sjabloon."
for_what = "Voor een proef."
contract_kinds = ["services"]
procedures = []
domains = []
techniques = []
systems = []

[[parts]]
key = "leidraad"
title = "Leidraad"
""",
    "leidraad/01-introduction.md": """+++
key = "introduction"
title = "Inleiding"
topic = "introduction"
+++
## Waarom {#why}

De gemeente koopt {{ title }}.

<< notes >>
""",
    "shared/sections/notes.md": """+++
about = "Slot."
+++
## Slot {#end}

Dit is het slot.
""",
    "shared/variables/10-shared.toml": 'title = "Gedeeld"\n',
}


def full(id: str = "proef", **changes) -> Clause:  # noqa: A002 -- the field is called so
    return clause(id, **(FULL | changes))


def own(id: str = "proef", **changes) -> Clause:  # noqa: A002 -- the field is called so
    return dataclasses.replace(full(id, **changes), own=True)


def clause_item(id: str = "proef", text: str = "De opdrachtnemer doet iets.", **changes) -> Item:  # noqa: A002 -- as above
    return item_of_clause(full(id, blocks=tuple(text.split("\n\n")), **changes))


def rule_item(text: str = RULE, id: str = "zon") -> Item:  # noqa: A002 -- as above
    return ItemReader().read(Key(ItemKind.RULE, id), {f"{id}.toml": text})


def template_item(**changes: str) -> Item:
    texts = TEMPLATE | {
        "leidraad/01-introduction.md": changes.get(
            "chapter", TEMPLATE["leidraad/01-introduction.md"]
        )
    }
    return ItemReader().read(Key(ItemKind.TEMPLATE, "klein"), texts)


def made(*items: Item, version: str = "1.0", **changes) -> Pack:
    return Pack(
        **({"name": NAME, "maker": MAKER, "version": version, "day": DAY, "items": items} | changes)
    )


def written(path: Path, *items: Item, **changes) -> Path:
    write_pack(path, made(*items, **changes))
    return path


def stored_clause(id: str = "proef", text: str | None = None, **changes) -> dict[str, Json]:  # noqa: A002 -- as above
    """A clause as it stands in a file, its text as a stranger would have it."""
    plain = clause_text(full("proef", **changes)) if text is None else text
    return {"kind": "clause", "id": id, "texts": [{"name": f"{id}.md", "text": plain}]}


def stored_pack(*items: Json, **changes: Json) -> dict[str, Json]:
    return {
        "name": NAME,
        "maker": MAKER,
        "version": "1.0",
        "day": "2027-03-01",
        "items": list(items),
        **changes,
    }


def by_hand(path: Path, payload: Json) -> Path:
    """A file with this payload and the right sum, as somebody with the source code can make it."""
    path.write_bytes(pack(PACK, 1, "2026.11", payload))
    return path


def places(home: Path) -> Places:
    return Places(
        home / "eigen.json",
        home / "kopieen",
        home / "sjablonen",
        home / "regels",
        home / "pakketten",
    )
