from datetime import UTC, datetime

import pytest

from gui.crash import CrashHook

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
SECRET = "Gemeente Oosterveld eist negen miljoen"


def crash(hook):
    try:
        {}[SECRET]
    except KeyError as fault:
        hook.caught(type(fault), fault, fault.__traceback__)


@pytest.fixture
def told():
    return []


@pytest.fixture
def hook(tmp_path, told, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    return CrashHook(
        tmp_path / "log" / "logboek.txt", lambda: AT, lambda title, text: told.append((title, text))
    )


def test_the_log_says_where_and_not_a_word_of_the_draft(hook, tmp_path):
    crash(hook)
    log = (tmp_path / "log" / "logboek.txt").read_text(encoding="utf-8")
    assert log.startswith("2027-02-01 14:02:00 KeyError\n")
    assert "tests/gui/test_crash.py" in log
    assert SECRET not in log
    assert str(tmp_path) not in log


def test_the_work_is_kept_before_the_user_is_told(hook, told):
    order = []
    hook.keep = lambda: order.append("bewaard") or True
    crash(hook)
    assert order == ["bewaard"]
    assert "herstelkopie bewaard" in told[0][1]
    assert SECRET not in told[0][1]


def test_a_fault_while_the_user_is_told_shows_no_second_message(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    told = []

    def tell(title, _text):
        told.append(title)
        crash(hook)

    hook = CrashHook(tmp_path / "logboek.txt", lambda: AT, tell)
    crash(hook)
    crash(hook)
    assert len(told) == 2
    assert (tmp_path / "logboek.txt").read_text(encoding="utf-8").count("KeyError\n") == 4


def test_a_log_that_cannot_be_written_is_no_second_fault(tmp_path, told, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    (tmp_path / "log").write_text("geen map", encoding="utf-8")
    crash(
        CrashHook(tmp_path / "log" / "logboek.txt", lambda: AT, lambda *words: told.append(words))
    )
    assert len(told) == 1
