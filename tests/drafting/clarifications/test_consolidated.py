import io
import zipfile
from dataclasses import replace

import pytest

from drafting.clarifications.closing import close_note
from drafting.clarifications.consolidated import clean, version, with_changes
from drafting.document import BlockId
from drafting.edits.passages import add_after, omit
from drafting.refusals import EditRefused
from drafting.word.redline.redline import Signature
from tests.builders import HAND, NORMS
from tests.drafting.clarifications.published import AT, LATER, bestek, published, rewritten
from tests.drafting.clarifications.test_publishing import REASON

SIGNED = Signature("J. Jansen", LATER)


def xml(result):
    with zipfile.ZipFile(io.BytesIO(result.content)) as word:
        return word.read("word/document.xml").decode()


def changed():
    one = rewritten(published(), "zorg-1", "De zorg is heel goed.")
    return add_after(
        omit(one, BlockId("zorg-2")).after, BlockId("data-1"), "Erbij.", BlockId("n"), HAND
    ).after


def test_what_changed_since_the_publication_is_tracked():
    found = xml(with_changes(changed(), NORMS, since=0, signed=SIGNED))
    assert found.count("<w:ins ") >= 2
    assert "<w:del " in found
    assert "(vervallen)" in found
    assert "de publicatie van 1 februari 2027" in found


def test_since_a_nota_only_what_came_after_is_tracked():
    one = close_note(changed(), NORMS, "J. Jansen", LATER).after
    assert "<w:ins " not in xml(with_changes(one, NORMS, since=1, signed=SIGNED))
    later = rewritten(one, "slot-1", "Het einde.")
    assert "<w:ins " in xml(with_changes(later, NORMS, since=1, signed=SIGNED))


def test_a_nota_that_is_not_there_is_refused():
    with pytest.raises(EditRefused, match="Nota 1 is er nog niet"):
        with_changes(published(), NORMS, since=1, signed=SIGNED)


def test_the_clean_one_has_no_tracked_changes_and_says_its_version():
    one = close_note(changed(), NORMS, "J. Jansen", LATER).after
    found = xml(clean(one, NORMS, at=LATER, export_id="x"))
    assert "<w:ins " not in found
    assert "Versie 1.1" in found
    assert "De zorg is heel goed." in found
    assert version(published()) == "1.0"


def test_the_annex_of_justifications_is_there_once():
    one = published(replace(bestek(), justifications=(REASON,)))
    for result in (
        clean(one, NORMS, at=AT, export_id="x"),
        with_changes(one, NORMS, since=0, signed=SIGNED),
    ):
        assert xml(result).count("De aanbestedende dienst heeft daarvoor deze redenen") == 1
