import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit, QWidget

from drafting.edits import values
from tests.gui.page.pages import HEAVY, bestek, click, point_of


def test_a_gap_opens_its_field(qtbot, pane):
    with qtbot.waitSignal(pane.field_requested) as signal:
        click(qtbot, pane, point_of(pane, "first-1", "[Budget]"))
    assert signal.args == ["budget"]


def test_a_reference_is_followed(qtbot, pane):
    click(qtbot, pane, point_of(pane, "first-1", "paragraaf"))
    assert pane.view.current == "second"


def test_the_section_of_the_cursor_is_told(qtbot, pane):
    pane.go_to("first-1")
    with qtbot.waitSignal(pane.place_changed) as signal:
        pane.go_to("second-1")
    assert signal.args == ["second"]
    assert pane.current_section() == "second"


def test_a_finding_leads_to_its_card(qtbot, pane_of):
    pane = pane_of(bestek(HEAVY))
    pane._open_draft.check_now()
    key = pane._open_draft.report.findings
    with qtbot.waitSignal(pane.finding_requested) as signal:
        click(qtbot, pane, point_of(pane, "first-1", "9.000"))
    assert signal.args[0] in {finding.key for finding in key}


def test_a_value_filled_in_elsewhere_shows(pane):
    pane._open_draft.apply(values.fill_written(pane.draft(), "budget", "5000"))
    assert "€\xa05.000" in pane.view.column.text_of("first-1")


def test_unknown_places_are_passed_over(pane):
    pane.go_to("first-1")
    pane.go_to("nowhere")
    assert pane.view.current == "first-1"


def test_what_takes_the_focus_has_a_name(pane):
    pane.go_to("first-2")
    pane.edit_current()
    pane.find_bar.show()
    nameless = [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and isinstance(widget, (QAbstractButton, QLineEdit, QTextEdit))
        and not widget.accessibleName()
    ]
    assert nameless == []
    assert pane.view.accessibleName()


@pytest.mark.parametrize(
    ("place", "section"),
    [("second-1", "second"), ("contract", "contract"), ("part-leidraad", ""), ("cover", "")],
)
def test_a_part_is_no_section(pane, place, section):
    pane.go_to(place)
    assert pane.current_section() == section
