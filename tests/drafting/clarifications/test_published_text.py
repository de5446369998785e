from dataclasses import replace

import pytest

from drafting.clarifications.published_text import packed, unpacked
from drafting.refusals import Refusal
from tests.drafting.clarifications.published import AT, bestek, published
from tests.drafting.files.full_draft import full_draft


def test_what_went_out_comes_back_whole():
    assert unpacked(packed(bestek(), "J. Jansen", AT)) == bestek()


def test_what_never_leaves_the_house_is_left_out():
    back = unpacked(packed(full_draft(), "J. Jansen", AT))
    assert (back.comments, back.approvals, back.publication, back.withdrawn) == ((), (), None, ())
    assert back.justifications == full_draft().justifications


def test_the_same_text_gives_the_same_sum():
    one = bestek()
    assert packed(one, "A", AT).digest == packed(published(one), "B", AT).digest


@pytest.mark.parametrize("record", ["", "!!", "QUJD", "eJyrBQAAewB5"])
def test_a_damaged_record_is_refused(record):
    text = replace(packed(bestek(), "J. Jansen", AT), record=record)
    with pytest.raises(Refusal, match="niet meer heel"):
        unpacked(text)


def test_a_record_of_another_text_is_refused():
    one, other = packed(bestek(), "J", AT), packed(full_draft(), "J", AT)
    with pytest.raises(Refusal, match="niet meer heel"):
        unpacked(replace(one, record=other.record))
