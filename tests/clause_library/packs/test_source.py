"""A shared folder with packs."""

import shutil

import pytest

from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Choice
from clause_library.packs.ledger import Memory
from clause_library.packs.pack_file import ENDING
from clause_library.packs.source import MOST_PACKS, PackStanding, copied_from, look
from drafting.refusals import FileRefused
from tests.clause_library.packs.made_packs import DAY, clause_item, written

KEY = Key(ItemKind.CLAUSE, "proef")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "gedeeld").mkdir()
    return tmp_path / "gedeeld"


@pytest.fixture
def known(folder, desk):
    """The folder with a pack of version 1.0 that was dealt with."""
    path = written(folder / f"oost{ENDING}", clause_item())
    desk.apply(desk.offer(path), {KEY: Choice.ACCEPT}, DAY)
    return folder


def standings(folder, memory=None):
    return {
        one.path.name.removesuffix(ENDING): one.standing for one in look(folder, memory or Memory())
    }


def test_an_unknown_pack_is_new(folder):
    written(folder / f"oost{ENDING}", clause_item())
    assert standings(folder) == {"oost": PackStanding.NEW}


def test_a_pack_that_was_dealt_with_is_known(known, desk):
    assert standings(known, desk.remembered()) == {"oost": PackStanding.KNOWN}


def test_a_pack_that_waits_is_known_too(folder, desk):
    path = written(folder / f"oost{ENDING}", clause_item())
    desk.apply(desk.offer(path), {}, DAY)
    assert standings(folder, desk.remembered()) == {"oost": PackStanding.KNOWN}


@pytest.mark.parametrize(
    ("version", "text", "standing"),
    [
        ("1.1", "Nieuw.", PackStanding.NEWER),
        ("1.10", "Nieuw.", PackStanding.NEWER),
        ("1.0", "Anders.", PackStanding.CHANGED),
        ("0.9", "Oud.", PackStanding.OLDER),
    ],
)
def test_another_version_is_told(known, desk, version, text, standing):
    written(known / f"oost{ENDING}", clause_item(text=text), version=version)
    (found,) = look(known, desk.remembered())
    assert found.standing is standing
    assert version in found.sentence


def test_of_two_versions_in_a_folder_only_the_newest_is_news(known, desk):
    written(known / f"oost2{ENDING}", clause_item(text="2"), version="1.2")
    written(known / f"oost3{ENDING}", clause_item(text="3"), version="1.3")
    found = standings(known, desk.remembered())
    assert found == {
        "oost": PackStanding.OLDER,
        "oost2": PackStanding.OLDER,
        "oost3": PackStanding.NEWER,
    }


def test_a_damaged_pack_is_named_with_its_reason_and_the_others_are_there(known, desk):
    (known / f"stuk{ENDING}").write_bytes(b"x")
    found = look(known, desk.remembered())
    assert [one.standing for one in found] == [PackStanding.KNOWN, PackStanding.REFUSED]
    assert "geen leesbaar bestand" in found[1].sentence


def test_other_files_and_folders_are_passed_over(folder):
    (folder / "leesmij.txt").write_text("x")
    (folder / f".bw-12345678.tmp{ENDING}").write_text("x")
    (folder / f"~$oost{ENDING}").write_text("x")
    (folder / "map").mkdir()
    assert look(folder, Memory()) == ()


def test_a_folder_that_is_gone_is_refused(folder):
    with pytest.raises(FileRefused, match="Controleer of de netwerkmap"):
        look(folder / "weg", Memory())


def test_a_folder_with_too_many_packs_is_refused(folder):
    for number in range(MOST_PACKS + 1):
        (folder / f"p{number}{ENDING}").touch()
    with pytest.raises(FileRefused, match="meer dan 200"):
        look(folder, Memory())


COPIES = (
    "oost-LAPTOP12",
    "oost-DESKTOP-AB12CD",
    "oost (1)",
    "oost (conflicted copy 2026-11-21)",
    "oost (J. Jansen's conflicted copy 2026-11-21)",
    "oost (conflicterende kopie van Piet 2026-11-21)",
    "oost (case conflict)",
    "oost.sync-conflict-20261121-101010-ABCDEFG",
    "oost - kopie",
    "oost - Copy (2)",
    "oost_conflict-20261121",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_a_sync_program_is_recognised(name):
    assert copied_from(name + ENDING, [f"oost{ENDING}", name + ENDING]) == f"oost{ENDING}"


@pytest.mark.parametrize("name", ["oost", "oost 2027", "oosterhout", "west (1)"])
def test_a_name_of_its_own_is_no_copy(name):
    assert copied_from(name + ENDING, [f"oost{ENDING}", name + ENDING]) is None


def test_a_copy_with_other_texts_is_offered_never_taken_for_the_pack(known, desk):
    written(known / f"oost-LAPTOP12{ENDING}", clause_item(text="Van haar."), version="1.1")
    first = look(known, desk.remembered())[0]
    assert first.standing is PackStanding.CONFLICT_COPY
    assert first.beside == known / f"oost{ENDING}"
    assert desk.offer(first.path).entry(KEY).standing.asks


def test_an_equal_copy_is_no_news(known, desk):
    shutil.copy(known / f"oost{ENDING}", known / f"oost (1){ENDING}")
    found = look(known, desk.remembered())
    assert not any(one.standing.worth_showing for one in found)
    assert any("gelijke kopie" in one.sentence for one in found)


def test_another_pack_with_a_name_like_a_copy_is_a_pack(known, desk):
    written(known / f"oost-west{ENDING}", clause_item("ander"), name="West")
    assert standings(known, desk.remembered())["oost-west"] is PackStanding.NEW
