"""A file from outside within a limit."""

import pytest

from drafting.file_reading import read_within
from drafting.refusals import FileRefused


def test_a_file_of_the_largest_size_is_read_whole(tmp_path):
    path = tmp_path / "bestand.txt"
    path.write_bytes(b"1234")
    assert read_within(path, 4, "te groot") == b"1234"


def test_a_larger_file_is_refused_with_the_given_sentence(tmp_path):
    path = tmp_path / "bestand.txt"
    path.write_bytes(b"12345")
    with pytest.raises(FileRefused, match="te groot"):
        read_within(path, 4, "te groot")


def test_a_folder_and_a_file_that_is_not_there_are_refused_by_name(tmp_path):
    class Strange(FileRefused):
        pass

    with pytest.raises(Strange, match="geen gewoon bestand"):
        read_within(tmp_path, 4, "te groot", Strange)
    with pytest.raises(Strange, match=r"weg\.txt.*niet \(meer\)"):
        read_within(tmp_path / "weg.txt", 4, "te groot", Strange)


def test_a_name_that_no_system_takes_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="kan niet worden gelezen"):
        read_within(tmp_path / "a\0b", 4, "te groot")
