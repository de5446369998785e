import re
import subprocess
import sys

import docx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from lxml import etree
from openxml_audit import OpenXmlValidator

from drafting.document import Document, Run
from drafting.terms import PartKey
from drafting.word.write.clean import clean
from drafting.word.write.export import write_document
from drafting.word.write.house_style import read_house_style
from drafting.word.write.settings import CommentChoice, ExportCancelled, SummaryRow
from tests.drafting.word.write.builder import (
    Builder,
    justification,
    long_document,
    sample,
    settings,
)
from tests.drafting.word.write.opened import W, opened, text
from tests.drafting.word.write.remarks import discussion, noted
from tests.drafting.word.write.test_clean import ANY_TEXT
from tests.drafting.word.write.test_house_style import house
from tests.shared_material import shared

VALIDATOR = shared("tools/validate_docx.py")
FIELDS = re.compile(
    r' (?:TOC \\o "1-3" \\h \\z \\u|PAGEREF _(?:Toc|Ref)\d+ \\h|REF _Ref\d+(?: \\r)? \\h(?: \\\* lower)?|PAGE|NUMPAGES'
    r"|SEQ Tabel \\\* ARABIC) "
)


def variants() -> dict[str, bytes]:
    return {
        "sample": write_document(sample(), settings()).content,
        "concept": write_document(
            sample(), settings(concept=True, justifications=(justification(),))
        ).content,
        "house": write_document(sample(), settings(house_style=read_house_style(house()))).content,
        "empty": write_document(Document("", "", (), ()), settings(summary=(), version="")).content,
        "long": write_document(long_document(2), settings()).content,
        "noted": write_document(noted(), settings()).content,
        "discussed": write_document(
            sample(),
            settings(concept=True, comments=CommentChoice.ALL, discussion=discussion()),
        ).content,
    }


@pytest.mark.skipif(VALIDATOR is None, reason="the acceptance check is not beside this checkout")
def test_every_kind_of_export_passes_the_acceptance_check(tmp_path):
    files = []
    for name, content in variants().items():
        if name != "empty":
            files.append(tmp_path / f"{name}.docx")
            files[-1].write_bytes(content)
    run = subprocess.run(
        [sys.executable, VALIDATOR, "--a11y", *files], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
    assert "0 warnings" in run.stdout


@pytest.mark.odd_texts
@pytest.mark.parametrize("name", ["concept", "house", "empty", "noted", "discussed"])
def test_the_second_opinion_finds_no_fault(name, tmp_path):
    path = tmp_path / f"{name}.docx"
    path.write_bytes(variants()[name])
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def test_python_docx_reads_it_back(tmp_path):
    path = tmp_path / "bestek.docx"
    path.write_bytes(variants()["sample"])
    word = docx.Document(str(path))
    assert len(word.tables) == 3
    assert word.core_properties.title == "Wmo-begeleiding 2027"


def test_the_same_document_gives_the_same_bytes():
    given = settings(concept=True, justifications=(justification(),))
    assert write_document(sample(), given).content == write_document(sample(), given).content


def test_nothing_leaves_the_house_but_the_document():
    for content in variants().values():
        file = opened(content)
        everything = b"".join(file.parts.values())
        for trace in (b"python-docx", b"2013", b"/home", b"C:\\", b'TargetMode="External"'):
            assert trace not in everything
        assert not [
            name for name in file.parts if re.search(r"vba|thumbnail|media|embed|Effects", name)
        ]


def test_only_the_fields_we_know_are_in_it():
    for content in variants().values():
        file = opened(content)
        for name in file.parts:
            if name.startswith("word/") and name.endswith(".xml"):
                tree = file.tree(name)
                codes = [node.text for node in tree.iter(f"{W}instrText")]
                codes += [node.get(f"{W}instr") for node in tree.iter(f"{W}fldSimple")]
                assert [code for code in codes if not FIELDS.fullmatch(code)] == []


def test_a_part_without_a_heading_gets_one():
    from dataclasses import replace

    document = Builder().part(PartKey.GUIDE).chapter("Een").document()
    bare = replace(document, elements=document.elements[1:])
    texts = [text(p) for p in opened(write_document(bare, settings()).content).paragraphs()]
    assert "Deel A: Leidraad\t3" in texts


def test_progress_runs_from_nothing_to_all():
    heard = []
    write_document(long_document(1), settings(progress=heard.append))
    assert heard[0] == 0
    assert heard == sorted(heard)
    assert heard[-1] == 1


def test_it_stops_when_asked():
    with pytest.raises(ExportCancelled):
        write_document(sample(), settings(cancelled=lambda: True))


def test_what_was_cleaned_is_told_with_its_place():
    build = (
        Builder(title="Bestek\x07")
        .part(PartKey.GUIDE)
        .chapter("De opdracht")
        .paragraph("a\x00b\x01")
    )
    notices = [str(notice) for notice in write_document(build.document(), settings()).notices]
    assert "Omslag: 1 onleesbaar teken is weggelaten." in notices
    assert "1 De opdracht: 2 onleesbare tekens zijn weggelaten." in notices


@pytest.mark.odd_texts
@given(ANY_TEXT, ANY_TEXT)
@effort(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_in_any_place_is_exported_whole(one, other):
    build = Builder(title=one, subtitle=other).part(PartKey.GUIDE, one).chapter(one).section(other)
    build.paragraph((Run(one), Run(other, bold=True), Run(one, gap=True))).bullets(one).numbers(
        other
    )
    build.table((one, "b"), (other, one))
    given = settings(
        organisation=one,
        version=other,
        author=one,
        draft_id=other,
        summary=(SummaryRow(one, other),),
        justifications=(justification(other),),
    )
    file = opened(write_document(build.document(), given).content)
    for name, content in file.parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    body = [text(paragraph) for paragraph in file.paragraphs()]
    wanted = f"{clean(one).text}{clean(other).text}[{clean(one).text}]"
    assert wanted in body
