from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from drafting.edits import values
from drafting.files.recovery import recoverable
from gui.journal import Journal
from gui.services import Services
from gui.settings import Folders
from tests import builders

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)


@pytest.fixture
def services(tmp_path):
    return Services(Folders(tmp_path / "thuis"), lambda: AT)


@pytest.fixture
def open_draft(opened):
    section = builders.section("aanleiding", "Bel {{ contact }}.")
    return opened(builders.draft(section, variables=(builders.variable("contact"),)))


@pytest.fixture
def owner(qapp):
    return QObject()


def change(open_draft, name="N. de Wit"):
    open_draft.apply(values.fill(open_draft.draft, "contact", name))


def kept(services):
    return [found.unsaved for found in recoverable(services.folders.recovery)]


def test_a_change_is_kept_without_saving(services, open_draft, owner, qtbot):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    change(open_draft)
    journal.keep_soon()
    qtbot.waitUntil(lambda: bool(kept(services)))
    assert kept(services)[0].draft == open_draft.draft
    assert kept(services)[0].path is None


def test_a_draft_without_changes_is_not_kept(services, open_draft, owner):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    journal.keep_now()
    assert kept(services) == []


def test_saving_removes_what_was_kept(services, open_draft, owner, tmp_path):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    change(open_draft)
    journal.keep_now()
    assert kept(services)
    open_draft.save(tmp_path / "proef.bestek", AT)
    assert kept(services) == []


def test_the_file_it_belongs_to_is_kept_with_it(services, open_draft, owner, tmp_path):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    open_draft.save(tmp_path / "proef.bestek", AT)
    change(open_draft)
    journal.keep_now()
    found = kept(services)[0]
    assert (found.path, found.stamp) == (open_draft.file.path, open_draft.file.stamp)


def test_work_of_a_window_that_is_alive_is_not_offered(services, open_draft, owner, qtbot):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    change(open_draft)
    journal.keep_soon()
    qtbot.waitUntil(lambda: bool(kept(services)))
    other = Journal(services, owner)
    assert other.lost() == ()
    assert journal.lost() == ()


def test_work_of_a_window_that_is_gone_is_offered_and_can_be_dropped(services, open_draft, owner):
    gone = Journal(services, owner)
    gone.follow(open_draft)
    change(open_draft)
    gone.keep_now()  # as at a crash: kept, and no lock is held
    journal = Journal(services, owner)
    lost = journal.lost()
    assert [found.unsaved.draft for found in lost] == [open_draft.draft]
    journal.drop(lost[0].session)
    assert journal.lost() == ()


def test_closing_leaves_nothing_behind(services, open_draft, owner):
    journal = Journal(services, owner)
    journal.follow(open_draft)
    change(open_draft)
    journal.keep_now()
    journal.close()
    assert kept(services) == []
