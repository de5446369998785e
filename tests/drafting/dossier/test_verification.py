"""A dossier proves that nothing changed, and withstands hostile zips."""

import io
import stat
import zipfile
from datetime import UTC, datetime

import pytest

from drafting.dossier.bundle import ENTRIES_CAP, ENTRY_CAP, bundle_of, zip_of
from drafting.dossier.verification import MANIFEST, Fate, grouped, manifest_of, total_of, verify
from drafting.refusals import FileRefused

AT = datetime(2027, 2, 3, 12, tzinfo=UTC)
FILES = {"a.txt": b"een", "map/b.txt": b"twee"}


def dossier(files=FILES, manifest=FILES):
    return zip_of({**files, MANIFEST: manifest_of(manifest)}, AT)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dossier.zip"


def odd_zip(entries):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return whole.getvalue()


def test_the_same_files_and_moment_give_the_same_bytes():
    assert dossier() == dossier(dict(reversed(FILES.items())))


def test_a_whole_dossier_is_whole_and_the_number_proves_it(path):
    path.write_bytes(dossier())
    total = total_of(manifest_of(FILES))
    assert verify(path).is_whole
    assert verify(path).agrees is None
    assert verify(path, grouped(total).upper()).agrees
    assert not verify(path, "0" * 64).is_whole
    assert "ander dan u hebt opgeschreven" in verify(path, "0" * 64).summary


@pytest.mark.parametrize(
    ("files", "name", "fate"),
    [
        ({**FILES, "a.txt": b"een!"}, "a.txt", Fate.CHANGED),
        ({"a.txt": b"een"}, "map/b.txt", Fate.MISSING),
        ({**FILES, "c.txt": b""}, "c.txt", Fate.ADDED),
    ],
)
def test_it_says_per_file_what_became_of_it(path, files, name, fate):
    path.write_bytes(dossier(files))
    found = verify(path)
    assert [(one.name, one.fate) for one in found.faults] == [(name, fate)]
    assert name in found.summary


def test_a_byte_changed_inside_the_zip_is_told_of_that_file(path):
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name, content in {**FILES, MANIFEST: manifest_of(FILES)}.items():
            archive.writestr(name, content)
    path.write_bytes(stored.getvalue().replace(b"twee", b"drie", 1))
    assert [one.name for one in verify(path).faults] == ["map/b.txt"]


def test_a_list_that_was_changed_along_is_told_by_the_number(path):
    path.write_bytes(dossier({"a.txt": b"anders"}, {"a.txt": b"anders"}))
    assert not verify(path, total_of(manifest_of(FILES))).is_whole


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "geen zip"),
        (b"<html>", "geen zip"),
        (b"PK\x03\x04" + b"\0" * 40, "beschadigd"),
        (odd_zip([("../a.txt", "x")]), "hoort niet"),
        (odd_zip([("/a.txt", "x")]), "hoort niet"),
        (odd_zip([("c:\\a.txt", "x")]), "hoort niet"),
        (odd_zip([(f"{n}.txt", "") for n in range(ENTRIES_CAP + 1)]), "meer dan"),
        (odd_zip([("a.txt", "x"), ("A.TXT", "y")]), "twee keer"),
        (odd_zip([("a.txt", "x")]), "geen dossier"),
    ],
)
def test_other_and_hostile_zips_are_refused_by_name(path, content, words):
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=words):
        verify(path)


def test_a_link_is_refused(path):
    link = zipfile.ZipInfo("a.txt")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(FileRefused, match="koppeling"):
        bundle_of(path, odd_zip([(link, "/etc/passwd")]))


def test_a_bomb_is_refused_before_it_is_unpacked(path):
    with pytest.raises(FileRefused, match="te groot"):
        bundle_of(path, odd_zip([("a.txt", b"\0" * (ENTRY_CAP + 1))]))


def test_a_list_that_cannot_be_read_is_refused(path):
    for words in (b"\xff", b"geen lijst\n", manifest_of(FILES) * 2):
        path.write_bytes(zip_of({MANIFEST: words}, AT))
        with pytest.raises(FileRefused, match="niet te lezen"):
            verify(path)


def test_what_is_no_file_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "weg.zip"):
        with pytest.raises(FileRefused):
            verify(path)
