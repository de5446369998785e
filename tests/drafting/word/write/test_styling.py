from datetime import date

from drafting.word.write.clean import TextDoor
from drafting.word.write.house_style import HouseStyle, PageLook, StyleLook
from drafting.word.write.numbering import StartedList
from drafting.word.write.package import open_base, packed
from drafting.word.write.styling import add_lists, lay_over, set_page, set_properties
from tests.drafting.word.write.builder import settings
from tests.drafting.word.write.opened import W, opened
from tests.drafting.word.write.test_package import TEXTS


def test_the_properties_hold_title_language_and_the_given_day():
    word = open_base(TEXTS)
    set_properties(word, "Bestek\nbegeleiding", settings(day=date(2027, 1, 2)), TextDoor())
    core = opened(packed(word, "")).parts["docProps/core.xml"].decode()
    assert ">Bestek begeleiding<" in core
    assert ">nl-NL<" in core
    assert core.count("2027-01-02T00:00:00Z") == 2
    assert "creator" not in core
    assert "lastModifiedBy" not in core


def test_an_author_is_there_only_when_given():
    word = open_base(TEXTS)
    set_properties(word, "Bestek", settings(author="M. de Vries"), TextDoor())
    assert opened(packed(word, "")).parts["docProps/core.xml"].count(b"M. de Vries") == 2


def test_a_long_title_is_cut_and_told_of():
    door = TextDoor()
    word = open_base(TEXTS)
    set_properties(word, "x" * 300, settings(), door)
    assert len(word.core_properties.title) == 255
    assert "45 tekens" in str(door.notices()[0])


def test_the_page_gets_the_size_and_margins():
    word = open_base(TEXTS)
    set_page(word, PageLook(10000, 14000, 1000, 1100, 1200, 1300))
    tree = opened(packed(word, "")).tree()
    assert tree.find(f".//{W}pgSz").get(f"{W}w") == "10000"
    assert tree.find(f".//{W}pgMar").get(f"{W}left") == "1300"


def test_a_house_style_is_laid_over_the_styles():
    word = open_base(TEXTS)
    look = StyleLook("heading 1", "Verdana", 18, bold=False, colour="AA0000", before=240, after=120)
    lay_over(word, HouseStyle((look, StyleLook("Normal", size=10, line=300))))
    heading = word.styles["heading 1"]
    assert (heading.font.name, heading.font.size.pt, heading.font.bold) == ("Verdana", 18, False)
    assert str(heading.font.color.rgb) == "AA0000"
    assert heading.paragraph_format.space_before.twips == 240
    assert word.styles["Normal"].paragraph_format.line_spacing == 1.25
    assert word.styles["Tabeltekst"].font.size.pt == 9


def test_lists_that_begin_anew_are_added():
    word = open_base(TEXTS)
    add_lists(word, [StartedList(9, 6, ((0, 1),))])
    last = opened(packed(word, "")).tree("word/numbering.xml").findall(f"{W}num")[-1]
    assert last.get(f"{W}numId") == "9"
    assert last.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"


def test_lists_that_count_apart_share_a_copy_of_their_shape():
    word = open_base(TEXTS)
    add_lists(word, [StartedList(9, 2, ((0, 1),), 9), StartedList(10, 2, ((1, 5),), 9)])
    numbering = opened(packed(word, "")).tree("word/numbering.xml")
    shapes = {shape.get(f"{W}abstractNumId"): shape for shape in numbering.iter(f"{W}abstractNum")}
    first, copy = shapes["2"], shapes["9"]
    assert [level.get(f"{W}val") for level in copy.iter(f"{W}lvlText")] == [
        level.get(f"{W}val") for level in first.iter(f"{W}lvlText")
    ]
    assert copy.find(f".//{W}pStyle") is None
    signs = [sign.get(f"{W}val") for sign in numbering.iter(f"{W}nsid")]
    assert len(set(signs)) == len(signs)
    lists = [num.find(f"{W}abstractNumId").get(f"{W}val") for num in numbering.iter(f"{W}num")]
    assert lists[-2:] == ["9", "9"]
    kinds = [node.tag for node in numbering]
    assert kinds == sorted(kinds, key=lambda tag: tag == f"{W}num")
