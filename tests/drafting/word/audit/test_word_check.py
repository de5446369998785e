import zipfile
from io import BytesIO

import pytest

from drafting.word.audit.points import Outcome
from drafting.word.audit.word_check import check_word
from drafting.word.write.export import write_document
from drafting.word.write.house_style import read_house_style
from tests.drafting.word.write import house_files
from tests.drafting.word.write.builder import sample, settings


@pytest.fixture(scope="module")
def content():
    return write_document(sample(), settings()).content


def outcomes(content: bytes) -> dict[str, Outcome]:
    return {point.name: point.outcome for point in check_word(content).points}


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            target.writestr(name, text)
    return out.getvalue()


def test_our_own_export_has_no_fault(content):
    assert Outcome.FAULT not in outcomes(content).values()
    assert len(outcomes(content)) == 11


@pytest.mark.parametrize(
    ("name", "part", "old", "new"),
    [
        ("Titel", "docProps/core.xml", "Wmo-begeleiding 2027", " "),
        ("Taal", "word/styles.xml", 'w:lang w:val="nl-NL"', 'w:lang w:val="en-US"'),
        ("Koppen", "word/document.xml", 'w:val="Heading2"', 'w:val="Heading3"'),
        (
            "Inhoudsopgave",
            "word/document.xml",
            'w:hyperlink w:anchor="_Toc00000003"',
            'w:hyperlink w:anchor="weg"',
        ),
        ("Kopregels van tabellen", "word/document.xml", "<w:tblHeader/>", ""),
        ("Contrast", "word/styles.xml", 'w:val="0B5C7A"', 'w:val="C0C0C0"'),
    ],
)
def test_each_fault_is_found_in_the_file_itself(content, name, part, old, new):
    assert outcomes(changed(content, part, old, new))[name] is Outcome.FAULT


def test_a_heading_that_is_hard_to_read_is_told_with_its_figure():
    style = read_house_style(house_files.nasty())
    content = write_document(sample(), settings(house_style=style)).content
    contrast = next(p for p in check_word(content).points if p.name == "Contrast")
    assert contrast.outcome is Outcome.FAULT
    assert "1,8 : 1" in contrast.found


def test_a_logo_without_words_is_found():
    style = read_house_style(house_files.letterhead())
    content = write_document(sample(), settings(house_style=style)).content
    assert outcomes(content)["Tekst bij afbeeldingen"] is Outcome.GOOD
    bare = changed(content, "word/header.xml", 'descr="Logo Gemeente Oosterveld"', 'descr=""')
    assert outcomes(bare)["Tekst bij afbeeldingen"] is Outcome.FAULT
