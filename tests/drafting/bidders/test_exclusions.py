from datetime import date

import pytest

from drafting.assembly.assemble import assemble
from drafting.bidders.demand import DemandKind
from drafting.bidders.demands import demands
from drafting.bidders.exclusions import effect_of, exclusions, standings
from drafting.bidders.verdict import Verdict
from drafting.document import passages
from drafting.norms import norms_on
from templates.example_draft import TEMPLATE, example_draft, filled_draft
from templates.shelf import find_template
from tests.drafting.bidders.loose import FACTS, asked, beside, passage, profile, profiles

TURNOVER = "De inschrijver heeft een omzet van ten minste € 9.000.000."
STAFF = "De aanbieder heeft ten minste 3 fte in dienst."
YEARS = "De onderneming bestaat ten minste drie jaar."


def texts_of(draft):
    return tuple(passages(assemble(draft, norms_on(draft.procurement.publication_date))))


@pytest.fixture(scope="module")
def template():
    return filled_draft(find_template(TEMPLATE), "proef")


@pytest.fixture(scope="module")
def planted():
    return example_draft("proef", date(2026, 11, 21))


def test_all_five_can_take_part_in_our_own_template(template):
    found = exclusions(texts_of(template), template.procurement, profiles())
    assert [(one.profile, one.demand.place.quote) for one in found] == []


def test_the_example_shuts_the_self_employed_out_by_the_turnover(planted):
    found = exclusions(texts_of(planted), planted.procurement, profiles())
    one = next(e for e in found if e.profile == "zzp" and e.demand.kind is DemandKind.TURNOVER)
    assert one.verdict is Verdict.EXCLUDES
    assert one.places[0].block == "planted-turnover"
    assert one.reason.replace("\u00a0", " ") == (
        "Gevraagd € 9.000.000 omzet; een zzp'er heeft ongeveer € 80.000."
    )


def test_only_the_large_provider_can_take_part_in_the_example(planted):
    asked_ = demands(texts_of(planted), planted.procurement)
    found = standings(asked_, planted.procurement, profiles())
    able = [one.profile.id for one in found if one.verdict is not Verdict.EXCLUDES]
    assert able == ["grote-aanbieder"]


def test_what_one_change_would_do_is_told():
    (one,) = beside("bewonerscollectief", YEARS).exclusions
    assert one.change == "Zonder deze eis kan ook een bewonerscollectief meedoen."
    assert one.opens
    (one,) = beside("zzp", STAFF).exclusions
    assert one.change == "Zonder deze eis kan ook een zzp'er meedoen."
    found = beside("zzp", TURNOVER, STAFF).exclusions
    assert {one.change for one in found} == {
        "Zonder deze eis valt een zzp'er nog af door één andere eis."
    }
    assert not any(one.opens for one in found)


def test_an_effect_counts_profiles_before_and_after():
    found = asked(YEARS, STAFF)
    years, staff = found
    effect = effect_of(years, found, FACTS, profiles())
    assert (effect.before, effect.after) == (3, 4)
    assert effect.gained == (profile("bewonerscollectief"),)
    effect = effect_of(staff, found, FACTS, profiles())
    assert (effect.before, effect.after, effect.gained) == (3, 4, (profile("zzp"),))


def test_the_same_requirement_in_two_places_is_one_with_both_places():
    standing = beside("zzp", TURNOVER, "Uw omzet is dus minimaal € 9.000.000.")
    (one,) = standing.exclusions
    assert [place.block for place in one.places] == ["b0", "b1"]
    assert one.opens


def test_a_lower_demand_for_the_small_replaces_the_general_one():
    text = (
        "Opdrachtnemer is verzekerd voor € 5.000.000 per gebeurtenis. "
        "Voor zzp'ers is dat € 500.000."
    )
    assert beside("zzp", text).verdict is Verdict.FINE
    assert beside("kleine-aanbieder", text).verdict is Verdict.EXCLUDES


def test_a_ban_on_joining_takes_the_way_out_away():
    assert beside("zzp", TURNOVER).exclusions[0].together
    banned = beside("zzp", TURNOVER, "Inschrijven als combinatie is niet toegestaan.")
    assert not any(one.together for one in banned.exclusions)


def test_the_heaviest_come_first():
    found = beside("zzp", "De gemeente betaalt facturen binnen 60 dagen.", TURNOVER).exclusions
    assert [one.verdict for one in found] == [Verdict.EXCLUDES, Verdict.BURDENS]


def test_without_texts_everybody_can_take_part():
    assert exclusions([], FACTS, profiles()) == ()
    assert exclusions([passage("Welkom.")], FACTS, profiles()) == ()
