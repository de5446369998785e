"""The report as Word sees it."""

import subprocess
import sys

import pytest

from drafting.reports.word_file import report_file
from tests.drafting.reports.reports import MARK, whole_report
from tests.shared_material import shared

VALIDATOR = shared("tools/validate_docx.py")


@pytest.mark.skipif(VALIDATOR is None, reason="the acceptance tools are not beside this checkout")
def test_the_report_is_valid_and_accessible(tmp_path):
    path = tmp_path / "rapport.docx"
    path.write_bytes(report_file(whole_report(MARK)).content)
    done = subprocess.run(
        [sys.executable, str(VALIDATOR), "--a11y", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "0 errors" in done.stdout, done.stdout + done.stderr
