import errno
import stat
from datetime import datetime, timedelta

import pytest

from drafting.files.file_faults import SavedUncertainly
from drafting.files.safe_write import LEFTOVER, remove_leftovers, write_safely
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused
from tests.drafting.files.failing_calls import ERRORS, Calls, held

OLD, NEW = b"oud" * 1000, b"nieuw" * 700_000
LATER = datetime.now() + timedelta(days=1)  # noqa: DTZ005 -- compared with the clock of the disk


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "bestek.bestek"
    path.write_bytes(OLD)
    return path


def calls_of_one_write(tmp_path) -> int:
    patch = pytest.MonkeyPatch()
    with patch.context() as context:
        calls = Calls(context)
        (tmp_path / "telling").write_bytes(OLD)
        write_safely(tmp_path / "telling", NEW)
    (tmp_path / "telling").unlink()
    return len(calls.made)


def test_new_content_replaces_the_old(target):
    write_safely(target, NEW)
    assert target.read_bytes() == NEW
    assert [entry.name for entry in target.parent.iterdir()] == [target.name]


def test_the_order_is_write_sync_close_replace_sync_folder(target, monkeypatch):
    calls = Calls(monkeypatch)
    write_safely(target, NEW)
    made = [name for name in calls.made if name != "read"]
    assert made == [
        *("open", "set_mode", "write", "write", "write", "write", "fsync", "close"),
        *("open", "close"),
        "replace",
        *("open", "fsync", "close"),
    ]


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("for_ever", [False, True])
def test_a_failing_call_leaves_the_old_file_or_the_new_one(tmp_path, target, error, for_ever):
    number_of_calls = calls_of_one_write(tmp_path)
    assert number_of_calls > 10
    for number in range(number_of_calls):
        target.write_bytes(OLD)
        said = ""
        with pytest.MonkeyPatch.context() as patch:
            Calls(patch, fails=number, error=error, for_ever=for_ever)
            try:
                write_safely(target, NEW)
            except SavedUncertainly as problem:
                assert target.read_bytes() == NEW
                said = str(problem)
            except FileRefused as problem:
                assert target.read_bytes() == OLD
                said = str(problem)
            else:
                assert target.read_bytes() == NEW
        if said:
            assert said.startswith("bestek.bestek: ")
            assert "sla op" in said.lower() or "sla nog" in said.lower()
        remove_leftovers(tmp_path, LATER)
        assert [entry.name for entry in tmp_path.iterdir()] == [target.name]


def test_short_writes_are_continued(tmp_path, target):
    for number in range(calls_of_one_write(tmp_path)):
        with pytest.MonkeyPatch.context() as patch:
            Calls(patch, fails=number, short=True)
            write_safely(target, NEW)
        assert target.read_bytes() == NEW


def test_a_write_that_writes_nothing_is_refused(target, monkeypatch):
    monkeypatch.setattr(SYSTEM, "write", lambda _descriptor, _rest: 0)
    with pytest.raises(FileRefused, match="onbeschadigd"):
        write_safely(target, NEW)
    assert target.read_bytes() == OLD


def test_a_disk_that_gives_back_something_else_is_refused(target, monkeypatch):
    real = SYSTEM.read
    monkeypatch.setattr(SYSTEM, "read", lambda d, n: real(d, n).replace(b"n", b"m"))
    with pytest.raises(FileRefused, match="onbeschadigd"):
        write_safely(target, NEW)
    assert target.read_bytes() == OLD
    assert [entry.name for entry in target.parent.iterdir()] == [target.name]


def test_a_file_held_for_a_moment_is_saved_after_all(target, monkeypatch):
    real, tries, pauses = SYSTEM.replace, [], []

    def replace(source, goal):
        tries.append(goal)
        if len(tries) <= 5:
            raise held()
        real(source, goal)

    monkeypatch.setattr(SYSTEM, "replace", replace)
    monkeypatch.setattr(SYSTEM, "sleep", pauses.append)
    write_safely(target, NEW)
    assert target.read_bytes() == NEW
    assert sum(pauses) < 1


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_stays_open_elsewhere_is_refused_within_three_seconds(
    target, monkeypatch, winerror
):
    pauses = []

    def replace(_source, _goal):
        raise held(winerror)

    monkeypatch.setattr(SYSTEM, "replace", replace)
    monkeypatch.setattr(SYSTEM, "sleep", pauses.append)
    with pytest.raises(FileRefused, match=r"open in een ander programma.*onbeschadigd"):
        write_safely(target, NEW)
    assert sum(pauses) < 3
    assert target.read_bytes() == OLD
    assert [entry.name for entry in target.parent.iterdir()] == [target.name]


def test_a_full_disk_is_named_with_what_to_do(target, monkeypatch):
    def write(_descriptor, _rest):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(SYSTEM, "write", write)
    with pytest.raises(
        FileRefused, match=r"schijf is vol\. Het oude bestand is onbeschadigd\. Maak"
    ):
        write_safely(target, NEW)


def test_after_space_is_freed_the_same_content_saves(target, monkeypatch):
    with monkeypatch.context() as patch:
        Calls(patch, fails=0, error=errno.ENOSPC, for_ever=True)
        with pytest.raises(FileRefused):
            write_safely(target, NEW)
    write_safely(target, NEW)
    assert target.read_bytes() == NEW


def test_a_read_only_file_is_refused(target):
    target.chmod(0o444)
    with pytest.raises(FileRefused, match="alleen te lezen"):
        write_safely(target, NEW)
    assert target.read_bytes() == OLD


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="dit is een map"):
        write_safely(tmp_path, NEW)


def test_a_missing_folder_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="de map is er niet"):
        write_safely(tmp_path / "weg" / "bestek.bestek", NEW)


def test_a_name_that_is_too_long_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="te lang"):
        write_safely(tmp_path / ("a" * 300), NEW)
    assert [entry.name for entry in tmp_path.iterdir()] == []


def test_a_name_that_cannot_be_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="bestandsnaam"):
        write_safely(tmp_path / "a\0b", NEW)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "rond").symlink_to("rond")
    with pytest.raises(FileRefused):
        write_safely(tmp_path / "rond", NEW)


def test_a_link_is_followed_and_stays(tmp_path, target):
    link = tmp_path / "link"
    link.symlink_to(target.name)
    write_safely(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_rights_of_the_file_are_kept(target, mode):
    target.chmod(mode)
    write_safely(target, NEW)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_private_file_is_for_its_owner_alone(tmp_path):
    write_safely(tmp_path / "nieuw", NEW, private=True)
    assert stat.S_IMODE((tmp_path / "nieuw").stat().st_mode) == 0o600


def test_a_file_of_a_running_save_is_left_alone(tmp_path):
    (tmp_path / ".bw-0123abcd.tmp").write_bytes(b"half")
    assert remove_leftovers(tmp_path, datetime(2020, 1, 1)) == ()  # noqa: DTZ001 -- as the disk


def test_only_our_own_leftovers_are_removed(tmp_path):
    mine = tmp_path / ".bw-0123abcd.tmp"
    for name in (mine.name, "bw-0123abcd.tmp", ".bw-0123abcd.tmp.docx", "bestek.tmp"):
        (tmp_path / name).write_bytes(b"half")
    assert remove_leftovers(tmp_path, LATER) == (mine,)
    assert LEFTOVER.fullmatch(mine.name)
    assert len([entry.name for entry in tmp_path.iterdir()]) == 3


def test_leftovers_of_a_folder_that_is_gone_are_none(tmp_path):
    assert remove_leftovers(tmp_path / "weg", LATER) == ()
