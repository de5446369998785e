"""A disk that is really full, in a process of its own with a limit on the size of files."""

import os
import resource
import sys

import pytest

from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the limit does not exist there")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "bestek.bestek"
    target.write_bytes(b"oud")
    child = os.fork()
    if child == 0:
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
            write_safely(target, b"n" * 3_000_000)
        except FileRefused as problem:
            code = 0 if "onbeschadigd" in str(problem) else 2
        finally:
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert target.read_bytes() == b"oud"
    assert [entry.name for entry in tmp_path.iterdir()] == [target.name]
