from decimal import Decimal

import pytest

from drafting.bidders.profile import Basis
from drafting.bidders.profile_file import PROFILES, load_profiles
from tests.drafting.bidders.loose import profiles

ZZP = (PROFILES / "zzp.toml").read_text(encoding="utf-8")


def test_there_are_five_from_small_to_large():
    names = [profile.name for profile in profiles()]
    assert names == [
        "Zzp'er",
        "Bewonerscollectief",
        "Sociale onderneming",
        "Kleine aanbieder",
        "Grote aanbieder",
    ]


def test_every_figure_says_what_it_rests_on_and_the_file_that_it_is_no_statistic():
    for profile in profiles():
        assert profile.turnover.basis is Basis.ASSUMPTION
        text = (PROFILES / f"{profile.id}.toml").read_text(encoding="utf-8")
        assert "geen statistiek" in text
        assert text.count("note = ") == 12


def test_a_later_folder_replaces_by_id(tmp_path):
    own = ZZP.replace("value = 80000", "value = 95000")
    (tmp_path / "zzp.toml").write_text(own, encoding="utf-8")
    found, refused = load_profiles((PROFILES, tmp_path))
    assert refused == ()
    assert len(found) == 5
    assert found[0].turnover.value == Decimal(95_000)


def test_a_new_profile_joins_the_others(tmp_path):
    own = ZZP.replace('id = "zzp"', 'id = "school"').replace("order = 1", "order = 9")
    (tmp_path / "school.toml").write_text(own, encoding="utf-8")
    assert [p.id for p in load_profiles((PROFILES, tmp_path))[0]][-1] == "school"


def test_a_folder_that_is_not_there_holds_none(tmp_path):
    assert load_profiles((tmp_path / "nee",)) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "words", "line"),
    [
        ("value = 80000", 'value = "veel"', "hier hoort een getal, er staat een tekst", 'value = "veel"'),
        ("employs = false\n", "", "het veld 'employs' ontbreekt", None),
        ("employs = false", "employs = false\nkleur = 1", "het veld 'kleur' bestaat niet", "kleur = 1"),
        ("value = 80000", "value = -5", "'turnover' is kleiner dan nul", "[figures.turnover]"),
        ('id = "zzp"', 'id = "ander"', "het profiel heet 'ander'", 'id = "ander"'),
        ('name = "Zzp\'er"', "name = ", "schrijfwijze (TOML)", "name = "),
        ('accounts = "none"', 'accounts = "veel"', "'veel' is hier niet mogelijk", "accounts ="),
    ],
)  # fmt: skip
def test_a_fault_is_refused_with_file_line_and_reason(tmp_path, old, new, words, line):
    assert old in ZZP
    text = ZZP.replace(old, new, 1)
    path = tmp_path / "zzp.toml"
    path.write_text(text, encoding="utf-8")
    found, (refused,) = load_profiles((tmp_path,))
    assert found == ()
    assert refused.path == path
    assert words in str(refused)
    if line is not None:
        assert text.split("\n")[refused.line - 1].startswith(line)


def test_a_wrong_file_leaves_the_others_working(tmp_path):
    (tmp_path / "zzp.toml").write_text("id = 3", encoding="utf-8")
    found, refused = load_profiles((PROFILES, tmp_path))
    assert len(found) == 5
    assert len(refused) == 1
