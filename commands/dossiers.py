"""`dossier`: everything of a procurement in one zip, and the proof that nothing changed."""

import argparse
import json
import uuid
from datetime import datetime
from pathlib import Path

from commands.clock import today
from commands.rules import built_in_rules
from drafting.dossier.bundle import ENTRY_CAP
from drafting.dossier.making import Attachment, DossierOrder, make_dossier, told_total
from drafting.dossier.verification import grouped, verify
from drafting.files.draft_file import read_draft
from drafting.files.safe_write import write_safely
from drafting.norms import norms_on
from drafting.refusals import FileRefused
from drafting.text.visible import visible


def dossier(typed: argparse.Namespace) -> int:
    """Does what was typed after `dossier`; gives 0, or 1 for a dossier that was changed."""
    if typed.deed == "make":
        return _make(typed)
    return _verify(typed.file, typed.total, as_json=typed.json)


def _make(typed: argparse.Namespace) -> int:
    if typed.output.suffix.casefold() != ".zip":
        raise FileRefused(typed.output, "een dossier is een .zip-bestand. Kies zo'n naam.")
    if typed.output.exists() and not typed.overwrite:
        raise FileRefused(
            typed.output,
            "dit bestand bestaat al en is niet gewijzigd. Kies een andere naam of geef --overwrite.",
        )
    draft, _stamp = read_draft(typed.file)
    made = make_dossier(
        DossierOrder(
            draft,
            norms_on(draft.procurement.publication_date or today()),
            built_in_rules(),
            datetime.now().astimezone(),
            str(uuid.uuid4()),
            typed.name,
            typed.keep,
            not typed.without_pdf,
            tuple(attachment(path) for path in typed.also),
        )
    )
    write_safely(typed.output, made.content)
    print(f"{typed.output}: dossier van {len(made.names)} bestanden gemaakt.")
    for remark in made.remarks:
        print(f"  Let op: {remark}")
    print(f"Controlegetal: {told_total(made)}")
    print(
        "Schrijf dit getal op een andere plaats op; daarmee is later te bewijzen dat niets is veranderd."
    )
    return 0


def attachment(path: Path) -> Attachment:
    """A file to go along.

    Raises:
        FileRefused: it cannot be read, or is too large.
    """
    try:
        if path.stat().st_size > ENTRY_CAP:
            raise FileRefused(path, f"dit bestand is groter dan {ENTRY_CAP >> 20} MB.")
        return Attachment(path.name, path.read_bytes())
    except OSError as fault:
        raise FileRefused(path, "dit bestand kan niet worden gelezen.") from fault


def _verify(path: Path, total: str, *, as_json: bool) -> int:
    found = verify(path, total)
    if as_json:
        whole = {
            "whole": found.is_whole,
            "total": found.total,
            "total_agrees": found.agrees,
            "summary": found.summary,
            "files": [{"name": one.name, "fate": one.fate.name.lower()} for one in found.entries],
        }
        print(json.dumps(whole, ensure_ascii=False, indent=2))
    else:
        print(visible(found.summary))
        for one in found.faults:
            print(f"  {one.fate.value}: {visible(one.name)}")
        print(f"Controlegetal nu: {grouped(found.total)}")
    return 0 if found.is_whole else 1
