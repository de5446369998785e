from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drafting.bidders.own_profiles import OwnProfiles
from gui import alerts, background
from gui.actions import Act
from gui.bidders.profile_list import BROKEN, NEW
from gui.bidders.profiles_dialog import ProfilesDialog
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, type_text, window

__all__ = ["example", "services", "window"]
ID = Qt.ItemDataRole.UserRole


@pytest.fixture
def own(services):
    return OwnProfiles(services.folders.own_profiles)


@pytest.fixture
def dialog(window):
    do(window, Act.PROFILES)
    made = open_dialog(window, ProfilesDialog)
    yield made
    made.form.show_entry(made.form._entry)  # nothing to ask when it closes
    made.reject()


def choose(dialog, key):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    item = next(i for i in dialog.list.findItems("", flags) if i.data(0, ID) == key)
    dialog.list.setCurrentItem(item)
    QApplication.processEvents()


def rows(dialog):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    return [i.text(0) for i in dialog.list.findItems("", flags) if i.data(0, ID)]


def fill(dialog, name, words):
    line = dialog.form.lines[name]
    line.selectAll()
    type_text(line, words)


def answer(monkeypatch, number):
    asked = []
    monkeypatch.setattr(alerts, "ask", lambda *words: asked.append(words[1]) or number)
    return asked


def test_it_opens_with_the_first_profile_and_everything_has_a_name(dialog):
    assert dialog.title.text() == "Zzp'er"
    assert dialog.form.lines["turnover"].text() == "80.000"
    assert not dialog.save_button.isEnabled()
    assert nameless(dialog) == []


def test_a_changed_figure_is_kept_as_an_own_version(dialog, own, qtbot):
    fill(dialog, "turnover", "1,2 mln")
    with qtbot.waitSignal(dialog.changed):
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert own.read().get("zzp").turnover.value == Decimal(1_200_000)
    assert dialog.badge.text() == "eigen versie"
    assert rows(dialog)[0] == "Zzp'er  (eigen versie)"
    assert dialog.told.text() == "Zzp'er is bewaard."


def test_a_fault_is_said_at_its_field_and_nothing_is_kept(dialog, own):
    fill(dialog, "people", "veel")
    assert not dialog.save()
    assert dialog.form._faults["people"].text() == "Dit is geen getal. Schrijf bijvoorbeeld 12."
    assert dialog.form.lines["people"].hasFocus()
    assert "geen getal" in dialog.form.lines["people"].accessibleDescription()
    assert dialog.told.text() == "Nog 1 veld om te verbeteren."
    assert not own.folder.exists()


def test_typing_can_be_undone_in_the_field_and_in_the_form(dialog, qtbot):
    fill(dialog, "turnover", "9")
    line = dialog.form.lines["turnover"]
    for _ in range(2):
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "80.000"
    fill(dialog, "turnover", "9")
    dialog.back_button.click()
    assert line.text() == "80.000"
    assert not dialog.form.is_changed


def test_a_new_profile_asks_only_for_a_name(dialog, own):
    dialog.make_new()
    assert dialog.current == NEW
    assert rows(dialog)[-1] == "Nieuwe aanbieder"
    assert dialog.form.lines["name"].hasFocus()
    assert not dialog.save()
    fill(dialog, "name", "Wijkcoöperatie")
    assert dialog.save()
    made = own.read().get("wijkcooperatie")
    assert (made.phrase, made.order) == ("een wijkcoöperatie", 6)
    assert dialog.badge.text() == "van uzelf"
    assert NEW not in rows(dialog)


def test_the_key_to_save_works_from_a_field(dialog, own, qtbot):
    fill(dialog, "years", "6")
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(
            dialog.form.lines["years"], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier
        )
    assert own.read().get("zzp").years.value == 6


def test_a_copy_has_everything_but_the_name(dialog, own):
    choose(dialog, "grote-aanbieder")
    dialog.copy()
    assert dialog.form.lines["name"].text() == "Grote aanbieder (kopie)"
    assert dialog.save()
    found = own.read()
    copy = found.get("grote-aanbieder-kopie")
    assert copy.turnover == found.get("grote-aanbieder").turnover


def test_an_own_profile_is_removed_after_a_question(dialog, own, monkeypatch):
    dialog.copy()
    dialog.save()
    asked = answer(monkeypatch, 0)
    dialog.remove_button.click()
    assert asked == ["Wilt u 'Zzp'er (kopie)' weghalen?"]
    assert len(own.read().all) == 5
    assert dialog.current == "zzp"


def test_without_the_own_version_that_of_the_program_counts(dialog, own, monkeypatch):
    fill(dialog, "turnover", "95000")
    dialog.save()
    answer(monkeypatch, 0)
    assert dialog.remove_button.text() == "Haal eigen versie weg"
    dialog.remove_button.click()
    assert dialog.form.lines["turnover"].text() == "80.000"
    assert own.read().own == frozenset()


def test_a_profile_is_switched_off_and_on(dialog, own, qtbot):
    with qtbot.waitSignal(dialog.changed):
        dialog.counts.click()
    assert own.read().off == {"zzp"}
    assert rows(dialog)[0] == "Zzp'er  (staat uit)"
    dialog.counts.click()
    assert own.read().off == frozenset()


@pytest.mark.parametrize(
    ("number", "current", "kept"),
    [(0, "bewonerscollectief", 90_000), (1, "bewonerscollectief", 80_000), (2, "zzp", 80_000)],
    ids=["keep", "drop", "stay"],
)
def test_leaving_a_changed_form_asks(dialog, own, monkeypatch, number, current, kept):
    fill(dialog, "turnover", "90000")
    asked = answer(monkeypatch, number)
    choose(dialog, "bewonerscollectief")
    assert asked == ["Wilt u de wijzigingen in 'Zzp'er' bewaren?"]
    assert dialog.current == current
    assert own.read().get("zzp").turnover.value == kept
    assert dialog.list.currentItem().data(0, ID) == current


def test_escape_with_a_changed_form_asks(dialog, monkeypatch, qtbot):
    fill(dialog, "turnover", "90000")
    answer(monkeypatch, 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_a_file_with_a_fault_is_named_and_can_be_removed(window, own, monkeypatch):
    own.folder.mkdir(parents=True)
    (own.folder / "wijk.toml").write_text('id = "wijk"\n', encoding="utf-8")
    do(window, Act.PROFILES)
    dialog = open_dialog(window, ProfilesDialog)
    choose(dialog, f"{BROKEN}0")
    assert dialog.broken.text().startswith("wijk.toml, regel 1: het veld 'name' ontbreekt")
    assert dialog.save_button.isHidden()
    answer(monkeypatch, 0)
    dialog.remove_button.click()
    assert not (own.folder / "wijk.toml").exists()
    assert dialog.shelf.refused == ()


def test_the_pane_reckons_again_at_once(window, example, qtbot):
    do(window, Act.BIDDERS)
    pane = example.panel.pane(Act.BIDDERS)
    qtbot.waitUntil(lambda: pane.outlook is not None, timeout=30_000)
    pane._change.click()
    dialog = open_dialog(window, ProfilesDialog)
    dialog.counts.click()
    qtbot.waitUntil(lambda: "zzp" not in pane.cards, timeout=30_000)
    assert pane._about.text() == "Eén soort staat uit."
    fill_all = dialog.shelf.used[0]
    choose(dialog, fill_all.id)
    fill(dialog, "turnover", "20 mln")
    assert dialog.save()
    qtbot.waitUntil(
        lambda: pane.cards[fill_all.id].profile.turnover.value == 20_000_000, timeout=30_000
    )
    qtbot.waitUntil(lambda: not background.busy(), timeout=30_000)


def test_with_all_off_the_pane_says_what_to_do(window, example, own, qtbot):
    do(window, Act.BIDDERS)
    pane = example.panel.pane(Act.BIDDERS)
    for one in window.services.bidders.all:
        own.switch(one.id, on=False)
    window.services.reload_bidders()
    example.use_bidders()
    qtbot.waitUntil(
        lambda: pane._empty._title.text() == "Alle aanbieders staan uit", timeout=30_000
    )
    pane._empty._button.click()
    assert open_dialog(window, ProfilesDialog)
