"""A draft in a bestek or in a parcel."""

import pytest

from drafting.refusals import FileRefused
from drafting.review.parcels.either_file import check_either, read_either, write_either
from drafting.review.parcels.parcel import Request, make_parcel
from drafting.review.parcels.parcel_file import write_parcel
from tests.drafting.review.parcels.sides import AT, bestek, with_text

BASE = bestek()


def test_a_bestek_is_written_and_read_as_before(tmp_path):
    path = tmp_path / "a.bestek"
    stamp = write_either(path, path, BASE, "J.", AT, None)
    assert read_either(path) == (BASE, stamp)
    check_either(path, path.read_bytes())


def test_a_parcel_is_read_as_the_reviewer_left_it(tmp_path):
    path = tmp_path / "a.beoordeling"
    write_parcel(path, make_parcel(BASE, "p", "J.", Request("M."), AT))
    changed = with_text(BASE, "prijs-1-1", "Anders.")
    stamp = write_either(path, path, changed, "M.", AT, read_either(path)[1])
    assert read_either(path) == (changed, stamp)
    check_either(path, path.read_bytes())
    with pytest.raises(FileRefused):
        check_either(path, b"{}")
