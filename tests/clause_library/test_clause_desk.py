from dataclasses import replace
from datetime import date

import pytest

from clause_library.clause_desk import ClauseDesk, KeptClause
from clause_library.clause_entry import ClauseEntry, entry_of
from clause_library.packs.places import Places
from drafting.terms import Technique, TextStatus
from tests.clause_library.made_clauses import clause
from tests.clause_library.packs.made_packs import places

DAY = date(2027, 2, 1)
ENTRY = ClauseEntry(
    title="Wachttijd",
    text="De opdrachtnemer meldt de wachttijd.",
    techniques=(Technique.LOTS,),
    chapter="contract",
)


@pytest.fixture
def desk(tmp_path) -> ClauseDesk:
    return ClauseDesk(places(tmp_path))


def titles(desk):
    return [one.title for one in desk.shelf().clauses]


def kept(desk, entry=ENTRY, seen=None):
    made = desk.keep(entry, seen, DAY, ())
    assert isinstance(made, KeptClause)
    return made.clause


def test_a_clause_is_kept_and_undo_takes_it_out(desk):
    kept(desk)
    assert titles(desk) == ["Wachttijd"]
    assert desk.undo() == ()
    assert titles(desk) == []
    assert not desk.can_undo


def test_a_change_is_undone_to_what_it_was(desk):
    seen = kept(desk)
    kept(desk, replace(entry_of(seen), title="Anders"), seen)
    assert titles(desk) == ["Anders"]
    desk.undo()
    assert titles(desk) == ["Wachttijd"]


def test_an_adopted_text_changes_only_under_a_higher_version(desk):
    seen = kept(desk, replace(ENTRY, status=TextStatus.ADOPTED))
    entry = replace(entry_of(seen), text="De opdrachtnemer meldt niets.")
    (fault,) = desk.keep(entry, seen, DAY, ())
    assert fault.field == "version"
    assert "1.1" in str(fault)
    assert kept(desk, replace(entry, version="1.1"), seen).version == "1.1"


def test_withdrawn_and_restored(desk):
    seen = kept(desk)
    gone = desk.withdraw(seen, DAY).clause
    assert gone.status is TextStatus.WITHDRAWN
    assert titles(desk) == ["Wachttijd"]
    assert desk.restore(gone, DAY).clause.status is TextStatus.DRAFT


@pytest.mark.parametrize(("other", "title"), [(False, "Eerst"), (True, "Dan")])
def test_of_two_texts_the_chosen_one_stands(desk, tmp_path, other, title):
    seen = kept(desk)
    kept(desk, replace(entry_of(seen), title="Eerst"), seen)
    colleague = ClauseDesk(places(tmp_path))
    made = colleague.keep(replace(entry_of(seen), title="Dan"), seen, DAY, ())
    assert made.in_conflict
    (conflict,) = desk.shelf().conflicts
    desk.choose(conflict, other=other)
    assert titles(desk) == [title]
    assert desk.shelf().conflicts == ()


def test_several_are_kept_and_undone_as_one(desk):
    desk.keep_all([replace(clause(name), own=True) for name in ("a", "b")])
    assert titles(desk) == ["A", "B"]
    desk.undo()
    assert titles(desk) == []


def test_places_are_made_when_they_are_not_there(tmp_path):
    home = tmp_path / "nieuw"
    made = Places(home / "e.json", home / "k", home / "s", home / "r", home / "p")
    kept(ClauseDesk(made))
    assert (home / "e.json").exists()
