import dataclasses
import os
import random
from datetime import date, datetime, timedelta

import pytest

from clause_library.own_clauses import OWN_CLAUSES, OwnClauses, check_own_clauses
from drafting.files.backups import DamagedWithBackup, copies, restore
from drafting.files.envelope import read_envelope
from drafting.files.file_faults import FileDamaged
from drafting.files.safe_write import remove_leftovers
from drafting.refusals import EditRefused
from drafting.terms import TextStatus
from tests.drafting.files.killing import killed
from tests.drafting.files.test_kills import KILLS
from tests.drafting.files.test_record import full_clause

NOON = datetime(2027, 3, 1, 12, 0)  # noqa: DTZ001 -- the clock on the wall
LATER = datetime.now() + timedelta(days=1)  # noqa: DTZ005 -- compared with the clock of the disk


@pytest.fixture
def clauses(tmp_path):
    return OwnClauses(tmp_path / "eigen.json", tmp_path / "kopieen")


def clause(**changes):
    return dataclasses.replace(full_clause(), **changes)


def test_without_a_file_there_are_none(clauses):
    assert clauses.all() == ()
    assert clauses.conflicts() == ()
    assert clauses.back_up(NOON) is None


def test_an_added_clause_is_there(clauses):
    assert clauses.add(clause()).clause == clause()
    assert clauses.all() == (clause(),)


def test_a_clause_of_the_product_is_refused(clauses):
    with pytest.raises(EditRefused, match="eigen versie"):
        clauses.add(clause(own=False))
    assert clauses.all() == ()


def test_a_changed_clause_replaces_the_old_text(clauses):
    clauses.add(clause())
    assert not clauses.change(clause(title="Beter"), clause()).in_conflict
    assert [found.title for found in clauses.all()] == ["Beter"]


def test_the_id_of_a_clause_never_changes(clauses):
    clauses.add(clause())
    with pytest.raises(EditRefused, match="kenmerk"):
        clauses.change(clause(id="ander"), clause())


def test_a_withdrawn_clause_is_out_of_use_but_kept(clauses):
    clauses.add(clause())
    clauses.withdraw(clause(), date(2027, 3, 1))
    assert clauses.all() == ()
    (found,) = clauses.withdrawn()
    assert (found.status, found.day) == (TextStatus.WITHDRAWN, date(2027, 3, 1))


def test_a_change_made_meanwhile_wins_over_the_withdrawal(clauses):
    clauses.add(clause())
    clauses.change(clause(title="Beter"), clause())
    stored = clauses.withdraw(clause(), date(2027, 3, 1))
    assert stored.clause.title == "Beter"
    assert clauses.withdrawn() == ()


def test_two_people_lose_no_text(tmp_path, clauses):
    colleague = OwnClauses(tmp_path / "eigen.json", tmp_path / "kopieen")
    clauses.add(clause())
    colleague.change(clause(title="Van haar"), clause())
    assert clauses.change(clause(title="Van hem"), clause()).in_conflict
    (conflict,) = clauses.conflicts()
    assert (conflict.stored.title, conflict.other.title) == ("Van haar", "Van hem")


def test_a_conflict_is_settled_by_the_choice_of_the_user(clauses):
    clauses.add(clause())
    clauses.change(clause(title="Van haar"), clause())
    clauses.change(clause(title="Van hem"), clause())
    (conflict,) = clauses.conflicts()
    clauses.change(conflict.other, conflict.stored)
    clauses.settle(conflict)
    assert clauses.conflicts() == ()
    assert [found.title for found in clauses.all()] == ["Van hem"]


def test_a_clause_that_cannot_be_recorded_is_refused(clauses):
    wrong = dataclasses.replace(full_clause().variables[0], default=date(2027, 1, 1))
    with pytest.raises(EditRefused, match=r"variables\.a_text\.default"):
        clauses.add(clause(variables=(wrong,)))
    assert clauses.all() == ()


def test_a_damaged_file_is_refused_for_writing_with_its_copy(tmp_path, clauses):
    clauses.add(clause())
    backup = clauses.back_up(NOON)
    (tmp_path / "eigen.json").write_bytes(b"")
    with pytest.raises(DamagedWithBackup) as refused:
        clauses.add(clause(id="twee"))
    assert refused.value.backup == backup
    assert (tmp_path / "eigen.json").read_bytes() == b""


def test_a_file_that_is_gone_is_not_begun_anew(tmp_path, clauses):
    clauses.add(clause())
    clauses.back_up(NOON)
    (tmp_path / "eigen.json").unlink()
    with pytest.raises(DamagedWithBackup, match="Zet een reservekopie terug"):
        clauses.add(clause(id="twee"))
    assert not (tmp_path / "eigen.json").exists()


def test_a_copy_put_back_is_in_use_again(tmp_path, clauses):
    path, folder = tmp_path / "eigen.json", tmp_path / "kopieen"
    clauses.add(clause())
    clauses.back_up(NOON)
    path.write_bytes(b"")
    restore(copies(path, folder)[0], path, folder, NOON, check_own_clauses)
    assert clauses.all() == (clause(),)


def test_a_damaged_file_is_not_copied(tmp_path, clauses):
    clauses.add(clause())
    (tmp_path / "eigen.json").write_bytes(b"")
    with pytest.raises(FileDamaged):
        clauses.back_up(NOON)


def add_on_and_on(clauses, report):
    number = len(clauses.all())
    while True:
        clauses.add(clause(id=f"eigen-{number:06}"))
        number += 1
        report(number)


@pytest.mark.kills
@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork and no kill -9 on Windows")
def test_no_added_clause_is_lost_in_a_kill(tmp_path, clauses):
    chance, saved = random.Random(2), 0
    for _kill in range(KILLS):
        reported = killed(lambda report: add_on_and_on(clauses, report), chance.uniform(0, 0.08))
        saved = reported[-1] if reported else saved
        found = clauses.all()
        assert saved <= len(found) <= saved + 1
        assert [item.id for item in found] == [f"eigen-{number:06}" for number in range(len(found))]
        saved = len(found)
        remove_leftovers(tmp_path, LATER)
        assert not [
            name for name in [entry.name for entry in tmp_path.iterdir()] if name.endswith(".tmp")
        ]
        if saved > 300:
            (tmp_path / "eigen.json").unlink()
            saved = 0
    assert KILLS > 0


def test_several_clauses_are_kept_in_one_write(tmp_path, clauses):
    clauses.add(clause(id="een"))
    stored = clauses.keep_all(
        [(clause(id="een", title="Beter"), clause(id="een")), (clause(id="twee"), None)]
    )
    assert [one.clause.title for one in stored] == ["Beter", clause().title]
    assert read_envelope(OWN_CLAUSES, tmp_path / "eigen.json").generation == 2


def test_of_several_a_change_made_meanwhile_is_kept_as_a_conflict(clauses):
    clauses.add(clause(id="een"))
    clauses.change(clause(id="een", title="Van haar"), clause(id="een"))
    stored = clauses.keep_all(
        [(clause(id="een", title="Van hem"), clause(id="een")), (clause(id="twee"), None)]
    )
    assert [one.in_conflict for one in stored] == [True, False]
    assert [found.title for found in clauses.all()] == ["Van haar", clause().title]
    assert [conflict.other.title for conflict in clauses.conflicts()] == ["Van hem"]


def test_of_several_none_is_kept_when_one_is_no_own_clause(clauses):
    with pytest.raises(EditRefused):
        clauses.keep_all([(clause(id="een"), None), (clause(id="twee", own=False), None)])
    assert clauses.all() == ()


def test_added_clauses_can_be_taken_out_unless_they_changed_since(clauses):
    clauses.keep_all([(clause(id="een"), None), (clause(id="twee"), None)])
    clauses.change(clause(id="twee", title="Beter"), clause(id="twee"))
    assert [found.id for found in clauses.take_out([clause(id="een"), clause(id="twee")])] == [
        "twee"
    ]
    assert [found.title for found in clauses.all()] == ["Beter"]
