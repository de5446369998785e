"""What a draft can be compared with."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.document import BlockId
from drafting.edits.passages import omit, rewrite
from drafting.files.backups import back_up
from drafting.files.draft_file import check_draft, write_draft
from drafting.refusals import FileRefused
from drafting.review.parcels.parcel import Request, answered, make_parcel
from drafting.review.parcels.parcel_file import write_parcel
from gui.compare.sources import LIBRARY, Kind, Source, compared, of_file, read_other, sources
from tests.builders import HAND, NORMS, draft, section, texts

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
MADE = draft(section("a", "Een.", "Twee."))
CHANGED = rewrite(MADE, BlockId("a-1"), "Anders.", HAND, NORMS).after


def test_without_a_file_there_is_the_library():
    assert sources(None, Path("nergens"), has_changes=True) == (LIBRARY,)


def test_the_file_comes_first_when_there_are_changes_and_then_its_earlier_versions(tmp_path):
    path, folder = tmp_path / "x.bestek", tmp_path / "copies"
    write_draft(path, MADE, None)
    back_up(path, folder, datetime(2026, 11, 21, 14, 2), check_draft)  # noqa: DTZ001 -- copies are named in local time
    write_draft(path, CHANGED, None)
    back_up(path, folder, datetime(2026, 11, 22, 9, 5), check_draft)  # noqa: DTZ001 -- likewise
    words = [source.words for source in sources(path, folder, has_changes=True)]
    assert words == [
        "Zoals opgeslagen in x.bestek",
        "Versie van 22 november 2026, 09.05 uur",
        "Versie van 21 november 2026, 14.02 uur",
        LIBRARY.words,
    ]
    without = [source.kind for source in sources(path, folder, has_changes=False)]
    assert without == [Kind.EARLIER, Kind.LIBRARY]


def test_an_earlier_version_is_read(tmp_path):
    path = tmp_path / "x.bestek"
    write_draft(path, MADE, None)
    assert texts(read_other(Source(Kind.EARLIER, "toen", path), CHANGED)) == ["Een.", "Twee."]


def test_the_library_is_the_draft_as_adopted():
    assert texts(read_other(LIBRARY, omit(CHANGED, BlockId("a-2")).after)) == ["Een.", "Twee."]


def test_a_text_is_read_as_a_draft(tmp_path):
    path = tmp_path / "x.txt"
    path.write_text("Anders.\n\nTwee.", encoding="utf-8")
    assert texts(read_other(of_file(path), MADE)) == ["Anders.", "Twee."]


def test_another_kind_of_file_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="vergeleken"):
        read_other(of_file(tmp_path / "x.pdf"), MADE)


def test_both_directions_are_compared():
    found = compared(LIBRARY, MADE, CHANGED, NORMS)
    assert found.straight.differences[0].new == found.turned.differences[0].old


def test_of_a_parcel_the_text_of_the_reviewer_is_read(tmp_path):
    parcel = make_parcel(MADE, "p", "N. de Wit", Request("M. de Vries", may_change=True), AT)
    path = tmp_path / "terug.beoordeling"
    write_parcel(path, answered(parcel, CHANGED, "M. de Vries", AT))
    assert texts(read_other(of_file(path), MADE)) == ["Anders.", "Twee."]
