"""Redlines of ten pairs of drafts, accepted and rejected in LibreOffice: `python -m benchmarks.redline_proof`.

What is left after accepting must be the plain export of the new draft, after rejecting that of the old one,
read the same way: paragraph by paragraph with its number and style, table by table. Needs LibreOffice and the
Python of its uno. With --audit each redline also goes through openxml-audit, when that is installed.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

from drafting.comparison.documents import compare_documents
from drafting.word.redline.redline import Signature, write_redline
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from tests.drafting.word.redline.pairs import DAY, NORMS, Pair, all_pairs
from tests.shared_material import shared

PYTHON_OF_UNO = Path("/usr/bin/python3")
OFFICE_TEXTS = Path(__file__).with_name("office_texts.py")
SIGNATURE = Signature("J. Jansen", datetime(2026, 11, 22, 10, 0, tzinfo=UTC))

_SPACE = "Tabelafstand"
_FILLER = "\\u200d"
"""LibreOffice puts this in a tracked row without text, and leaves it there; as JSON writes it."""

Line = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What LibreOffice made of a redline: the lines that differ after accepting and after rejecting.

    `spaces` are the empty paragraphs it left before tables that it took away; see paragraph_ends.py.
    """

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]
    lines: int
    spaces: int


def write_files(pair: Pair, folder: Path) -> float:
    """Writes old, new and redline of a pair; gives the seconds that comparing and writing the redline took."""
    for name, draft, document in zip(
        ("old", "new"), (pair.old, pair.new), pair.documents, strict=True
    ):
        settings = settings_for(draft, NORMS, day=DAY, export_id="proef", concept=False)
        # the annex is in the document already
        plain = write_document(document, replace(settings, justifications=()))
        (folder / f"{pair.name}-{name}.docx").write_bytes(plain.content)
    started = time.perf_counter()
    comparison = compare_documents(*pair.documents, one_draft=pair.one_draft)
    settings = settings_for(pair.new, NORMS, day=DAY, export_id="proef", concept=False)
    redline = write_redline(comparison, settings, SIGNATURE)
    (folder / f"{pair.name}.docx").write_bytes(redline.content)
    return time.perf_counter() - started


def prove(pair: Pair, folder: Path) -> Proof:
    """Has LibreOffice accept and reject all changes, and compares; the files must be there."""
    (found,) = office_texts(folder, [pair.name])
    accepted, rejected, spaces = differing(found)
    return Proof(accepted, rejected, len(found[0]) + len(found[1]), spaces)


def office_texts(folder: Path, names: Sequence[str]) -> list[list[list[Line]]]:
    """For each name the lines of new, old, accepted and rejected, as LibreOffice has them."""
    asked = []
    for name in names:
        for file, deed in (("-new", "read"), ("-old", "read"), ("", "accept"), ("", "reject")):
            asked += [f"{name}{file}.docx", deed]
    done = subprocess.run(
        [PYTHON_OF_UNO, OFFICE_TEXTS, folder, *asked],
        check=True, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    texts = [_lines(one["texts"]) for one in json.loads(done.stdout)]
    return [texts[start : start + 4] for start in range(0, len(texts), 4)]


def differing(found: Sequence[list[Line]]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """What differs after accepting and after rejecting, and how many empty lines were left out for that."""
    new, old, *resolved = found
    spaces = sum(not line[1] for lines in resolved for line in lines)
    accepted, rejected = ([line for line in lines if line[1]] for lines in resolved)
    return _differences(new, accepted), _differences(old, rejected), spaces


def _lines(texts: list[dict[str, object]]) -> list[Line]:
    """The text after the contents list, without the narrow spaces between two tables, which hold none."""
    start = 1 + max(
        n for n, one in enumerate(texts) if str(one.get("style")).startswith("Contents")
    )
    return [
        ("table", json.dumps(one["table"]).replace(_FILLER, "")) if "table" in one
        else (one["number"], one["text"], one["style"])
        for one in texts[start:]
        if one.get("style") != _SPACE or one["text"]
    ]  # fmt: skip


def _differences(wanted: list[Line], found: list[Line]) -> tuple[str, ...]:
    lines = unified_diff([str(w) for w in wanted], [str(f) for f in found], n=0, lineterm="")
    return tuple(line for line in lines if not line.startswith(("---", "+++", "@@")))


def _validated(path: Path) -> str:
    tool = shared("tools/validate_docx.py")
    if tool is None:
        return "niet gevalideerd"
    done = subprocess.run(
        [sys.executable, tool, "--a11y", path], check=False, capture_output=True, text=True
    )
    return done.stdout.strip().rpartition(": ")[2] or done.stderr.strip()[-80:]


def _audited(path: Path) -> str:
    done = subprocess.run(["openxml-audit", path], check=False, capture_output=True, text=True)
    return "audit ok" if done.returncode == 0 else f"audit: {done.stdout.strip()[-300:]}"


def main() -> None:
    """Prints a line for each pair."""
    wanted = {name for name in sys.argv[1:] if not name.startswith("--")}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for pair in all_pairs():
            if wanted and pair.name not in wanted:
                continue
            seconds = write_files(pair, folder)
            proof = prove(pair, folder)
            path = folder / f"{pair.name}.docx"
            audit = f", {_audited(path)}" if "--audit" in sys.argv else ""
            print(
                f"{pair.name:16} {proof.lines:5} lines, {seconds:.2f} s, accept differs in "
                f"{len(proof.accepted)}, reject in {len(proof.rejected)}; {proof.spaces} empty; "
                f"{_validated(path)}{audit}",
                flush=True,
            )
            for line in (*proof.accepted[:6], *proof.rejected[:6]):
                print(f"    {line[:220]}")


if __name__ == "__main__":
    main()
