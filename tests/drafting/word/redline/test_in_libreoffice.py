"""One redline accepted and rejected by LibreOffice; the ten pairs are in benchmarks/redline_proof.py."""

import shutil
import subprocess

import pytest

from benchmarks.redline_proof import PYTHON_OF_UNO, prove, write_files
from tests.drafting.word.redline.pairs import pair, with_more


def has_uno() -> bool:
    if not PYTHON_OF_UNO.exists() or shutil.which("soffice") is None:
        return False
    done = subprocess.run([PYTHON_OF_UNO, "-c", "import uno"], check=False, capture_output=True)
    return done.returncode == 0


@pytest.mark.skipif(not has_uno(), reason="LibreOffice with its uno for Python is not here")
def test_accepted_it_is_the_new_draft_and_rejected_the_old_one(tmp_path):
    made = pair("erbij", "convenant", with_more)
    write_files(made, tmp_path)
    proof = prove(made, tmp_path)
    assert proof.lines > 150
    assert not proof.accepted
    assert not proof.rejected
