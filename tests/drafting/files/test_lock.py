import os

import pytest

from drafting.files.lock import ATTEMPTS, PAUSE, SIDE_FILE, folder_locked
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused


def test_the_folder_is_locked(tmp_path):
    with folder_locked(tmp_path / "bestek.bestek") as locked:
        assert locked
    assert [entry.name for entry in tmp_path.iterdir()] == [SIDE_FILE]


def test_a_second_writer_waits_and_is_then_refused(tmp_path, monkeypatch):
    pauses = []
    monkeypatch.setattr(SYSTEM, "sleep", pauses.append)
    path = tmp_path / "bestek.bestek"
    refused = pytest.raises(FileRefused, match="Er is niets veranderd")
    with folder_locked(path), refused, folder_locked(path):
        pytest.fail("two writers at once")
    assert sum(pauses) == pytest.approx(ATTEMPTS * PAUSE)


def test_the_lock_is_free_again_afterwards(tmp_path):
    path = tmp_path / "bestek.bestek"
    for _round in range(2):
        with folder_locked(path) as locked:
            assert locked


def test_the_lock_of_a_program_that_died_is_free(tmp_path):
    path = tmp_path / "bestek.bestek"
    child = os.fork()
    if child == 0:
        with folder_locked(path):
            os._exit(0)
    os.waitpid(child, 0)
    with folder_locked(path) as locked:
        assert locked


def test_where_no_lock_can_be_made_the_work_goes_on(tmp_path):
    with folder_locked(tmp_path / "weg" / "bestek.bestek") as locked:
        assert not locked
