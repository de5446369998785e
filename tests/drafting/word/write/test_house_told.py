from drafting.word.write.frame import FrameParagraph, FrameText, HouseFrame
from drafting.word.write.house_style import HouseStyle, read_house_style
from drafting.word.write.house_told import left_behind, taken_over, told
from tests.drafting.word.write import house_files


def test_what_is_taken_over_is_told_in_plain_words():
    taken = ", ".join(taken_over(read_house_style(house_files.report())))
    for words in (
        "Calibri",
        "opsommingsteken ▪",
        "koptekst met tekst en titel",
        "logo (26 × 8 mm)",
        "2 kolommen",
    ):
        assert words in taken


def test_a_page_on_its_side_is_named():
    assert "bladformaat (liggend) en marges" in taken_over(
        read_house_style(house_files.landscape())
    )


def test_what_is_not_taken_over_is_told():
    sentences = told(read_house_style(house_files.nasty()))
    assert sentences[1].startswith("Niet overgenomen: een veld dat een ander programma start (DDE)")


def test_a_frame_that_is_too_large_is_told():
    line = FrameParagraph((FrameText("x"),))
    style = HouseStyle(frame=HouseFrame(header=(line,) * 30, footer=(line,) * 30))
    assert "te veel plaats" in left_behind(style)[0]


def test_a_file_without_a_house_style_says_so():
    assert told(HouseStyle()) == (
        "In dit bestand staat geen huisstijl; de opmaak van Bestekwijzer blijft.",
    )
