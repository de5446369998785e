import re

from drafting.terms import PartKey
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import Builder, justification, sample, settings
from tests.drafting.word.write.opened import W, bookmarks, opened, style, text


def exported(document=None):
    return opened(write_document(document or sample(), settings()).content)


def lines(file) -> list[str]:
    return [text(p) for p in file.paragraphs() if re.fullmatch(r"TOC\d", style(p))]


def test_every_heading_has_a_line_with_its_number_and_a_page():
    justified = settings(justifications=(justification(),))
    found = lines(opened(write_document(sample(), justified).content))
    assert found[0] == "Deel A: Leidraad\t3"
    assert found[1:3] == ["1\tDe opdracht\t3", "1.1\tAanleiding en doelen\t3"]
    assert "Artikel 1\tVoorwerp\t5" in found
    assert "Algemeen\t5" in found
    assert found[-1] == "Bijlage 3\tMotivering van afwijkingen\t8"


def test_each_line_leads_to_the_bookmark_of_its_heading():
    file = exported()
    where = {name: text(p) for p in file.paragraphs() for name in bookmarks(p)}
    for paragraph in file.paragraphs():
        link = paragraph.find(f"{W}hyperlink")
        if style(paragraph).startswith("TOC") and link is not None:
            assert where[link.get(f"{W}anchor")] in text(paragraph)
            assert f"PAGEREF {link.get(f'{W}anchor')}" in "".join(
                node.text for node in link.iter(f"{W}instrText")
            )


def test_word_need_not_ask_to_update_it():
    file = exported()
    assert b"updateFields" not in file.parts["word/settings.xml"]
    assert b"w:dirty" not in file.parts["word/document.xml"]


def test_the_list_is_one_field():
    kinds = [node.get(f"{W}fldCharType") for node in exported().tree().iter(f"{W}fldChar")]
    depth = [kinds[:n].count("begin") - kinds[:n].count("end") for n in range(len(kinds) + 1)]
    assert min(depth) == 0
    assert max(depth) == 2
    assert depth[-1] == 0


def test_a_gap_in_a_heading_shows_in_the_list():
    from drafting.document import Run

    build = Builder().part(PartKey.GUIDE).chapter((Run("Perceel "), Run("Naam", gap=True)))
    assert "1\tPerceel [Naam]\t3" in lines(exported(build.document()))
