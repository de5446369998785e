"""A selection as a pack, and two users who change one pack in a shared folder."""

import os

import pytest

from clause_library.own_clauses import OwnClauses
from clause_library.packs import publishing
from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Choice, Order, PackDesk
from clause_library.packs.pack_file import read_pack, write_pack
from clause_library.packs.standing import Standing
from drafting.refusals import EditRefused, FileRefused
from tests.clause_library.packs.made_packs import (
    DAY,
    MAKER,
    NAME,
    clause_item,
    made,
    own,
    places,
)

KEY = Key(ItemKind.CLAUSE, "proef")


def order(*ids, version="1.0", **changes):
    keys = tuple(Key(ItemKind.CLAUSE, one) for one in ids or ("proef",))
    return Order(**({"name": NAME, "maker": MAKER, "version": version, "keys": keys} | changes))


@pytest.fixture
def mine(home):
    return OwnClauses(places(home).own_clauses, places(home).backups)


@pytest.fixture
def theirs(tmp_path, colleague):
    return OwnClauses(
        places(tmp_path / "collega").own_clauses, places(tmp_path / "collega").backups
    )


@pytest.fixture
def path(tmp_path):
    (tmp_path / "gedeeld").mkdir()
    return tmp_path / "gedeeld" / "oosterveld.bestekpakket"


@pytest.fixture
def shared(path, desk, colleague, mine, theirs):
    """A pack that both users have, with one clause that both have as it stands there."""
    mine.add(own())
    desk.make(path, order(), DAY)
    colleague.apply(colleague.offer(path), {KEY: Choice.ACCEPT}, DAY)
    return path


def test_a_selection_becomes_a_pack(desk, mine, path):
    mine.add(own())
    mine.add(own("tweede"))
    found = desk.make(path, order("tweede", "basis", note="Voor u."), DAY)
    assert read_pack(path).pack == found.pack
    assert [item.key.id for item in found.pack.items] == ["basis", "tweede"]
    assert (found.pack.name, found.pack.maker, found.pack.version, found.pack.note, found.pack.day) == (
        NAME, MAKER, "1.0", "Voor u.", DAY,
    )  # fmt: skip


def test_what_can_go_in_a_pack_is_the_own_first(desk, mine):
    mine.add(own())
    assert [item.key.id for item in desk.exportable()] == ["proef", "basis"]
    heard = []
    desk.exportable(heard.append)
    assert heard == [1.0]
    assert [item.key.id for item in desk.exportable(stopped=lambda: True)] == ["proef"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (order("weg"), "geen bepaling met kenmerk 'weg'"),
        (order("basis", maker="bestekwijzer"), "voor de pakketten van het programma"),
        (order("basis", version="nieuw"), "geen nummer"),
        (order("basis", name=" "), "naam van het pakket ontbreekt"),
        (Order(NAME, MAKER, "1.0", ()), "Kies ten minste"),
    ],
)
def test_an_order_that_cannot_be_made_is_refused(desk, path, wrong, reason):
    with pytest.raises(EditRefused, match=reason):
        desk.make(path, wrong, DAY)
    assert not path.exists()


def test_another_ending_is_refused(desk, path):
    with pytest.raises(EditRefused, match="eindigt op"):
        desk.make(path.with_suffix(".json"), order("basis"), DAY)


def test_another_pack_is_not_written_over(desk, path):
    write_pack(path, made(clause_item(), name="Iets anders"))
    before = path.read_bytes()
    with pytest.raises(EditRefused, match="staat een ander pakket"):
        desk.make(path, order("basis"), DAY)
    assert path.read_bytes() == before


def test_a_damaged_pack_is_not_written_over(desk, path):
    path.write_bytes(b"stuk")
    with pytest.raises(FileRefused):
        desk.make(path, order("basis"), DAY)
    assert path.read_bytes() == b"stuk"


def test_my_change_goes_in_and_the_version_rises(shared, desk, mine):
    mine.change(own(title="Beter"), own())
    found = desk.make(shared, order(), DAY)
    assert (found.pack.version, found.pack.items[0].title, found.conflicts) == ("1.1", "Beter", ())


def test_what_others_added_stays(shared, desk, colleague, theirs, mine):
    theirs.add(own("tweede"))
    colleague.make(shared, order("tweede", version="1.1"), DAY)
    mine.change(own(title="Beter"), own())
    found = desk.make(shared, order(version="1.2"), DAY)
    assert [item.title for item in found.pack.items] == ["Beter", "Tweede"]


def test_without_a_change_the_pack_stays_as_it_is(shared, desk):
    before = read_pack(shared).pack
    assert desk.make(shared, order(version="9.0"), DAY).pack == before


def test_two_users_who_change_one_clause_lose_no_text(shared, desk, colleague, mine, theirs):
    theirs.change(own(title="Van haar"), own())
    colleague.make(shared, order(version="1.1"), DAY)
    mine.change(own(title="Van hem"), own())
    found = desk.make(shared, order(version="1.1"), DAY)
    assert [item.title for item in found.conflicts] == ["Van hem"]
    pack = read_pack(shared).pack
    assert [item.title for item in pack.items] == ["Van haar"]
    assert [item.title for item in pack.waiting] == ["Van hem"]


def test_the_conflict_is_shown_to_both_and_settled_by_a_choice(
    shared, desk, colleague, mine, theirs
):
    theirs.change(own(title="Van haar"), own())
    colleague.make(shared, order(version="1.1"), DAY)
    mine.change(own(title="Van hem"), own())
    desk.make(shared, order(version="1.2"), DAY)
    entry = colleague.offer(shared).entry(KEY)
    assert (entry.standing, entry.mine.title, entry.other.title) == (
        Standing.CONFLICT,
        "Van haar",
        "Van hem",
    )
    assert desk.offer(shared).entry(KEY).standing is Standing.CONFLICT
    colleague.apply(colleague.offer(shared), {KEY: Choice.ACCEPT_OTHER}, DAY)
    assert [clause.title for clause in theirs.all()] == ["Van hem"]
    pack = colleague.make(shared, order(version="1.3"), DAY).pack
    assert ([item.title for item in pack.items], pack.waiting) == (["Van hem"], ())
    assert desk.offer(shared).entry(KEY).standing is Standing.SAME


def test_who_keeps_the_standing_text_takes_the_other_out(shared, desk, colleague, mine, theirs):
    theirs.change(own(title="Van haar"), own())
    colleague.make(shared, order(version="1.1"), DAY)
    mine.change(own(title="Van hem"), own())
    desk.make(shared, order(version="1.2"), DAY)
    desk.apply(desk.offer(shared), {KEY: Choice.ACCEPT}, DAY)
    assert [clause.title for clause in mine.all()] == ["Van haar"]
    assert desk.make(shared, order(version="1.3"), DAY).pack.waiting == ()


def test_a_file_that_changes_while_it_is_made_is_compared_again(shared, desk, mine, monkeypatch):
    real, left = publishing.pack_bytes, [1]

    def meanwhile(pack):
        if left:
            left.pop()
            write_pack(shared, made(clause_item(), clause_item("erbij"), version="1.1"))
        return real(pack)

    monkeypatch.setattr(publishing, "pack_bytes", meanwhile)
    mine.change(own(title="Beter"), own())
    found = desk.make(shared, order(), DAY)
    assert [item.title for item in found.pack.items] == ["Erbij", "Beter"]


def test_a_file_that_changes_without_end_is_refused(shared, desk, mine, monkeypatch):
    numbers = iter(range(100))

    def meanwhile(pack):
        write_pack(shared, made(clause_item(f"n{next(numbers)}")))
        return b""

    monkeypatch.setattr(publishing, "pack_bytes", meanwhile)
    mine.change(own(title="Beter"), own())
    with pytest.raises(FileRefused, match="schrijven steeds"):
        desk.make(shared, order(), DAY)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on Windows")
def test_three_users_at_once_lose_nothing(tmp_path, path):
    children = []
    for name in ("a", "b", "c"):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                add_one_by_one(tmp_path / name, path, name)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert codes == [0, 0, 0]
    assert len(read_pack(path).pack.items) == 15


def add_one_by_one(home, path, name):
    home.mkdir()
    clauses = OwnClauses(places(home).own_clauses, places(home).backups)
    for number in range(5):
        clauses.add(own(f"{name}-{number}"))
        PackDesk(places(home)).make(path, order(f"{name}-{number}"), DAY)
