from itertools import pairwise

import pytest

from drafting.terms import Severity
from gui.page.column import Column
from gui.page.margin import body_of, handle_of, sheets, signs_beside
from gui.page.marks import Flag, Marks, Remark
from gui.page.measures import Measures
from gui.page.page_items import page_items
from gui.page.set_item import Typesetter
from tests import builders
from tests.gui.page.pages import bestek


def flag(severity, *, is_open=True, start=0):
    return Flag(f"{severity}{start}", severity, is_open, "T", "m", start, start + 3)


@pytest.fixture(params=[660, 1200])
def measures(request, qapp):
    return Measures(1.0, request.param)


@pytest.fixture
def column(theme, measures):
    draft = bestek()
    made = Column(Typesetter(measures, theme))
    made.show(page_items(builders.document(draft), draft))
    return made


def signs(column, measures, *flags):
    number = column.number_of("first-2")
    return signs_beside(column, number, Marks({"first-2": flags}), measures)


def test_findings_of_one_severity_on_a_line_share_a_sign(column, measures):
    (sign,) = signs(column, measures, flag(Severity.DEVIATION), flag(Severity.DEVIATION, start=4))
    assert len(sign.flags) == 2


def test_the_heaviest_stands_first(column, measures):
    found = signs(column, measures, flag(Severity.ATTENTION), flag(Severity.VIOLATION, start=2))
    assert [sign.icon for sign in found] == ["violation", "attention"]


def test_a_justified_finding_is_a_tick(column, measures):
    (sign,) = signs(column, measures, flag(Severity.VIOLATION, is_open=False))
    assert (sign.icon, sign.role) == ("check", "ready")


def test_the_signs_stay_on_the_paper(column, measures):
    found = signs(column, measures, *(flag(severity) for severity in Severity))
    assert len(found) == 2
    assert max(sign.rect.right() for sign in found) <= measures.text + measures.margin


def test_the_handle_stands_beside_the_first_line(column):
    handle, body = handle_of(column, "first-2"), body_of(column, "first-2")
    assert handle.right() < 0
    assert body.top() - 4 <= handle.center().y() <= body.top() + 24


def test_what_is_not_on_the_page_has_no_handle(column):
    assert handle_of(column, "nowhere") is None
    assert body_of(column, "nowhere") is None


def test_sheets_do_not_overlap(column):
    openers = [0, column.number_of("part-leidraad")]
    (first_top, first_end), (second_top, second_end) = sheets(column, openers)
    assert first_top < first_end < second_top < second_end


def remark(start=0, *, whole=False):
    return Remark(f"r{start}", "J. Jansen: hm", start, start + 3, whole=whole)


def signs_with_remarks(column, measures, flags, remarks):
    number = column.number_of("first-2")
    marks = Marks({"first-2": flags}, remarks={"first-2": remarks})
    return signs_beside(column, number, marks, measures)


def test_comments_on_a_line_share_a_sign_after_those_of_findings(column, measures):
    found = signs_with_remarks(column, measures, (flag(Severity.DEVIATION),), (remark(), remark(4)))
    assert [sign.icon for sign in found] == ["deviation", "comment"]
    assert [one.key for one in found[1].remarks] == ["r0", "r4"]
    assert found[1].role == "comment"


def test_signs_stay_within_the_paper_however_narrow_the_margin(column, measures):
    flags = (flag(Severity.VIOLATION), flag(Severity.DEVIATION, start=4))
    found = signs_with_remarks(column, measures, flags, (remark(),))
    assert found[0].icon == "violation"
    assert found[-1].icon == "comment"
    assert found[-1].rect.right() <= measures.text + measures.margin
    assert all(a.rect.right() <= b.rect.left() for a, b in pairwise(found))


def test_a_comment_on_a_whole_table_has_a_sign_at_its_first_line(theme, measures):
    draft = bestek("| a | b |\n|---|---|\n| c | d |")
    made = Column(Typesetter(measures, theme))
    made.show(page_items(builders.document(draft), draft))
    number = made.number_of("first-1")
    marks = Marks(remarks={"first-1": (remark(whole=True),)})
    (sign,) = signs_beside(made, number, marks, measures)
    assert sign.rect.top() < made.top(number) + made.made(number).height / 2
