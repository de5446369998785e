from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from drafting.files.file_faults import FileDamaged
from drafting.files.recovery import Recoverable, Unsaved
from gui.settings import Recent
from gui.start.cards import state_words, when
from gui.start.start_page import StartPage
from tests import builders

NOW = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
RECENT = Recent("/map/proef.bestek", "Begeleiding & <b>meer</b>", NOW.isoformat(), 3, 1, 0, 2)
CHAPTER = builders.chapter("contract", builders.section("a", "Tekst."))
PART = builders.Part(builders.PartKey.GUIDE, "Leidraad", (CHAPTER,))


@pytest.fixture
def page(qtbot, theme):
    def page(recent=(), unsaved=()):
        made = StartPage(theme, [builders.template(PART)], recent, unsaved, NOW)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.show()
        return made

    return page


def press(page, name):
    page.findChild(QPushButton, name).click()


def words(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_a_template_can_be_chosen(page, qtbot):
    made = page()
    with qtbot.waitSignal(made.template_chosen) as chosen:
        press(made, "template-proef")
    assert chosen.args[0].id == "proef"


def test_help_with_choosing_stands_before_the_templates(page, qtbot):
    made = page()
    names = [b.objectName() for b in made.findChildren(QPushButton)]
    assert names.index("help_choose") < names.index("template-proef")
    with qtbot.waitSignal(made.help_wanted):
        press(made, "help_choose")


def test_news_can_be_told_above_all_else(page):
    made = page()
    assert made.notice.isHidden()
    made.notice.say("Er is een nieuw pakket.", ("Bekijk", made.notice.hide))
    assert made.notice.isVisible()
    made.notice.press(0)
    assert made.notice.isHidden()


def test_without_earlier_work_it_says_where_to_begin(page):
    assert any("opent u met 'Open…'" in text for text in words(page()))


def test_a_recent_draft_shows_how_it_stands_and_opens(page, qtbot):
    made = page([RECENT])
    assert "Begeleiding & <b>meer</b>" in words(made)
    assert "⬣ 1" in words(made)
    assert "3 open gegevens · vandaag 14:02" in words(made)
    with qtbot.waitSignal(made.recent_chosen) as chosen:
        press(made, "recent")
    assert chosen.args == ["/map/proef.bestek"]


def test_unsaved_work_is_offered_above_all_else(page, qtbot):
    unsaved = Unsaved(
        builders.draft(builders.section("a", "Tekst.")), Path("weg.bestek"), None, NOW
    )
    made = page(unsaved=[Recoverable("een", unsaved)])
    assert any("Begeleiding Wmo 2027" in text and "weg.bestek" in text for text in words(made))
    with qtbot.waitSignal(made.recover_wanted) as wanted:
        press(made, "recover")
    assert wanted.args == ["een"]


def test_unsaved_work_that_cannot_be_read_can_only_be_thrown_away(page):
    made = page(unsaved=[Recoverable("een", None, FileDamaged(Path("een"), "het is leeg."))])
    assert made.findChild(QPushButton, "recover") is None
    assert made.findChild(QPushButton, "drop") is not None


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (NOW, "vandaag 14:02"),
        (NOW - timedelta(days=1), "gisteren 14:02"),
        (NOW - timedelta(days=40), "23 december 2026"),
    ],
)
def test_moments_are_said_as_people_do(moment, said):
    assert when(moment, NOW) == said


def test_the_state_is_said_for_who_does_not_see_the_signs():
    assert (
        state_words(RECENT) == "3 open gegevens, 1 keer in strijd met de wet, 2 keer aandachtspunt"
    )
    assert state_words(replace(RECENT, gaps=0, violations=0, attentions=0)) == "alles ingevuld"
