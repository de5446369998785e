from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from drafting.edits.facts import change
from drafting.edits.justifications import justify
from drafting.edits.passages import omit
from drafting.terms import FindingStatus
from gui import alerts
from gui.findings.card_list import STEP
from gui.findings.finding_card import FindingCard, sentence_around
from gui.findings.findings_pane import FindingsPane
from gui.findings.grouping import Order
from gui.widgets.wrapped_link import WrappedLink
from tests.builders import HAND, draft, section

REASON = "Deze eis is hier nodig, omdat de cliënten zeer kwetsbaar zijn."
PAYMENT = "De gemeente betaalt facturen binnen 60 dagen na ontvangst."
TURNOVER = "De inschrijver heeft een jaaromzet van ten minste € 9.000.000."


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("betaling", PAYMENT), section("omzet", TURNOVER)))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = FindingsPane(open_draft, theme)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    open_draft.check_now()
    return made


def choose(pane, rule):
    numbered = next(n for n in pane.cards.order if n.finding.rule == rule)
    pane.cards.choose(numbered.key, focus=True)
    return pane.cards.current


def with_replacement(pane):
    return next(n.finding for n in pane.cards.order if n.finding.replacement and n.finding.place)


def test_before_the_first_check_it_says_so_and_offers_it(qtbot, theme, open_draft):
    fresh = FindingsPane(open_draft, theme)
    qtbot.addWidget(fresh)
    assert fresh._empty._title.text() == "Nog niet getoetst"
    fresh._empty._button.click()
    assert fresh.cards.order


def test_every_finding_has_a_card(pane, open_draft):
    assert len(pane.cards.order) == len(open_draft.report.findings) > 1
    assert pane.open_count() == len(open_draft.report.findings)


def test_next_and_previous_go_round_and_show_the_place(qtbot, pane):
    asking = [n for n in pane.cards.order if n.finding.place is not None]
    with qtbot.waitSignal(pane.place_requested):
        pane.next()
        while pane.current.place is None:
            pane.next()
    first = pane.current
    pane.next()
    pane.previous()
    assert pane.current == first
    assert asking


def test_arrow_keys_walk_the_cards(qtbot, pane):
    pane.cards.choose(pane.cards.order[0].key, focus=True)
    qtbot.keyClick(pane.cards.current, Qt.Key.Key_Down)
    assert pane.cards.current_key == pane.cards.order[1].key


def test_a_justification_goes_into_the_draft_and_the_card_turns_quiet(qtbot, pane, open_draft):
    pane.justify_current()
    finding = pane.current
    pane.dialog.reason.setPlainText(REASON)
    pane.dialog.done_button.click()
    assert pane.dialog is None
    (kept,) = open_draft.draft.justifications
    assert (kept.finding, kept.text, kept.author) == (finding.key, REASON, "J. Jansen")
    open_draft.check_now()
    pane.show_finding(finding.key)
    assert pane.current.status is FindingStatus.JUSTIFIED
    assert pane.cards.current.property("quiet") == "true"


def test_a_reason_that_is_too_short_stays_in_the_dialog(pane, open_draft):
    pane.justify_current()
    pane.dialog.reason.setPlainText("Nodig.")
    pane.dialog.submit()
    assert "te kort" in pane.dialog.fault
    assert pane.dialog.reason.toPlainText() == "Nodig."
    assert not open_draft.draft.justifications
    pane.dialog.reject()


def test_a_justification_can_be_withdrawn(pane, open_draft):
    finding = pane.current
    open_draft.apply(justify(open_draft.draft, finding, REASON, HAND))
    open_draft.check_now()
    pane.show_finding(finding.key)
    pane.cards.current.withdraw_asked.emit()
    assert not open_draft.draft.justifications


def test_a_proposal_is_shown_first_and_then_taken_over(qtbot, pane, open_draft):
    finding = with_replacement(pane)
    pane.show_finding(finding.key)
    card = pane.cards.current
    before = open_draft.draft
    card.show_proposal()
    assert open_draft.draft is before
    words = card.proposal.sheet.toPlainText()
    assert finding.place.quote in words
    assert finding.replacement in words
    with qtbot.waitSignal(pane.told):
        card.proposal.take_button.click()
    texts = [b.text for s in open_draft.draft.parts[0].chapters[0].sections for b in s.blocks]
    assert any(finding.replacement in text for text in texts)


def test_a_proposal_that_does_not_fit_is_said_and_changes_nothing(pane, open_draft, monkeypatch):
    said = []
    monkeypatch.setattr(alerts, "refuse", lambda _parent, refusal, *_: said.append(str(refusal)))
    finding = with_replacement(pane)
    pane.show_finding(finding.key)
    card = pane.cards.current
    card.show_finding(replace(finding, place=replace(finding.place, quote="staat er niet")), "")
    before = open_draft.draft
    card.replace_asked.emit()
    assert open_draft.draft is before
    assert said


def test_a_rule_is_switched_off_with_a_reason_and_on_again(pane, open_draft):
    rule = pane.current.rule
    pane.cards.current.off_asked.emit()
    pane.dialog.reason.setPlainText(REASON)
    pane.dialog.submit()
    assert [off.rule for off in open_draft.draft.switched_off] == [rule]
    open_draft.check_now()
    assert rule not in {n.finding.rule for n in pane.cards.order}
    assert not pane.remainder.off.isHidden()
    pane.remainder.on_asked.emit(rule)
    assert not open_draft.draft.switched_off


def test_the_source_asks_for_the_rule(qtbot, pane):
    with qtbot.waitSignal(pane.rule_requested) as asked:
        pane.cards.current.rule_asked.emit()
    assert asked.args == [pane.current.rule]


def test_a_refresh_keeps_the_chosen_card_and_the_cards_that_stay(pane, open_draft):
    last = pane.cards.order[-1]
    pane.cards.choose(last.key, focus=False)
    card = pane.cards.current
    first_gone = next(n.finding.place.block for n in pane.cards.order if n.finding.place)
    if last.finding.place is not None and last.finding.place.block == first_gone:
        first_gone = "betaling-1" if first_gone == "omzet-1" else "omzet-1"
    open_draft.apply(omit(open_draft.draft, first_gone))
    open_draft.check_now()
    assert pane.cards.current_key == last.key
    assert pane.cards.current is card


def test_when_the_chosen_finding_is_solved_another_is_chosen(pane, open_draft):
    placed = next(n for n in pane.cards.order if n.finding.place)
    pane.cards.choose(placed.key, focus=False)
    open_draft.apply(omit(open_draft.draft, placed.finding.place.block))
    open_draft.check_now()
    assert placed.key not in {n.key for n in pane.cards.order}
    assert pane.current is not None


def test_a_justification_whose_text_is_gone_is_offered_to_take_away(pane, open_draft):
    placed = next(n for n in pane.cards.order if n.finding.place)
    open_draft.apply(justify(open_draft.draft, placed.finding, REASON, HAND))
    open_draft.apply(omit(open_draft.draft, placed.finding.place.block))
    open_draft.check_now()
    assert not pane.remainder.orphans.isHidden()
    pane.remainder.withdraw_asked.emit(placed.finding.key)
    assert not open_draft.draft.justifications


def test_what_could_not_be_checked_leads_to_the_field(qtbot, pane, open_draft):
    open_draft.apply(
        change(open_draft.draft, replace(open_draft.draft.procurement, estimated_value=None))
    )
    open_draft.check_now()
    assert not pane.remainder.missing.isHidden()
    link = pane.remainder.missing.body.findChildren(
        type(pane.remainder.missing.heading).__mro__[1]
    )[0]
    with qtbot.waitSignal(pane.field_requested):
        link.click()


def test_grouping_by_chapter_keeps_all_findings(pane):
    before = {n.key for n in pane.cards.order}
    pane.group_by(Order.CHAPTER)
    assert {n.key for n in pane.cards.order} == before


def test_nothing_found_says_how_many_checks_ran(qtbot, theme, opened):
    clean = opened(draft(section("s", "De gemeente bedankt iedereen.")))
    pane = FindingsPane(clean, theme)
    qtbot.addWidget(pane)
    clean.check_now()
    if clean.report.findings:
        for found in {f.rule for f in clean.report.findings}:
            clean._rulebook = replace(
                clean._rulebook, rules=tuple(r for r in clean._rulebook.rules if r.id != found)
            )
        clean.check_now()
    assert "niets gevonden" in pane._empty._sentence.text()
    assert "controles uitgevoerd" in pane._empty._sentence.text()


def test_of_many_findings_the_first_are_made_and_the_rest_on_demand(qtbot, pane, open_draft):
    report = open_draft.report
    many = tuple(replace(report.findings[0], rule=f"regel-{n}") for n in range(STEP + 5))
    open_draft._report = replace(report, findings=many)
    open_draft.checked.emit()
    assert len(pane.cards.findChildren(FindingCard)) <= STEP + len(report.findings)
    assert pane.cards.more.text() == "Toon nog 5 bevindingen"
    pane.show_finding(many[-1].key)
    assert pane.current == many[-1]
    assert pane.cards.more.isHidden()


def test_a_short_quote_is_shown_in_its_sentence():
    text = "Eerste zin. De inschrijver is ISO 9001 gecertificeerd. Derde zin."
    at = text.index("is ISO")
    assert sentence_around(text, at, at + 6) == "De inschrijver is ISO 9001 gecertificeerd."


def test_a_long_sentence_is_cut_at_a_word():
    text = f"{'woord ' * 40}is ISO{' woord' * 40}."
    at = text.index("is ISO")
    shown = sentence_around(text, at, at + 6)
    assert shown.startswith("\N{HORIZONTAL ELLIPSIS}woord")
    assert shown.endswith("woord\N{HORIZONTAL ELLIPSIS}")


def test_a_finding_names_the_norm_that_decided_and_leads_to_it(qtbot, pane):
    card = choose(pane, "payment-term-over-30-days")
    link = next(
        b for b in card.findChildren(WrappedLink) if b.accessibleName().startswith("Norm: ")
    )
    assert "30\u00a0dagen. Geldig vanaf 1 april 2013. Bron: BW 6:119b." in link.accessibleName()
    with qtbot.waitSignal(pane.norm_requested) as asked:
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert asked.args == ["payment-days"]


def test_a_day_outside_the_norms_is_said_above_the_findings(qtbot, pane, open_draft):
    assert pane.warnings.words == ""
    facts = replace(open_draft.draft.procurement, publication_date=date(2028, 6, 1))
    open_draft.apply(change(open_draft.draft, facts))
    open_draft.check_now()
    assert "Nog niet bekend voor 1 juni 2028: ‘Europese drempel" in pane.warnings.words
    with qtbot.waitSignal(pane.norm_requested) as asked:
        pane.warnings.link.click()
    assert asked.args == [""]
