import pytest

from drafting.sources.citations import read_source


def _cited(line: str) -> list[str]:
    read = read_source(line)
    assert not read.unread, read.unread
    return [
        f"{c.source.work} {c.source.number} {c.paragraph or ''}{c.letter}".strip()
        for c in read.citations
    ]


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("Aw 2012 art. 1.6", ["Aw 2012 1.6"]),
        ("Aw 2012 art. 1.5 lid 1 en 2", ["Aw 2012 1.5 1", "Aw 2012 1.5 2"]),
        ("Aw 2012 art. 2.82a lid 2 d en lid 3", ["Aw 2012 2.82a 2d", "Aw 2012 2.82a 3"]),
        ("Aw 2012 art. 2.88 b", ["Aw 2012 2.88 b"]),
        ("Aw 2012 art. 2.52 lid 1, 4 en 2.94", ["Aw 2012 2.52 1", "Aw 2012 2.52 4", "Aw 2012 2.94"]),
        ("Aw 2012 art. 1.9 lid 1, art. 1.12 lid 2", ["Aw 2012 1.9 1", "Aw 2012 1.12 2"]),
        ("Aw 2012 art. 2.13 tot en met 2.15", ["Aw 2012 2.13", "Aw 2012 2.14", "Aw 2012 2.15"]),
        ("Uitvoeringsbesluit Wmo 2015 art. 5.4 lid 1-2", [
            "Uitvoeringsbesluit Wmo 2015 5.4 1", "Uitvoeringsbesluit Wmo 2015 5.4 2",
        ]),
        ("BW 6:119b", ["BW 6:119b"]),
        ("Gids Proportionaliteit, voorschriften 3.5 F en 3.5 G lid 1", [
            "Gids Proportionaliteit 3.5 F", "Gids Proportionaliteit 3.5 G 1",
        ]),
        ("Gids Proportionaliteit, hoofdstuk 4 (3e herziening)", ["Gids Proportionaliteit hoofdstuk 4"]),
        ("Gids Proportionaliteit § 3.5.3", ["Gids Proportionaliteit § 3.5.3"]),
        ("CvAE adviezen 131 en 667", ["CvAE 131", "CvAE 667"]),
        ("HvJ EU C-63/18; uitspraak RBDHA:2016:11869", ["HvJ EU C-63/18", "uitspraak RBDHA:2016:11869"]),
        ("bij jeugdhulp Besluit Jeugdwet art. 2.3 lid 1 d", ["Besluit Jeugdwet 2.3 1d"]),
        ("Aw 2012 art. 1.10 lid 2 en Gids Proportionaliteit, voorschrift 3.5 B", [
            "Aw 2012 1.10 2", "Gids Proportionaliteit 3.5 B",
        ]),
    ],
)  # fmt: skip
def test_a_source_line_is_taken_apart(line: str, cited: list[str]) -> None:
    assert _cited(line) == cited


@pytest.mark.parametrize(
    "line",
    [
        "Aw 2012 art. 2.52 lid 9",
        "Aw 2012 art. 2.87 lid 1 k",
        "Aw 2012 art. 1.6 lid 1",
        "Aw 2012 art. 2.999",
        "Aw 2012 art. 1.5 lid 1 en 9.99",
        "Wet art. 3",
        "Gids Proportionaliteit, voorschrift 3.3 A",
        "Gids Proportionaliteit, voorschrift 3.9 D lid 2",
        "CvAE advies 9999",
        "Op weg naar maatschappelijke meerwaarde (2016), showstopper 9",
        "zie ook de toelichting",
        "Dit is een vuistregel bij art. 2.90",
    ],
)
def test_what_is_not_registered_stays_unread(line: str) -> None:
    assert read_source(line).unread == (line.replace(" (2016)", ""),)


def test_a_document_is_cited_by_its_place() -> None:
    read = read_source(
        "Het nieuwe contracteren (Sociaal Werk Nederland, 2017), paragraaf 2.4.4.3, tellen en vertellen"
    )
    assert [place.place for place in read.places] == ["paragraaf 2.4.4.3", "tellen en vertellen"]
    assert {place.document.seed for place in read.places} == {"002"}


def test_a_remark_in_words_is_no_source() -> None:
    read = read_source("Aw 2012 art. 1.6. De grens van € 100.000 is een vuistregel.")
    assert read.remarks == ("De grens van € 100.000 is een vuistregel",)
    assert not read.own_judgement


def test_a_line_without_a_source_is_our_own_judgement() -> None:
    assert read_source("Eigen aandachtspunt; laat een jurist meekijken.").own_judgement
    assert not read_source("Eigen aandachtspunt bij Aw 2012 art. 1.9").own_judgement
