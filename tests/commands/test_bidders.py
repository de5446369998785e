import json
from datetime import date

import pytest

from drafting.bidders.own_profiles import OwnProfiles, product_shelf
from drafting.bidders.profile_file import PROFILES
from drafting.files.draft_file import write_draft
from gui.settings import Folders
from main import main
from templates.example_draft import example_draft

TEXT = """1 Geschiktheid

De inschrijver heeft een omzet van ten minste € 9.000.000.
"""


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out.replace("\u00a0", " "), err


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """The folder of the user's own profiles, which is empty."""
    home = tmp_path / "thuis"
    monkeypatch.setattr("gui.settings.own_folders", lambda: Folders(home))
    return Folders(home).own_profiles


@pytest.fixture
def text_file(tmp_path):
    path = tmp_path / "eisen.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_tells_who_can_take_part_and_why_not(capsys, text_file):
    code, out, _err = run(capsys, "bidders", text_file)
    assert code == 0
    assert "1 van de 5 soorten aanbieders kan meedoen." in out
    assert "Gevraagd € 9.000.000 omzet; een zzp'er heeft ongeveer € 80.000." in out
    assert "geen statistiek" in out


def test_a_draft_as_json_has_places_effects_and_burden(capsys, tmp_path):
    path = tmp_path / "voorbeeld.bestek"
    write_draft(path, example_draft("proef", date(2026, 11, 21)), None)
    code, out, _err = run(capsys, "bidders", path, "--json")
    found = json.loads(out)
    assert code == 0
    assert [row["verdict"] for row in found["profiles"]] == ["excludes"] * 4 + ["fine"]
    turnover = next(row for row in found["demands"] if row["kind"] == "turnover")
    assert turnover["place"]["element"] == "planted-turnover"
    assert (turnover["can_take_part"], turnover["without_it"]) == (1, 2)
    assert turnover["gained"] == ["kleine-aanbieder"]
    assert found["burden"]["questions"] == 4
    assert found["burden"]["contractors"] == 18


def test_a_profile_of_ones_own_counts(capsys, tmp_path, text_file):
    own = tmp_path / "profielen"
    own.mkdir()
    text = (PROFILES / "zzp.toml").read_text(encoding="utf-8")
    (own / "zzp.toml").write_text(text.replace("80000", "9500000"), encoding="utf-8")
    _code, out, _err = run(capsys, "bidders", text_file, "--profiles", own)
    assert "2 van de 5 soorten aanbieders kunnen meedoen." in out


def test_a_wrong_profile_is_named_and_the_others_work(capsys, tmp_path, text_file):
    own = tmp_path / "profielen"
    own.mkdir()
    (own / "zzp.toml").write_text("id = 3\n", encoding="utf-8")
    code, out, _err = run(capsys, "bidders", text_file, "--profiles", own)
    assert code == 0
    assert "1 van de 5 soorten aanbieders kan meedoen." in out
    assert "Overgeslagen: zzp.toml, regel 1:" in out


def test_the_folder_of_the_window_counts(capsys, text_file, own_home):
    OwnProfiles(own_home).switch("zzp", on=False)
    _code, out, _err = run(capsys, "bidders", text_file)
    assert "1 van de 4 soorten aanbieders kan meedoen." in out
    assert "Staan uit: Zzp'er." in out


def test_when_all_are_off_it_says_so(capsys, text_file, own_home):
    for one in product_shelf().all:
        OwnProfiles(own_home).switch(one.id, on=False)
    code, _out, err = run(capsys, "bidders", text_file)
    assert code == 2
    assert "Alle soorten aanbieders staan uit" in err


def test_another_kind_of_file_is_refused(capsys, tmp_path):
    path = tmp_path / "plaatje.png"
    path.write_bytes(b"x")
    code, _out, err = run(capsys, "bidders", path)
    assert code == 2
    assert "Kies .bestek, .docx, .txt of .md." in err


def test_the_value_is_read_from_the_text_when_it_is_not_given(capsys, tmp_path):
    path = tmp_path / "eisen.txt"
    path.write_text(
        "1 Omvang\n\nDe geraamde waarde van de opdracht is € 500.000.\n", encoding="utf-8"
    )
    _code, out, _err = run(capsys, "bidders", path)
    assert "De opdracht is € 500.000 waard" in out
