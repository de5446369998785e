"""`check` on a folder: every draft, Word file and text in it, a row each."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from commands.check import checked_to_json, fails
from commands.checked_file import SUFFIXES, Checked, check_file
from drafting.finding import Report
from drafting.refusals import FileRefused, Refusal
from drafting.reports.foreign_text import visible
from drafting.terms import Severity

DONE, FOUND, REFUSED = 0, 1, 2
_HEADER = ("Bestand", "Controles", "Wet", "Afwijking", "Aandacht", "Niet uitgevoerd")


@dataclass(frozen=True, slots=True)
class Row:
    """A file of the folder with its report, or with the reason why it was refused."""

    name: str
    checked: Checked | None
    refused: str = ""


def check_folder(
    folder: Path,
    facts_path: Path | None,
    *,
    as_json: bool,
    fail_on: Severity | None,
    recursive: bool = False,
) -> int:
    """Prints a row for each file, or with `as_json` an object a line; gives the worst exit code of all.

    The files come in order of their names; hidden files and those that Word keeps beside an open file
    are passed over.

    Raises:
        FileRefused: the folder holds nothing that can be checked, or cannot be read.
    """
    paths = files_in(folder, recursive=recursive)
    if not paths:
        deeper = "" if recursive else " Geef --recursive om ook in mappen daaronder te zoeken."
        raise FileRefused(folder, f"in deze map staat geen .bestek, .docx, .txt of .md.{deeper}")
    worst = DONE
    width = max(len(_HEADER[0]), *(len(_name(path, folder)) for path in paths))
    if not as_json:
        print(_line(_HEADER, width))
    for row in _rows(paths, folder, facts_path):
        if row.checked is None:
            worst = REFUSED
        elif fail_on is not None and fails(row.checked.report, fail_on):
            worst = max(worst, FOUND)
        print(json.dumps(_plain(row), ensure_ascii=False) if as_json else _written(row, width))
    return worst


def files_in(folder: Path, *, recursive: bool) -> tuple[Path, ...]:
    """The files of a folder that can be checked, by name; links to folders are not followed.

    Raises:
        FileRefused: the folder cannot be read.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda path: (path.is_dir(), path.name.casefold()))
    except OSError as fault:
        raise FileRefused(
            folder, "deze map kan niet worden gelezen. Controleer de naam."
        ) from fault
    found: list[Path] = []
    for path in entries:
        if path.name.startswith((".", "~$")):
            continue
        if path.is_dir():
            if recursive and not path.is_symlink():
                found += files_in(path, recursive=True)
        elif path.suffix.casefold() in SUFFIXES:
            found.append(path)
    return tuple(found)


def _rows(paths: tuple[Path, ...], folder: Path, facts_path: Path | None) -> Iterator[Row]:
    for number, path in enumerate(paths, 1):
        name = _name(path, folder)
        _tell(f"Toetsen: {number} van {len(paths)}, {name}")
        try:
            row = Row(name, check_file(path, facts_path))
        except Refusal as refusal:
            row = Row(name, None, str(refusal))
        _tell("")
        yield row


def _tell(words: str) -> None:
    """How far it is, on one line of a terminal that is wiped again; nothing goes to a file or another program."""
    if sys.stderr.isatty():
        print(f"\r\033[K{visible(words)[:78]}", end="", file=sys.stderr, flush=True)


def _name(path: Path, folder: Path) -> str:
    return visible(path.relative_to(folder).as_posix())


def _plain(row: Row) -> dict[str, object]:
    if row.checked is None:
        return {"file": row.name, "refused": row.refused}
    return {"file": row.name, **checked_to_json(row.checked)}


def _written(row: Row, width: int) -> str:
    if row.checked is None:
        return f"{row.name:<{width}}  Geweigerd: {visible(row.refused)}"
    report = row.checked.report
    cells = (row.name, str(report.run), *_counts(report), str(len(report.not_run)))
    return _line(cells, width)


def _counts(report: Report) -> tuple[str, ...]:
    return tuple(str(sum(f.severity is s for f in report.findings)) for s in Severity)


def _line(cells: tuple[str, ...], width: int) -> str:
    first, *rest = cells
    columns = zip(rest, _HEADER[1:], strict=True)
    return f"{first:<{width}}  " + "  ".join(f"{cell:>{len(head)}}" for cell, head in columns)
