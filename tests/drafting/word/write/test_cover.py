from dataclasses import replace

from drafting.word.write.export import write_document
from drafting.word.write.settings import SummaryRow
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import W, opened, style, text


def cover(document=None, **changes) -> list[str]:
    file = opened(write_document(document or sample(), settings(**changes)).content)
    texts = []
    for paragraph in file.paragraphs():
        if style(paragraph) == "TOCHeading":
            break
        texts.append(text(paragraph))
    return [line for line in texts if line]


def test_it_says_who_what_and_when():
    assert cover(summary=()) == [
        "Gemeente Oosterveld",
        "Wmo-begeleiding 2027",
        "Bestek voor een raamovereenkomst begeleiding",
        "Versie 1.0",
        "21 november 2026",
    ]


def test_the_key_facts_follow_in_a_table_with_a_header():
    lines = cover(summary=(SummaryRow("Looptijd", "4 jaar"),))
    assert lines[-4:] == ["Kenmerk", "Gegeven", "Looptijd", "4 jaar"]


def test_a_subtitle_that_repeats_the_organisation_is_left_out():
    same = replace(sample(), subtitle="Gemeente Oosterveld")
    assert cover(same, summary=()).count("Gemeente Oosterveld") == 1


def test_what_was_not_given_is_not_there():
    lines = cover(replace(sample(), subtitle=""), summary=(), version="", organisation="")
    assert lines == ["Wmo-begeleiding 2027", "21 november 2026"]


def test_a_concept_says_so_and_tells_of_the_gaps():
    lines = cover(concept=True)
    assert any(line.startswith("CONCEPT") and "gele achtergrond" in line for line in lines)
    assert not any("CONCEPT" in line for line in cover())


def test_a_concept_without_gaps_does_not_speak_of_them():
    whole = replace(sample(), elements=sample().elements[:2])
    assert not any("gele achtergrond" in line for line in cover(whole, concept=True))


def test_every_page_of_a_concept_is_marked():
    file = opened(write_document(sample(), settings(concept=True)).content)
    for part in ("word/header.xml", "word/header_cover.xml"):
        assert "CONCEPT" in text(file.tree(part))


def test_header_and_footer_carry_title_organisation_version_and_page():
    file = opened(write_document(sample(), settings()).content)
    assert text(file.tree("word/header.xml")) == "Wmo-begeleiding 2027\tGemeente Oosterveld"
    assert text(file.tree("word/footer.xml")).startswith("Versie 1.0 · 21 november 2026\tPagina ")
    fields = [
        f.get(f"{W}instr").strip() for f in file.tree("word/footer.xml").iter(f"{W}fldSimple")
    ]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_title_is_shortened_in_the_header_only():
    long = replace(sample(), title="Maatschappelijke ondersteuning " * 9)
    file = opened(write_document(long, settings()).content)
    assert text(file.tree("word/header.xml")).split("\t")[0].endswith("…")
    assert long.title in cover(long)
