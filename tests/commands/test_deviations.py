"""`deviations`: what differs from the adopted texts."""

import json
from pathlib import Path

from drafting.document import BlockId
from drafting.edits.passages import rewrite
from drafting.files.draft_file import write_draft
from main import main
from tests.builders import HAND, NORMS, draft, section


def saved(tmp_path: Path) -> Path:
    made = draft(section("scope", "Zoals het hoort."))
    block = made.parts[0].chapters[0].sections[0].blocks[0]
    changed = rewrite(made, BlockId(block.id), "Anders gezegd.", HAND, NORMS).after
    path = tmp_path / "b.bestek"
    write_draft(path, changed, None)
    return path


def test_json_gives_both_texts(tmp_path, capsys):
    assert main(["deviations", str(saved(tmp_path)), "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert one["kind"] == "gewijzigd"
    assert one["text"] == "Anders gezegd."
    assert one["adopted"] != one["text"]


def test_a_report_is_written_once(tmp_path, capsys):
    path, report = saved(tmp_path), tmp_path / "r.html"
    assert main(["deviations", str(path), "--report", str(report)]) == 0
    assert "Anders gezegd" in report.read_text(encoding="utf-8")
    assert main(["deviations", str(path), "--report", str(report)]) == 2
    assert "bestaat al" in capsys.readouterr().err


def test_another_file_is_refused(tmp_path, capsys):
    other = tmp_path / "x.docx"
    other.write_bytes(b"x")
    assert main(["deviations", str(other)]) == 2
    assert ".bestek" in capsys.readouterr().err
