"""The contents lists of both versions as one."""

from drafting.terms import PartKey
from tests.drafting.word.redline.test_redline import redline
from tests.drafting.word.write.builder import Builder
from tests.drafting.word.write.opened import W, opened, style


def lines(old: Builder, new: Builder):
    tree = opened(redline(old.document(), new.document())).tree()
    return [
        p for p in tree.iter(f"{W}p") if style(p).startswith("TOC") and style(p) != "TOCHeading"
    ]


def chapters(*titles: str) -> Builder:
    build = Builder().part(PartKey.GUIDE)
    for title in titles:
        build.chapter(title, title.lower()).paragraph(f"Tekst van {title}.", f"t-{title}")
    return build


def test_a_new_chapter_has_a_line_that_came():
    made = lines(chapters("Een"), chapters("Een", "Twee"))
    came = [line for line in made if line.find(f"{W}pPr/{W}rPr/{W}ins") is not None]
    assert ["Twee" in "".join(line.itertext()) for line in came] == [True]


def test_a_chapter_that_only_got_another_number_keeps_its_line():
    made = lines(chapters("Een", "Twee"), chapters("Twee"))
    kept = next(
        line
        for line in made
        if line.find(f"{W}pPr/{W}rPr") is None and "Twee" in "".join(line.itertext())
    )
    assert [t.text for t in kept.iter(f"{W}delText")] == ["2"]


def test_a_line_that_came_or_went_has_no_field_that_could_stay_behind():
    made = lines(chapters("Een", "Twee"), chapters("Twee", "Drie"))
    tracked = [line for line in made if line.find(f"{W}pPr/{W}rPr") is not None]
    assert tracked
    assert not any(list(line.iter(f"{W}fldChar", f"{W}hyperlink")) for line in tracked)


def test_two_long_numbers_push_the_title_further_on():
    many = [f"Titel {n}" for n in range(12)]
    made = lines(chapters_with(*many), chapters_with("Vooraf", *many))
    room = [line.find(f"{W}pPr/{W}ind").get(f"{W}left") for line in made if style(line) == "TOC3"]
    assert len(set(room)) == 2


def chapters_with(*titles: str) -> Builder:
    build = Builder().part(PartKey.GUIDE).chapter("Hoofdstuk", "k")
    for title in titles:
        build.section(title, title.lower()).paragraph(f"Tekst van {title}.", f"t-{title}")
    return build
