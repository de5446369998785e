import os
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from drafting.edits import values
from drafting.files.backups import back_up
from drafting.files.draft_file import check_draft, read_draft, write_draft
from gui import alerts, background
from gui.filing import Filing, file_stem
from gui.services import Services
from gui.settings import Folders
from tests import builders

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
LOCAL = AT.replace(tzinfo=None)


@pytest.fixture
def services(tmp_path, rulebook):
    made = Services(Folders(tmp_path / "thuis"), lambda: AT)
    made.__dict__["rulebook"] = rulebook
    return made


@pytest.fixture
def filing(services, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    yield Filing(services, window)
    qtbot.waitUntil(lambda: not background.busy())


@pytest.fixture
def told(monkeypatch):
    """What the user was told."""
    found = []
    monkeypatch.setattr(
        alerts, "refuse", lambda _parent, refusal, title="": found.append(f"{title}: {refusal}")
    )
    return found


@pytest.fixture
def answer(monkeypatch):
    """Gives these answers to the questions of the window, and what was asked."""
    asked = []

    def answers(*numbers):
        left = list(numbers)

        def ask(_parent, title, _text, words):
            asked.append((title, words))
            return left.pop(0)

        monkeypatch.setattr(alerts, "ask", ask)
        return asked

    return answers


@pytest.fixture
def draft():
    section = builders.section("aanleiding", "Bel {{ contact }}.")
    return builders.draft(section, variables=(builders.variable("contact"),))


@pytest.fixture
def path(tmp_path, draft):
    made = tmp_path / "proef.bestek"
    write_draft(made, draft, None)
    return made


def change(opened, name="N. de Wit"):
    opened.apply(values.fill(opened.draft, "contact", name))


def saves_to(monkeypatch, path):
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_arguments: path)


def test_a_file_is_opened_clean_with_a_copy_among_the_backups(filing, path, draft, services, qtbot):
    opened = filing.open(path)
    assert opened.draft == draft
    assert not opened.has_changes
    qtbot.waitUntil(lambda: bool(list(services.folders.backups.rglob("*.bestek"))))


def test_a_missing_file_is_told_and_forgotten(filing, path, services, told):
    filing.remember(filing.open(path))
    path.unlink()
    assert filing.open(path) is None
    assert len(told) == 1
    assert services.settings.now.recent == ()


def test_a_damaged_file_offers_the_newest_good_copy(filing, path, draft, services, answer):
    back_up(path, services.folders.backups, LOCAL - timedelta(minutes=5), check_draft)
    path.write_bytes(path.read_bytes()[:-40])
    asked = answer(0)
    opened = filing.open(path)
    assert opened.draft == draft
    assert asked[0][1][0] == "Zet de reservekopie van 13:57 terug"


def test_a_damaged_file_is_left_alone_when_the_copy_is_not_wanted(filing, path, services, answer):
    back_up(path, services.folders.backups, LOCAL, check_draft)
    damaged = path.read_bytes()[:-40]
    path.write_bytes(damaged)
    answer(1)
    assert filing.open(path) is None
    assert path.read_bytes() == damaged


def test_a_damaged_file_without_copies_is_told(filing, path, told):
    path.write_bytes(b"")
    assert filing.open(path) is None
    assert "Er is niets veranderd" in told[0]


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="rights do not hold for the administrator"
)
def test_a_file_without_rights_is_opened_read_only(filing, path):
    path.chmod(0o444)
    assert filing.open(path).file.read_only


def test_a_read_only_file_is_saved_as_a_copy(filing, path, monkeypatch, tmp_path):
    monkeypatch.setattr("gui.filing.access", lambda _path, _mode: False)
    opened = filing.open(path)
    assert opened.file.read_only
    before = path.read_bytes()
    change(opened)
    suggested = []

    def choose(_parent, _title, name, _kinds):
        suggested.append(name)
        return tmp_path / "kopie"

    monkeypatch.setattr(alerts, "choose_to_save", choose)
    assert filing.save(opened)
    assert suggested == [str(tmp_path / "proef - kopie.bestek")]
    assert read_draft(tmp_path / "kopie.bestek")[0] == opened.draft
    assert path.read_bytes() == before
    assert not opened.file.read_only


def test_a_new_draft_asks_for_a_name(filing, draft, monkeypatch, tmp_path, services):
    opened = filing.start(draft, unsaved=True)
    assert opened.has_changes
    saves_to(monkeypatch, tmp_path / "nieuw.bestek")
    assert filing.save(opened)
    assert not opened.has_changes
    assert services.settings.now.recent[0].title == "Begeleiding Wmo 2027"


def test_no_name_is_no_save(filing, draft, monkeypatch):
    opened = filing.start(draft, unsaved=True)
    saves_to(monkeypatch, None)
    assert not filing.save(opened)
    assert opened.has_changes


def test_a_file_changed_by_somebody_else_keeps_both(
    filing, path, monkeypatch, tmp_path, answer, draft
):
    opened = filing.open(path)
    change(opened)
    write_draft(path, values.fill(draft, "contact", "Iemand anders").after, None)
    theirs = path.read_bytes()
    asked = answer(0)
    saves_to(monkeypatch, tmp_path / "mijn.bestek")
    assert filing.save(opened)
    assert asked
    assert path.read_bytes() == theirs
    assert read_draft(tmp_path / "mijn.bestek")[0] == opened.draft


def test_a_file_changed_by_somebody_else_is_overwritten_only_when_asked(
    filing, path, answer, draft
):
    opened = filing.open(path)
    change(opened)
    write_draft(path, values.fill(draft, "contact", "Iemand anders").after, None)
    answer(2, 1)
    assert not filing.save(opened)
    assert opened.has_changes
    assert filing.save(opened)
    assert read_draft(path)[0] == opened.draft


def test_a_save_that_fails_is_told_and_nothing_is_lost(filing, draft, monkeypatch, told, tmp_path):
    opened = filing.start(draft, unsaved=True)
    saves_to(monkeypatch, tmp_path / "map" / "die er niet is.bestek")
    assert not filing.save(opened)
    assert opened.has_changes
    assert len(told) == 1


@pytest.mark.parametrize(("number", "leaves"), [(1, True), (2, False)])
def test_leaving_with_changes_asks(filing, path, answer, number, leaves):
    opened = filing.open(path)
    assert filing.may_leave(opened)
    change(opened)
    answer(number)
    assert filing.may_leave(opened) is leaves


def test_leaving_can_save_first(filing, path, answer):
    opened = filing.open(path)
    change(opened)
    answer(0)
    assert filing.may_leave(opened)
    assert read_draft(path)[0] == opened.draft


def test_reloading_shows_the_file_as_it_is_now(filing, path, draft):
    opened = filing.open(path)
    change(opened)
    theirs = values.fill(draft, "contact", "Iemand anders").after
    write_draft(path, theirs, None)
    assert filing.reload(opened)
    assert opened.draft == theirs
    assert not opened.has_changes


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Wmo: 2027/2028?", "Wmo 2027 2028"),
        ("", "Bestek"),
        ("...", "Bestek"),
        ("a" * 200, "a" * 80),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title, stem):
    assert file_stem(title) == stem
