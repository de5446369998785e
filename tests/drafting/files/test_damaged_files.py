"""Files damaged in every way of shared/hostile/damaged_files.json: refused or equal, and never touched."""

import contextlib
import json
import random
from datetime import datetime

import pytest

from clause_library.own_clauses import OwnClauses
from drafting.files.backups import DamagedWithBackup, back_up, offering
from drafting.files.draft_file import check_draft, read_draft, write_draft
from drafting.files.envelope import CAP
from drafting.files.recovery import EXTENSION, Unsaved, keep, recoverable
from drafting.refusals import FileRefused
from tests.drafting.files.full_draft import full_draft
from tests.drafting.files.test_record import full_clause

NOON = datetime(2027, 3, 1, 12, 0)  # noqa: DTZ001 -- the clock on the wall
ONE_BYTE_DAMAGES = 500


class DraftFile:
    def __init__(self, folder):
        self.path = folder / "bestek.bestek"
        write_draft(self.path, full_draft(), None)
        back_up(self.path, folder / "kopieen", NOON, check_draft)
        self._folder = folder

    def read(self):
        try:
            return read_draft(self.path)[0]
        except FileRefused as problem:
            raise offering(problem, self._folder / "kopieen", check_draft) from problem


class OwnClausesFile:
    def __init__(self, folder):
        self.path = folder / "eigen.json"
        self._clauses = OwnClauses(self.path, folder / "kopieen")
        self._clauses.add(full_clause())
        self._clauses.back_up(NOON)

    def read(self):
        return self._clauses.all()


@pytest.fixture(params=[DraftFile, OwnClausesFile])
def kept_file(request, tmp_path):
    return request.param(tmp_path)


def with_format(content, number):
    head = json.loads(content)
    head["format"] = number
    return json.dumps(head).encode()


def without_format(content):
    head = json.loads(content)
    del head["format"]
    return json.dumps(head).encode()


RECIPES = {
    "cut to nothing": lambda content: b"",
    "cut in half": lambda content: content[: len(content) // 2],
    "cut by two bytes": lambda content: content[:-2],
    "all NUL": lambda content: b"\0" * len(content),
    "NUL after it": lambda content: content + b"\0" * 4096,
    "itself after it": lambda content: content + content,
    "UTF-16": lambda content: content.decode().encode("utf-16"),
    "null": lambda content: b"null",
    "a list": lambda content: b"[]",
    "an object": lambda content: b"{}",
    "a text": lambda content: b'"x"',
    "a number": lambda content: b"5",
    "format + 96": lambda content: with_format(content, 97),
    "no format": without_format,
    "format a text": lambda content: with_format(content, "1"),
    "format -1": lambda content: with_format(content, -1),
    "a key twice": lambda content: content.replace(b'{"app"', b'{"app": "x", "app"'),
    "a record that is no object": lambda content: content.replace(
        b'"fields":{', b'"fields":5,"f":{'
    ).replace(b'"chapters":[{', b'"chapters":[5,{'),
    "nesting": lambda content: b'{"a":' * 100_000,
    "random bytes": lambda content: random.Random(1).randbytes(5000),
    "a page of a proxy": lambda content: b"<html><body>502 Bad Gateway</body></html>",
}


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_a_damaged_file_is_refused_untouched_with_its_copy(kept_file, recipe):
    damaged = recipe(kept_file.path.read_bytes())
    kept_file.path.write_bytes(damaged)
    with pytest.raises(DamagedWithBackup) as refused:
        kept_file.read()
    assert "Er is niets veranderd." in str(refused.value)
    assert "reservekopie van 1-3-2027 om 12:00" in str(refused.value)
    assert kept_file.path.read_bytes() == damaged


def test_one_changed_byte_is_refused_or_changes_nothing(kept_file):
    good, expected = kept_file.path.read_bytes(), kept_file.read()
    chance = random.Random(2027)
    for _round in range(ONE_BYTE_DAMAGES // 2):
        place = chance.randrange(len(good))
        damaged = bytearray(good)
        damaged[place] = chance.choice([b for b in range(256) if b != good[place]])
        kept_file.path.write_bytes(damaged)
        with contextlib.suppress(DamagedWithBackup):
            assert kept_file.read() == expected
        assert kept_file.path.read_bytes() == bytes(damaged)


def test_a_mark_before_it_changes_nothing(kept_file):
    expected = kept_file.read()
    kept_file.path.write_bytes(b"\xef\xbb\xbf" + kept_file.path.read_bytes())
    assert kept_file.read() == expected


def test_200_mb_of_blanks_are_refused_unread(kept_file):
    with kept_file.path.open("wb") as file:
        file.truncate(CAP * 3)
    with pytest.raises(DamagedWithBackup, match="64 MB"):
        kept_file.read()


def test_a_folder_in_its_place_is_refused(kept_file):
    kept_file.path.unlink()
    kept_file.path.mkdir()
    with pytest.raises(DamagedWithBackup, match="geen gewoon bestand"):
        kept_file.read()


def test_a_link_to_itself_is_refused(kept_file):
    kept_file.path.unlink()
    kept_file.path.symlink_to(kept_file.path.name)
    with pytest.raises(FileRefused, match="verwijst naar zichzelf"):
        kept_file.read()


def test_a_file_removed_meanwhile_is_refused(kept_file):
    kept_file.path.unlink()
    with pytest.raises(DamagedWithBackup):
        kept_file.read()
    assert not kept_file.path.exists()


def test_copies_of_a_sync_program_beside_it_are_not_read(kept_file):
    expected = kept_file.read()
    path = kept_file.path
    for name in (f"{path.stem}-PC{path.suffix}", f"{path.stem} (1){path.suffix}"):
        path.with_name(name).write_bytes(b"anders")
    assert kept_file.read() == expected


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_a_damaged_recovery_is_listed_as_such(tmp_path, recipe):
    keep(tmp_path, "a", Unsaved(full_draft(), None, None, NOON))
    path = tmp_path / f"a{EXTENSION}"
    path.write_bytes(recipe(path.read_bytes()))
    (found,) = recoverable(tmp_path)
    assert found.unsaved is None
    assert found.refusal is not None
