import pytest

from drafting.word.write.house_style import HouseStyle, PageLook, StyleLook
from drafting.word.write.pages import OwnSetting, PageCount, settings_of

LINE = 10.5 * 1.15 * 1.2


def count() -> PageCount:
    return PageCount(PageLook(), settings_of(None))


def fill(pages: PageCount, paragraphs: int) -> None:
    for number in range(paragraphs):
        pages.paragraph("Normal", "Een regel.", name=f"p{number}")


def test_short_paragraphs_fill_a_page_as_lines_and_spaces_add_up():
    pages = count()
    fits = int((PageLook().text_height / 20 + 6) // (LINE + 6))
    fill(pages, fits + 1)
    assert pages.finish() == 2
    assert pages.starts[f"p{fits - 1}"] == 1
    assert pages.starts[f"p{fits}"] == 2


def test_a_part_begins_on_a_new_page_but_makes_no_empty_one():
    pages = count()
    pages.paragraph("Heading1", "Leidraad", name="a")
    pages.paragraph("Normal", "Tekst")
    pages.paragraph("Heading1", "Overeenkomst", name="b")
    assert pages.finish() == 2
    assert pages.starts == {"a": 1, "b": 2}


def test_a_heading_stays_with_the_text_below_it():
    pages = count()
    fill(pages, 33)
    pages.paragraph("Heading3", "Onderaan", name="heading")
    pages.paragraph("Normal", "Een regel.", name="text")
    pages.finish()
    assert pages.starts["heading"] == pages.starts["text"] == 2


def test_a_long_paragraph_runs_over_to_the_next_page():
    pages = count()
    pages.paragraph("Normal", "woord " * 900)
    pages.paragraph("Normal", "Daarna.", name="after")
    assert pages.finish() == 2
    assert pages.starts["after"] == 2


@pytest.mark.parametrize(("rows", "expected"), [(99, 3), (100, 4)])
def test_a_table_repeats_its_header_on_each_page(rows, expected):
    # 34 rows a page, of which one is the header
    pages = count()
    pages.table([["Nr.", "Tekst"], *([str(n), "Een regel."] for n in range(rows))], [1000, 8070])
    assert pages.finish() == expected


def test_a_first_annex_may_stay_on_the_page_of_its_part():
    pages = count()
    pages.paragraph("Heading1", "Bijlagen")
    pages.paragraph("Annex", "Formulier", name="first", own=OwnSetting(new_page=False))
    pages.paragraph("Annex", "Prijzenblad", name="second")
    pages.finish()
    assert pages.starts == {"first": 1, "second": 2}


def test_a_house_style_with_larger_letters_takes_more_pages():
    large = HouseStyle((StyleLook("Normal", size=16, line=360),))
    pages = PageCount(PageLook(), settings_of(large))
    fill(pages, 30)
    assert pages.finish() > 1


@pytest.mark.parametrize("style", ["Heading2", "Annex", "Article"])
def test_headings_take_the_sizes_of_the_house_style(style):
    names = {"Heading2": "heading 2", "Annex": "heading 2", "Article": "heading 3"}
    given = settings_of(HouseStyle((StyleLook(names[style], size=20, after=400),)))
    assert (given[style].size, given[style].after) == (20, 20)
