from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from drafting.bidders.own_profiles import product_shelf
from drafting.document import BlockId
from drafting.edits.facts import change
from drafting.edits.passages import omit
from gui import background
from gui.bidders.bidders_pane import BiddersPane
from gui.widgets.focus_order import focusable_in
from tests.builders import draft, section

TURNOVER = "De inschrijver heeft een jaaromzet van ten minste € 9.000.000."
STAFF = "De aanbieder heeft ten minste 3 fte in dienst."


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("omzet", TURNOVER), section("mensen", STAFF)))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = BiddersPane(open_draft, theme)
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show()
    made.look_now()
    yield made
    qtbot.waitUntil(lambda: not background.busy())


def link(card, start):
    return next(b for b in card.findChildren(QPushButton) if b.accessibleName().startswith(start))


def shown_texts(widget):
    return [label.text() for label in widget.findChildren(object) if hasattr(label, "wordWrap")]


def test_each_profile_has_a_card_with_its_verdict(pane):
    said = {name: card.badge.text() for name, card in pane.cards.items()}
    assert said == {
        "zzp": "valt af door 2 eisen",
        "bewonerscollectief": "valt af door 1 eis",
        "sociale-onderneming": "valt af door 1 eis",
        "kleine-aanbieder": "valt af door 1 eis",
        "grote-aanbieder": "kan meedoen",
    }
    assert pane.summary.text() == "1 van de 5 soorten aanbieders kan meedoen"


def test_a_link_leads_to_the_place(qtbot, pane):
    with qtbot.waitSignal(pane.place_requested) as asked:
        link(pane.cards["zzp"], "Valt af: Aantal mensen").click()
    assert asked.args == ["mensen-1"]


def test_enter_on_a_card_leads_to_its_first_demand(qtbot, pane):
    with qtbot.waitSignal(pane.place_requested) as asked:
        qtbot.keyClick(pane.cards["zzp"], Qt.Key.Key_Return)
    assert asked.args == ["omzet-1"]


def test_a_change_of_the_draft_is_read_in_the_background(qtbot, pane, open_draft):
    with qtbot.waitSignal(pane.shown, timeout=5000):
        open_draft.apply(omit(open_draft.draft, BlockId("omzet-1")))
    assert pane.cards["zzp"].badge.text() == "valt af door 1 eis"
    assert pane.cards["kleine-aanbieder"].badge.text() == "kan meedoen"


def test_without_a_value_it_offers_to_fill_it_in(qtbot, pane, open_draft):
    open_draft.apply(
        change(open_draft.draft, replace(open_draft.draft.procurement, estimated_value=None))
    )
    pane.look_now()
    assert not pane.burden._value.isHidden()
    with qtbot.waitSignal(pane.field_requested) as asked:
        pane.burden._value.click()
    assert asked.args == ["estimated_value"]


def test_without_text_it_says_what_will_come(qtbot, theme, opened):
    made = BiddersPane(opened(draft()), theme)
    qtbot.addWidget(made)
    assert made._empty._title.text() == "Bestek wordt gelezen"
    made.look_now()
    assert made._empty._title.text() == "Nog geen tekst"
    assert made._scroll.isHidden()


def test_what_we_reckon_with_can_be_unfolded(pane):
    card = pane.cards["zzp"]
    assert not card._figures.is_filled
    card._figures.open()
    texts = " ".join(shown_texts(card._figures))
    assert "Omzet per jaar: €\u00a080.000" in texts
    assert "aanname:" in texts


def test_the_arrows_go_from_card_to_card(qtbot, pane):
    pane.cards["zzp"].setFocus()
    qtbot.keyClick(pane.cards["zzp"], Qt.Key.Key_Down)
    qtbot.waitUntil(pane.cards["bewonerscollectief"].hasFocus)
    qtbot.keyClick(pane.cards["grote-aanbieder"], Qt.Key.Key_Down)
    qtbot.waitUntil(pane.burden.hasFocus)


def test_everything_that_takes_the_focus_has_a_name(pane):
    found = list(focusable_in(pane))
    assert len(found) > 10
    assert [w for w in found if not w.accessibleName()] == []


def test_profiles_of_ones_own_are_shown(qtbot, theme, open_draft):
    own = replace(product_shelf(), all=product_shelf().all[:1])
    made = BiddersPane(open_draft, theme, own)
    qtbot.addWidget(made)
    made.look_now()
    assert list(made.cards) == ["zzp"]
    assert made.summary.text() == "Deze aanbieder kan niet meedoen"


@pytest.mark.parametrize("theme", ["dark"], indirect=True)
def test_the_dark_look_has_the_same_words(pane):
    assert pane.cards["zzp"].badge.text() == "valt af door 2 eisen"
