import os
from datetime import datetime, timedelta

import pytest

from drafting.edits import values
from drafting.files.recovery import recoverable
from gui.application import clean_up, keep_work, theme_of
from gui.settings import Folders, Look
from tests.gui.windows import services, window

__all__ = ["services", "window"]


@pytest.mark.parametrize(("look", "key"), [(Look.LIGHT, "light"), (Look.DARK, "dark")])
def test_a_look_has_its_theme(qapp, look, key):
    assert theme_of(look).key == key


def test_the_look_of_the_system_is_one_of_both(qapp):
    assert theme_of(Look.SYSTEM).key in {"light", "dark"}


def test_work_is_kept_after_a_fault_of_the_program(window, services):
    assert not keep_work(window)
    window.open_example()
    assert not keep_work(window)
    opened = window.workspace.open_draft
    opened.apply(values.fill(opened.draft, "contact_name", "A. Ander"))
    assert keep_work(window)
    assert [found.unsaved.draft for found in recoverable(services.folders.recovery)] == [
        opened.draft
    ]


def test_leftovers_of_a_crash_are_removed_at_the_start(tmp_path):
    left = tmp_path / ".bw-0123abcd.tmp"
    left.write_bytes(b"half")
    old = (datetime.now() - timedelta(hours=1)).timestamp()  # noqa: DTZ005 -- times of files are local
    os.utime(left, (old, old))
    other = tmp_path / "instellingen.json"
    other.write_bytes(b"{}")
    clean_up(Folders(tmp_path))
    assert not left.exists()
    assert other.exists()
