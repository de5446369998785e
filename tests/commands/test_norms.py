import json

from main import main


def run(capsys, *arguments):
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out.replace("\u00a0", " "), err


def test_the_norms_of_a_day_as_text(capsys):
    code, out, _err = run(capsys, "norms", "--day", "1 februari 2027")
    assert code == 0
    assert out.startswith("Normen op 1 februari 2027.")
    assert "Let op" not in out
    assert "  Hoogste omzeteis, maal de raming: 3 maal (geldt)" in out
    assert "  Europese drempel voor werken: € 5.538.000 (gold eerder)" in out


def test_a_day_outside_every_period_is_said(capsys):
    _code, out, _err = run(capsys, "norms", "--day", "2028-06-01")
    assert "Let op: Nog niet bekend voor 1 juni 2028: ‘Europese drempel" in out
    assert "(laatst bekende waarde)" in out


def test_the_norms_as_json(capsys):
    _code, out, _err = run(capsys, "norms", "--day", "2027-02-01", "--json")
    found = json.loads(out)
    assert (found["day"], found["warnings"]) == ("2027-02-01", [])
    rows = [row for row in found["norms"] if row["key"] == "threshold-services"]
    assert [(row["valid_from"], row["value"], row["state"]) for row in rows] == [
        ("2022-01-01", "215000", "past"),
        ("2024-01-01", "221000", "past"),
        ("2026-01-01", "216000", "valid"),
    ]


def test_what_is_no_day_is_refused(capsys):
    code, _out, err = run(capsys, "norms", "--day", "gisteren")
    assert code == 2
    assert "'gisteren' is geen datum" in err


def test_a_check_says_which_norm_decided(capsys, tmp_path):
    path = tmp_path / "eis.txt"
    path.write_text(
        "1 Omvang\n\nDe geraamde waarde van de opdracht is € 500.000.\n\n"
        "2 Geschiktheid\n\nDe inschrijver heeft een omzet van ten minste € 9.000.000.\n",
        encoding="utf-8",
    )
    _code, out, _err = run(capsys, "check", path, "--json")
    found = json.loads(out)
    norm = next(f for f in found["findings"] if f["norm"])["norm"]
    assert (norm["key"], norm["written"].replace("\u00a0", " ")) == ("turnover-maximum", "3 maal")
    _code, out, _err = run(capsys, "check", path)
    assert "    Norm: Hoogste omzeteis, maal de raming: 3 maal. Geldig vanaf 1 april 2013." in out
