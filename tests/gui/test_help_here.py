from gui.actions import Act
from gui.findings.finding_card import FindingCard
from gui.help_here import HelpHere
from gui.rule_text import RuleText
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, window

__all__ = ["example", "services", "window"]


def test_help_on_the_start_page_is_about_beginning(window):
    do(window, Act.HELP_HERE)
    dialog = open_dialog(window, HelpHere)
    assert dialog.windowTitle() == "Hulp: Beginnen"
    assert nameless(dialog) == []
    dialog.accept()


def test_help_is_about_the_pane_with_the_focus(window, example):
    for act, title in (
        (Act.VALUES, "Gegevens"),
        (Act.LIBRARY, "Bibliotheek"),
        (Act.TECHNIQUES, "Technieken"),
    ):
        do(window, act)
        assert example.topic().title == title
    example.page.setFocus()
    assert example.topic().title == "Het bestek"
    example.outline.setFocus()
    assert example.topic().title == "Inhoud"


def test_help_on_a_finding_is_the_text_of_its_rule(window, example):
    do(window, Act.FINDINGS)
    card = example.panel.findChild(FindingCard)
    card.setFocus()
    do(window, Act.HELP_HERE)
    dialog = open_dialog(window, RuleText)
    assert dialog.windowTitle() == window.services.rulebook.rule(card.finding.rule).title
    dialog.accept()
