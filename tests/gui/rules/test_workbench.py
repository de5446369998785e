import pytest
from PySide6.QtCore import Qt

from gui import background
from gui.actions import Act
from gui.rules.workbench import RuleWorkbench
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, window

__all__ = ["example", "services", "window"]
NAME = "turnover-exceeds-three-times-value"
REASON = "Deze regel past niet bij een opdracht van deze aard."


@pytest.fixture
def bench(window, example, qtbot):
    do(window, Act.RULES)
    made = open_dialog(window, RuleWorkbench)
    made.list.choose(NAME)
    yield made
    qtbot.waitUntil(lambda: not background.busy(), timeout=30_000)
    made.reject()


def test_a_rule_shows_its_words_and_its_texts_at_work(bench, qtbot):
    assert bench.current == NAME
    qtbot.waitUntil(lambda: NAME in bench._tried)
    words = bench.sheet.toPlainText()
    assert "MOET DEZE TEKSTEN VINDEN" in words
    assert "\N{MULTIPLICATION X}" not in words
    assert nameless(bench) == []


def test_a_rule_is_switched_off_with_a_reason_and_on_again(bench, example):
    bench.switch()
    assert example.open_draft.draft.switched_off == ()
    bench.reason.setText(REASON)
    bench.switch()
    assert [off.rule for off in example.open_draft.draft.switched_off] == [NAME]
    bench.switch()
    assert example.open_draft.draft.switched_off == ()


def test_an_own_version_takes_part_once_it_passes_its_texts(bench, example, window, qtbot):
    bench.edit()
    qtbot.waitUntil(lambda: bench.editor.trial.passed)
    source = bench.editor.text.toPlainText()
    bench.editor.text.setPlainText(source.replace('title = "', 'title = "Eigen: ', 1))
    qtbot.waitUntil(bench.editor.on.isEnabled)
    bench.editor.on.click()
    qtbot.waitUntil(
        lambda: example.open_draft.rulebook.rule(NAME).title.startswith("Eigen: "), timeout=20_000
    )
    assert window.services.rulebook is example.open_draft.rulebook
    bench.edit()
    bench.editor.remove.click()
    qtbot.waitUntil(
        lambda: not example.open_draft.rulebook.rule(NAME).title.startswith("Eigen: "),
        timeout=20_000,
    )


def test_a_rule_with_a_fault_says_where_and_cannot_be_switched_on(bench, qtbot):
    bench.edit()
    bench.editor.text.setPlainText(
        bench.editor.text.toPlainText().replace('kind = "limit"', 'kind = "grens"', 1)
    )
    qtbot.waitUntil(lambda: "grens" in bench.editor.verdict.text())
    assert bench.editor.verdict.text().startswith("Regel 2:")
    assert not bench.editor.on.isEnabled()


def test_the_text_chosen_in_the_draft_can_be_added(bench, example, qtbot):
    example.go_to("core-competences-1")
    bench.edit()
    bench.editor.add(must_flag=False)
    assert example.passage() in bench.editor.text.toPlainText().replace('\\"', '"')
    qtbot.keyClick(bench.list.search, Qt.Key.Key_A)
