from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from drafting.edits.facts import change
from gui.actions import Act
from gui.bidders.profiles_dialog import ProfilesDialog
from gui.norms.norms_dialog import NormsDialog
from gui.rule_text import RuleText
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, type_text, window

__all__ = ["example", "services", "window"]


def norms(window):
    do(window, Act.NORMS)
    return open_dialog(window, NormsDialog)


def said(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def rows(tree):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    found = tree.findItems("", flags)
    return [[item.text(n) for n in range(6)] for item in found if item.text(1)]


def published(example, day):
    opened = example.open_draft
    facts = replace(opened.draft.procurement, publication_date=day)
    opened.apply(change(opened.draft, facts))


def test_without_a_draft_the_norms_of_today_are_shown(window):
    dialog = norms(window)
    assert "Zoals ze gelden op 1 februari 2027, vandaag." in said(dialog)
    assert nameless(dialog) == []


def test_a_draft_has_the_norms_of_its_day_of_publication(window, example):
    published(example, date(2025, 6, 1))
    dialog = norms(window)
    assert "1 juni 2025, de publicatiedatum van dit bestek" in said(dialog)
    works = next(row for row in rows(dialog.tree) if row[0] == "Europese drempel voor werken")
    assert works[1].replace("\u00a0", " ") == "€ 5.538.000"
    assert (works[2], *works[4:]) == ("1-1-2024 t/m 31-12-2025", "21-11-2026", "geldt")
    assert works[3].startswith("Aw 2012 art. 2.1")
    assert [row[5] for row in rows(dialog.tree)].count("gold eerder") == 3
    assert [row[5] for row in rows(dialog.tree)].count("geldt later") == 3


def test_a_day_outside_every_period_warns(window, example):
    published(example, date(2028, 6, 1))
    dialog = norms(window)
    assert "Nog niet bekend voor 1 juni 2028: ‘Europese drempel" in said(dialog)
    assert "laatst bekende waarde" in [row[5] for row in rows(dialog.tree)]


def test_typing_narrows_the_list_and_nothing_found_is_said(window):
    dialog = norms(window)
    dialog.search.setFocus()
    type_text(dialog.search, "drempel 216000")
    assert [row[0] for row in rows(dialog.tree)] == [
        "Europese drempel voor leveringen en diensten van een gemeente"
    ]
    type_text(dialog.search, " bestaat niet")
    assert rows(dialog.tree) == []
    assert "Probeer een ander woord" in dialog.nothing.text()


def test_a_norm_tells_which_rules_use_it_and_leads_there(window, example):
    dialog = norms(window)
    dialog.show_norm("turnover-maximum")
    words = dialog.details.toPlainText()
    assert "Aw 2012 art. 2.90 lid 5 (wet)" in words
    assert "dat telt tot en met 21 november 2027" in words
    assert "Omzeteis boven driemaal de waarde" in words
    dialog.details.followed.emit("turnover-exceeds-three-times-value")
    shown = open_dialog(window, RuleText)
    assert "Hoogste omzeteis, maal de raming" in said(shown)


def test_the_arrow_keys_go_through_the_norms(window, qtbot):
    dialog = norms(window)
    first = dialog.tree.current_key
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    assert dialog.tree.current_key
    assert dialog.tree.currentItem().text(1)
    dialog.show_norm("payment-days")
    assert dialog.tree.current_key == "payment-days" != first


@pytest.mark.parametrize(
    ("words", "kind"), [("normen van de toets", NormsDialog), ("soorten aanb", ProfilesDialog)]
)
def test_the_palette_finds_it_without_a_draft(window, qtbot, words, kind):
    do(window, Act.PALETTE)
    palette = window.palette_over
    qtbot.keyClicks(palette.field, words)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert open_dialog(window, kind)
