from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.bidders.own_profiles import OFF, OwnProfiles, product_shelf
from drafting.bidders.profile import Basis, Figure
from drafting.bidders.profile_file import read_profile
from drafting.bidders.profile_text import profile_text
from drafting.refusals import FileRefused
from tests.drafting.bidders.loose import profile, profiles

AWKWARD = 'Een "coöp" \\ met € & <b>tekens</b> \x7f en 日本'


@pytest.fixture
def own(tmp_path):
    return OwnProfiles(tmp_path / "eigen")


@pytest.mark.parametrize("one", profiles(), ids=lambda one: one.id)
def test_a_profile_written_and_read_is_the_same(tmp_path, one):
    path = tmp_path / f"{one.id}.toml"
    path.write_text(profile_text(one), encoding="utf-8")
    assert read_profile(path) == one


def test_awkward_words_and_broken_numbers_survive(tmp_path):
    figure = Figure(Decimal("2.5"), Basis.SOURCE, AWKWARD)
    one = replace(profile("zzp"), name=AWKWARD, people=figure, certificates=(AWKWARD, "hkz"))
    path = tmp_path / "zzp.toml"
    path.write_text(profile_text(one), encoding="utf-8")
    assert read_profile(path) == one


def test_without_a_folder_there_are_those_of_the_program(own):
    assert own.read() == product_shelf()
    assert not own.folder.exists()


def test_an_own_version_counts_until_it_is_removed(own):
    richer = replace(
        profile("zzp"), turnover=Figure(Decimal(95_000), Basis.ASSUMPTION, "Meer uren.")
    )
    own.save(richer)
    shelf = own.read()
    assert shelf.get("zzp") == richer
    assert ("zzp" in shelf.own, "zzp" in shelf.product, len(shelf.all)) == (True, True, 5)
    own.remove("zzp")
    assert own.read() == product_shelf()


def test_a_profile_that_is_off_is_not_used_and_comes_back(own):
    own.switch("zzp", on=False)
    own.switch("grote-aanbieder", on=False)
    own.switch("zzp", on=True)
    shelf = own.read()
    assert shelf.off == {"grote-aanbieder"}
    assert [one.id for one in shelf.used] == [one.id for one in profiles()][:4]
    assert (own.folder / OFF).read_text(encoding="utf-8") == "grote-aanbieder\n"


def test_a_name_in_the_list_that_no_profile_has_is_let_be(own):
    own.switch("weg", on=False)
    assert own.read().off == frozenset()


def test_a_file_with_a_fault_is_named_and_the_others_work(own):
    own.save(replace(profile("zzp"), id="wijk", name="Wijk", order=9))
    (own.folder / "zzp.toml").write_text('id = "zzp"\n', encoding="utf-8")
    shelf = own.read()
    assert [refusal.path.name for refusal in shelf.refused] == ["zzp.toml"]
    assert shelf.get("zzp") == profile("zzp")
    assert shelf.get("wijk") is not None


def test_a_new_id_is_plain_and_free(own):
    assert own.free_id("Wijkcoöperatie 't Hof") == "wijkcooperatie-t-hof"
    assert own.free_id("Zzp") == "zzp-2"
    assert own.free_id("日本") == "aanbieder"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "eigen").write_text("een bestand", encoding="utf-8")
    with pytest.raises(FileRefused, match="map voor eigen aanbieders"):
        OwnProfiles(tmp_path / "eigen").save(profile("zzp"))
