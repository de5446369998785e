"""`example`: the main job in one go: a draft with planted mistakes, its check report, its Word file."""

import json
import uuid
from pathlib import Path

from commands.check import check_draft, checked_to_json
from commands.clock import today
from commands.export import Choices, export_draft
from commands.report_text import report_lines, summary
from drafting.files.draft_file import write_draft
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused
from templates.example_draft import PLANTED, example_draft

DRAFT, REPORT, REPORT_JSON, WORD = "voorbeeld.bestek", "toets.txt", "toets.json", "voorbeeld.docx"


def example(folder: Path) -> int:
    """Writes the four files into the folder, which is made when it is not there; earlier ones are replaced."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise FileRefused(
            folder, "deze map kan niet worden gemaakt. Kies een andere map."
        ) from fault
    draft = example_draft(str(uuid.uuid4()), today())
    write_draft(folder / DRAFT, draft, None)
    checked = check_draft(draft)
    lines = report_lines(checked)
    write_safely(folder / REPORT, ("\n".join(lines) + "\n").encode("utf-8"))
    as_json = json.dumps(checked_to_json(checked), ensure_ascii=False, indent=2)
    write_safely(folder / REPORT_JSON, as_json.encode("utf-8"))
    export_draft(draft, folder / WORD, None, Choices(concept=True))
    print(f"Voorbeeld gemaakt in {folder}:")
    print(f"  {DRAFT}  een bestek met {len(PLANTED)} fouten die er met opzet in staan")
    print(f"  {REPORT}  wat de toets vindt (en {REPORT_JSON} voor programma's)")
    print(f"  {WORD}  het bestek als Word-bestand, als concept")
    print(summary(checked.report))
    return 0
