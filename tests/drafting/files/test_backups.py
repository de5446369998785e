import dataclasses
import stat
from datetime import datetime, timedelta

import pytest

from drafting.files.backups import (
    DamagedWithBackup,
    back_up,
    copies,
    kept,
    newest_good,
    offering,
    restore,
)
from drafting.files.draft_file import check_draft, read_draft, write_draft
from drafting.files.file_faults import FileDamaged
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused
from tests.drafting.files.full_draft import full_draft

NOON = datetime(2027, 3, 1, 12, 0)  # noqa: DTZ001 -- the clock on the wall, as the window passes it


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bestek.bestek"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "kopieen"


def save(path, title):
    draft = full_draft()
    facts = dataclasses.replace(draft.procurement, title=title)
    write_draft(path, dataclasses.replace(draft, procurement=facts), None)
    return path.read_bytes()


def test_a_copy_is_the_file_for_its_owner_alone(path, folder):
    content = save(path, "een")
    backup = back_up(path, folder, NOON, check_draft)
    assert backup.path.read_bytes() == content
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert copies(path, folder) == (backup,)


def test_the_same_file_is_copied_once(path, folder):
    save(path, "een")
    first = back_up(path, folder, NOON, check_draft)
    assert back_up(path, folder, NOON + timedelta(hours=1), check_draft) == first
    assert len(copies(path, folder)) == 1


@pytest.mark.parametrize("content", [b"", b"{}", b"\0" * 100])
def test_a_damaged_file_is_never_copied(path, folder, content):
    save(path, "een")
    back_up(path, folder, NOON, check_draft)
    path.write_bytes(content)
    with pytest.raises(FileDamaged):
        back_up(path, folder, NOON + timedelta(hours=1), check_draft)
    assert [copy.at for copy in copies(path, folder)] == [NOON]


def test_files_of_the_same_name_keep_their_own_copies(tmp_path, folder):
    for name in ("noord", "zuid"):
        (tmp_path / name).mkdir()
        save(tmp_path / name / "bestek.bestek", name)
        back_up(tmp_path / name / "bestek.bestek", folder, NOON, check_draft)
    assert len(copies(tmp_path / "noord" / "bestek.bestek", folder)) == 1


def test_a_year_of_saves_leaves_the_latest_the_days_and_the_weeks():
    times = [NOON + timedelta(hours=9 * number) for number in range(1000)]
    stay = kept(times)
    newest_first = sorted(stay, reverse=True)
    assert newest_first[:10] == sorted(times, reverse=True)[:10]
    assert len({time.date() for time in stay}) >= 14
    assert len({time.isocalendar()[:2] for time in stay}) == 8
    assert len(stay) <= 32


def test_thinning_step_by_step_is_the_same_as_at_once():
    times = [NOON + timedelta(hours=9 * number) for number in range(1000)]
    stay = frozenset()
    for time in times:
        stay = kept([*stay, time])
    assert stay == kept(times)


def test_copies_that_need_not_stay_are_removed(path, folder):
    for number in range(40):
        save(path, f"versie {number}")
        back_up(path, folder, NOON + timedelta(minutes=number), check_draft)
    assert len(copies(path, folder)) == 10


def test_a_copy_that_cannot_be_removed_does_no_harm(path, folder, monkeypatch):
    def unlink(_path):
        raise PermissionError

    monkeypatch.setattr(SYSTEM, "unlink", unlink)
    for number in range(12):
        save(path, f"versie {number}")
        back_up(path, folder, NOON + timedelta(minutes=number), check_draft)
    assert len(copies(path, folder)) == 12


def test_each_copy_is_put_back_byte_for_byte(path, folder):
    contents = []
    for number in range(3):
        contents.append(save(path, f"versie {number}"))
        back_up(path, folder, NOON + timedelta(minutes=number), check_draft)
    for backup, content in zip(copies(path, folder), reversed(contents), strict=True):
        restore(backup, path, folder, NOON + timedelta(days=1), check_draft)
        assert path.read_bytes() == content


def test_the_file_that_is_replaced_is_set_aside(path, folder):
    save(path, "goed")
    backup = back_up(path, folder, NOON, check_draft)
    path.write_bytes(b"beschadigd")
    restore(backup, path, folder, NOON + timedelta(days=1), check_draft)
    aside = [
        name
        for name in [entry.name for entry in backup.path.parent.iterdir()]
        if "set-aside" in name
    ]
    assert [(backup.path.parent / name).read_bytes() for name in aside] == [b"beschadigd"]
    assert copies(path, folder) == (backup,)


def test_a_file_that_is_gone_is_put_back(path, folder):
    content = save(path, "goed")
    backup = back_up(path, folder, NOON, check_draft)
    path.unlink()
    restore(backup, path, folder, NOON, check_draft)
    assert path.read_bytes() == content


def test_a_damaged_copy_is_passed_over(path, folder):
    save(path, "een")
    good = back_up(path, folder, NOON, check_draft)
    save(path, "twee")
    bad = back_up(path, folder, NOON + timedelta(hours=1), check_draft)
    bad.path.write_bytes(bad.path.read_bytes()[:-9])
    assert newest_good(path, folder, check_draft) == good
    with pytest.raises(FileDamaged):
        restore(bad, path, folder, NOON, check_draft)


def test_a_refusal_names_the_newest_good_copy(path, folder):
    save(path, "een")
    backup = back_up(path, folder, NOON, check_draft)
    path.write_bytes(b"")
    with pytest.raises(FileDamaged) as damaged:
        read_draft(path)
    offered = offering(damaged.value, folder, check_draft)
    assert isinstance(offered, DamagedWithBackup)
    assert offered.backup == backup
    assert str(offered).endswith("Er is een goede reservekopie van 1-3-2027 om 12:00.")


def test_without_a_copy_the_refusal_stays_as_it_was(path, folder):
    problem = FileRefused(path, "iets.")
    assert offering(problem, folder, check_draft) is problem
