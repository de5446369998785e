from PySide6.QtCore import QPointF

from gui.page.marks import Remark
from gui.page.pointing import OnFlag, OnRemark, OnText
from tests.gui.page.pages import HEAVY, bestek, click, point_of


def test_a_finding_has_a_sign_in_the_margin(pane_of):
    pane = pane_of(bestek(HEAVY))
    pane._open_draft.check_now()
    line = point_of(pane, "first-1", "jaaromzet")
    right = pane.view._text_left() + pane.view.measures.text + 20
    assert isinstance(pane.view._target(QPointF(right, line.y())), OnFlag)
    pane.go_to("first-1")
    assert pane.current_finding()


def test_beside_the_words_is_still_the_block(pane):
    line = point_of(pane, "first-2", "Tweede")
    target = pane.view._target(QPointF(line.x() + 300, line.y()))
    assert isinstance(target, OnText)
    assert target.run is None


def test_a_hint_is_never_read_as_html(pane_of):
    pane = pane_of()
    flag = pane.view._target(QPointF(point_of(pane, "first-1", "[Budget]")))
    assert "Budget" in flag.hint


def test_the_sign_of_a_comment_leads_to_it(qtbot, pane):
    remark = Remark("c1", "J. Jansen (juridisch)\nKan <b>dit</b>?", 0, 6)
    pane.show_remarks({"first-2": (remark,)}, "")
    line = point_of(pane, "first-2", "Tweede")
    at = QPointF(pane.view._text_left() + pane.view.measures.text + 20, line.y())
    target = pane.view._target(at)
    assert isinstance(target, OnRemark)
    assert "Kan <b>dit</b>?" in target.hint
    with qtbot.waitSignal(pane.remark_requested) as signal:
        click(qtbot, pane, at.toPoint())
    assert signal.args == ["c1"]
