"""`register`: every finding a draft has or once had, and what became of it."""

import json
from pathlib import Path

from commands.checked_file import check_draft
from commands.clock import today
from commands.finding_json import entry_to_json
from drafting.edits.seen_findings import remember
from drafting.files.draft_file import EXTENSION, read_draft, write_draft
from drafting.refusals import FileRefused
from drafting.reports import wording
from drafting.reports.foreign_text import visible
from drafting.reports.register import Entry, EntryStatus, register

FORGETFUL = "Dit bestek houdt nog niet bij wat is opgelost. Met --record begint het daarmee."


def register_of(path: Path, *, as_json: bool, record: bool) -> int:
    """Prints the register of a draft; with `record` the draft also remembers what was found today.

    Raises:
        Refusal: the file is no draft, cannot be read, or was changed meanwhile by somebody else.
    """
    if path.suffix.casefold() != EXTENSION:
        raise FileRefused(path, "alleen een .bestek-bestand heeft een register.")
    draft, stamp = read_draft(path)
    checked = check_draft(draft)
    if record:
        edit = remember(draft, checked.report, checked.passages, today())
        if edit.after != draft:
            draft = edit.after
            write_draft(path, draft, stamp)
    entries = register(draft, checked.report)
    if as_json:
        print(json.dumps([entry_to_json(entry) for entry in entries], ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(entries, remembers=bool(draft.seen_findings))))
    return 0


def _lines(entries: tuple[Entry, ...], *, remembers: bool) -> list[str]:
    counts = [
        f"{sum(entry.status is status for entry in entries)} × {status.label.lower()}"
        for status in EntryStatus
        if any(entry.status is status for entry in entries)
    ]
    lines = [f"Register: {', '.join(counts)}." if counts else wording.EMPTY_REGISTER]
    if entries and not remembers:
        lines.append(FORGETFUL)
    for entry in entries:
        title, text, status, since, outcome = wording.register_row(entry)
        lines += ["", f"{status}: {title}  ({entry.rule})", f"    {text}"]
        lines += [f"    {part}" for part in (since and f"Sinds {since}", outcome) if part]
    return [visible(line) for line in lines]
