import pytest

from drafting.web.web_check import check_web
from drafting.word.audit.points import Outcome


def page(inner: str = "", *, lang: str = ' lang="nl"', title: str = "Bestek") -> str:
    return f"<!DOCTYPE html><html{lang}><head><title>{title}</title></head><body><h1>A</h1>{inner}</body></html>"


def faults(text: str) -> list[str]:
    return [point.name for point in check_web(text).points if point.outcome is Outcome.FAULT]


def test_a_sound_page_has_no_faults():
    assert faults(page('<h2 id="a">B</h2><a href="#a">b</a>')) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (page(lang=""), "Taal"),
        (page(title=""), "Titel"),
        (page("<h3>te diep</h3>"), "Koppen"),
        (page("<h2></h2>"), "Koppen"),
        (page('<a href="#weg">x</a>'), "Koppelingen"),
        (page("<table><tr><td>x</td></tr></table>"), "Kopregels van tabellen"),
        (page('<img src="data:image/png;base64,x">'), "Tekst bij afbeeldingen"),
        (page('<img src="http://x.invalid" alt="x">'), "Eén bestand"),
        (page("<script></script>"), "Eén bestand"),
        (page('<p onclick="x">x</p>'), "Eén bestand"),
        (page('<p id="a">x</p><p id="a">x</p>'), "Opbouw"),
        (page("<p><b>x</p>"), "Opbouw"),
    ],
)
def test_each_fault_is_found(text, name):
    assert name in faults(text)
