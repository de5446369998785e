"""A draft survives every kill: never unreadable, nothing lost that was reported as saved."""

import dataclasses
import os
import random
import sys
from datetime import datetime, timedelta

import pytest

from drafting.files.draft_file import read_draft, write_draft
from drafting.files.lock import SIDE_FILE
from drafting.files.safe_write import remove_leftovers
from tests.drafting.files.full_draft import full_draft
from tests.drafting.files.killing import killed

KILLS = int(os.environ.get("BESTEKWIJZER_KILLS", "300")) // 2
LATER = datetime.now() + timedelta(days=1)  # noqa: DTZ005 -- compared with the clock of the disk

pytestmark = [
    pytest.mark.kills,
    pytest.mark.skipif(sys.platform == "win32", reason="no fork and no kill -9 there"),
]


def numbered(number):
    draft = full_draft()
    title = f"{number}" + " lang" * 20_000
    facts = dataclasses.replace(draft.procurement, title=title)
    return dataclasses.replace(draft, procurement=facts)


def number_of(path) -> int:
    return int(read_draft(path)[0].procurement.title.split()[0])


def save_on_and_on(path, report):
    draft, stamp = read_draft(path)
    number = int(draft.procurement.title.split()[0])
    while True:
        number += 1
        stamp = write_draft(path, numbered(number), stamp)
        report(number)


def test_no_saved_draft_is_lost_in_a_kill(tmp_path):
    path = tmp_path / "bestek.bestek"
    write_draft(path, numbered(0), None)
    chance, saved, left = random.Random(1), 0, 0
    for _kill in range(KILLS):
        reported = killed(lambda report: save_on_and_on(path, report), chance.uniform(0, 0.12))
        saved = reported[-1] if reported else saved
        assert saved <= number_of(path) <= saved + 1
        saved = number_of(path)
        left += len(remove_leftovers(tmp_path, LATER))
        assert {entry.name for entry in tmp_path.iterdir()} == {path.name, SIDE_FILE}
    assert saved > KILLS
    assert left > 0
