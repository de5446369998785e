import pytest

from drafting.word.write.export import write_document
from drafting.word.write.house_style import HouseStyle, read_house_style
from tests.drafting.word.write import house_files
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import W, opened


def signs_in(content: bytes) -> set[str]:
    tree = opened(content).tree("word/numbering.xml")
    return {
        level.find(f"{W}lvlText").get(f"{W}val")
        for level in tree.iter(f"{W}lvl")
        if level.find(f"{W}numFmt").get(f"{W}val") == "bullet"
    }


def test_a_sign_of_a_sign_font_becomes_the_character_that_looks_alike():
    assert read_house_style(house_files.report()).bullets == ("▪",)
    assert read_house_style(house_files.letterhead()).bullets == ("•",)


def test_the_lists_of_an_export_get_the_signs():
    content = write_document(sample(), settings(house_style=HouseStyle(bullets=("▪", "◦")))).content
    assert signs_in(content) == {"▪", "◦"}


@pytest.mark.parametrize("bullets", [(), ("▪",)])
def test_a_depth_without_a_sign_keeps_ours(bullets):
    content = write_document(sample(), settings(house_style=HouseStyle(bullets=bullets))).content
    assert "–" in signs_in(content)
