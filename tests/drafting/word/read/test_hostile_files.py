"""The hostile Word files of the shared material, and thousands of small damages of a good one."""

import json
import random
import socket

import pytest

from drafting.word.read.guard import DocxRefused
from drafting.word.read.text import read_passages
from tests.drafting.word.read.docx_files import paragraph, parts, table, write_docx
from tests.shared_material import shared

FOLDER = shared("hostile/docx")
EXPECTED = json.loads((FOLDER / "expect.json").read_text()) if FOLDER else {}
DAMAGES = 1500


@pytest.fixture(autouse=True)
def no_connections(monkeypatch):
    def connect(*_arguments):
        pytest.fail("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.mark.skipif(FOLDER is None, reason="the shared material is not beside this checkout")
def test_there_are_hostile_files_to_read():
    assert EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_hostile_file_does_as_expected(name):
    before = (FOLDER / name).read_bytes()
    try:
        found = "accept" if read_passages(FOLDER / name) else "empty"
    except DocxRefused:
        found = "refuse"
    assert EXPECTED[name] in {found, "neutral"}
    assert (FOLDER / name).read_bytes() == before


def test_a_damaged_file_is_read_or_refused_with_a_sentence(tmp_path):
    path = write_docx(
        tmp_path / "goed.docx", parts(paragraph("Omzet", "Kop1") + table(["a", "b"], ["c", "d"]))
    )
    good, chance = path.read_bytes(), random.Random(3)
    refused = 0
    for _round in range(DAMAGES):
        damaged = bytearray(good)
        for _place in range(chance.randint(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice([None, chance.randrange(len(damaged))])])
        try:
            read_passages(path)
        except DocxRefused:
            refused += 1
    assert refused > DAMAGES / 2
