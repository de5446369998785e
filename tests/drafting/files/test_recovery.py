import dataclasses
import stat
from datetime import datetime, timedelta

import pytest

from drafting.files.draft_file import Stamp
from drafting.files.recovery import EXTENSION, Unsaved, discard, keep, recoverable
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused
from tests.drafting.files.failing_calls import Calls
from tests.drafting.files.full_draft import full_draft

NOON = datetime(2027, 3, 1, 12, 0)  # noqa: DTZ001 -- the clock on the wall


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "herstel"


@pytest.fixture
def unsaved(tmp_path):
    return Unsaved(full_draft(), tmp_path / "bestek.bestek", Stamp("ab", 3), NOON)


def test_what_was_kept_is_recoverable(folder, unsaved):
    keep(folder, "venster-1", unsaved)
    (found,) = recoverable(folder)
    assert (found.session, found.unsaved) == ("venster-1", unsaved)


def test_a_draft_that_never_had_a_file_is_recoverable(folder, unsaved):
    keep(folder, "venster-1", dataclasses.replace(unsaved, path=None, stamp=None))
    assert recoverable(folder)[0].unsaved.path is None


def test_it_is_for_its_owner_alone(folder, unsaved):
    keep(folder, "venster-1", unsaved)
    assert stat.S_IMODE((folder / f"venster-1{EXTENSION}").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_windows_keep_their_own_newest_first(folder, unsaved):
    keep(folder, "a", unsaved)
    keep(folder, "b", dataclasses.replace(unsaved, at=NOON + timedelta(minutes=1)))
    assert [found.session for found in recoverable(folder)] == ["b", "a"]


def test_keeping_again_replaces(folder, unsaved):
    keep(folder, "a", unsaved)
    keep(folder, "a", dataclasses.replace(unsaved, at=NOON + timedelta(minutes=1)))
    assert [found.unsaved.at.minute for found in recoverable(folder)] == [1]


def test_discarded_is_gone_and_discarding_twice_is_fine(folder, unsaved):
    keep(folder, "a", unsaved)
    discard(folder, "a")
    discard(folder, "a")
    assert recoverable(folder) == ()


def test_what_cannot_be_read_is_listed_with_the_reason_and_stays(folder, unsaved):
    keep(folder, "a", unsaved)
    keep(folder, "b", unsaved)
    (folder / f"b{EXTENSION}").write_bytes(b"half")
    good, bad = recoverable(folder)
    assert good.unsaved == unsaved
    assert bad.unsaved is None
    assert str(bad.refusal).startswith(f"b{EXTENSION}: ")
    assert len([entry.name for entry in folder.iterdir()]) == 2


def test_without_a_folder_nothing_is_recoverable(folder):
    assert recoverable(folder) == ()


def test_a_failed_keep_leaves_what_was_kept(folder, unsaved, monkeypatch):
    keep(folder, "a", unsaved)
    with monkeypatch.context() as patch:
        Calls(patch, fails=0, error=28, for_ever=True)
        with pytest.raises(FileRefused, match="schijf is vol"):
            keep(folder, "a", dataclasses.replace(unsaved, at=NOON + timedelta(minutes=1)))
    assert recoverable(folder)[0].unsaved == unsaved


def test_a_value_that_cannot_be_recorded_is_told(folder, unsaved):
    wrong = dataclasses.replace(unsaved.draft, values=(("a_money", "veel"),))
    with pytest.raises(FileRefused, match="herstelkopie"):
        keep(folder, "a", dataclasses.replace(unsaved, draft=wrong))


def test_a_copy_that_cannot_be_discarded_is_told(folder, unsaved, monkeypatch):
    def unlink(_path):
        raise PermissionError

    keep(folder, "a", unsaved)
    monkeypatch.setattr(SYSTEM, "unlink", unlink)
    with pytest.raises(FileRefused, match="weer aangeboden"):
        discard(folder, "a")


@pytest.mark.parametrize("session", ["", "../weg", "a/b", "a" * 61])
def test_a_session_is_never_a_path(folder, unsaved, session):
    with pytest.raises(ValueError, match="session"):
        keep(folder, session, unsaved)
