"""A reviewer in LibreOffice, as it is installed here: what goes out comes back at the right place.

The long version, with a bestek of sixty pages, is benchmarks/round_trip.py.
"""

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.review.returned import Kind
from tests.drafting.review.reviewed_files import (
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    back,
    bare,
    parts_of,
    saved,
    small_draft,
)
from tests.shared_material import ROOT

PYTHON = "/usr/bin/python3"
STEPS = ROOT / "benchmarks" / "libreoffice_steps.py"


def missing():
    """What is not here, in words; empty when LibreOffice can be driven."""
    if shutil.which("soffice") is None:
        return "LibreOffice is not installed"
    if shutil.which(PYTHON) is None:
        return f"{PYTHON} is not there"
    uno = subprocess.run([PYTHON, "-c", "import uno"], check=False, capture_output=True)
    return "" if uno.returncode == 0 else "python3-uno is not installed"


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    reason = missing()
    if reason:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("review")
    at = datetime(2027, 1, 10, 9, tzinfo=UTC)
    anchor = Anchor("overleg-1", "overleg-1", 0, 8, THIRD[:8])
    known = Comment(CommentId("k1"), CommentKind.LEGAL, "J. Jansen", at, "Is dit nodig?", anchor)
    made = replace(small_draft(), comments=(known,))
    out, back_again, steps = folder / "uit.docx", folder / "terug.docx", folder / "steps.json"
    saved(out, parts_of(made))
    deeds = [
        ["comment", "veertien dagen", "Dit is kort."],
        ["comment", "Dagbesteding", "Wat is dit?"],
        ["record", True],
        ["replace", "ieder kwartaal", "iedere maand"],
        ["replace", "48 euro", "50 euro"],
        ["behind", "op.", "Een nieuwe afspraak."],
        ["drop", SECOND[:30], SECOND[:30]],
        ["record", False],
        ["replace", "tegen schade", "tegen alle schade"],
        ["resolve", "Is dit nodig?"],
    ]
    steps.write_text(json.dumps(deeds), encoding="utf-8")
    subprocess.run([PYTHON, STEPS, out, back_again, steps], check=True, timeout=120)
    return made, back_again


def whole(path):
    """The parts of a file by name; texts as text."""
    import zipfile

    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


@pytest.mark.parametrize("form", [dict, bare], ids=["marked", "bare"])
def test_everything_comes_back_at_its_place(reviewed, tmp_path, form):
    made, path = reviewed
    found = back(made, saved(tmp_path / "t.docx", form(whole(path)))).returned
    told = {(one.kind, one.element): one for one in found}
    assert set(told) == {
        (Kind.COMMENT, "levering-1"),
        (Kind.COMMENT, "overleg-3:2.1"),
        (Kind.INSERTED, "levering-1"),
        (Kind.DELETED, "levering-2"),
        (Kind.EDIT, "overleg-1"),
        (Kind.EDIT, "overleg-2"),
        (Kind.EDIT, "overleg-3:2.2"),
        (Kind.SETTLED, "overleg-1"),
    }
    assert told[Kind.COMMENT, "levering-1"].thread.anchor.quote == "veertien dagen"
    assert told[Kind.INSERTED, "levering-1"].new == "Een nieuwe afspraak."
    assert told[Kind.DELETED, "levering-2"].old == SECOND
    assert told[Kind.EDIT, "overleg-1"].new == THIRD.replace("ieder kwartaal", "iedere maand")
    assert told[Kind.EDIT, "overleg-1"].tracked
    assert told[Kind.EDIT, "overleg-2"].new == FOURTH.replace("schade", "alle schade")
    assert not told[Kind.EDIT, "overleg-2"].tracked
    assert told[Kind.SETTLED, "overleg-1"].thread.id == "k1"
    assert FIRST not in {one.old for one in found}
