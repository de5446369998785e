from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.bidders.profile import FIGURES, Basis
from drafting.bidders.profile_entry import NOTE, entry_of, fresh_entry, read_entry
from tests.drafting.bidders.loose import profile, profiles


def changed(**texts):
    entry = entry_of(profile("zzp"))
    names = {name.replace("__note", NOTE): words for name, words in texts.items()}
    return replace(entry, texts=dict(entry.texts) | names)


def faults(**texts):
    found = read_entry(changed(**texts), "zzp")
    assert isinstance(found, tuple)
    return {fault.field: str(fault) for fault in found}


@pytest.mark.parametrize("one", profiles(), ids=lambda one: one.id)
def test_a_profile_shown_and_read_is_the_same(one):
    assert read_entry(entry_of(one), one.id) == one


@pytest.mark.parametrize(
    ("typed", "value"), [("1,5 mln", 1_500_000), ("€ 90.000", 90_000), ("95000", 95_000)]
)
def test_amounts_are_read_as_people_type_them(typed, value):
    assert read_entry(changed(turnover=typed), "zzp").turnover.value == Decimal(value)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "  ", "Geef deze aanbieder een naam."),
        ("turnover", "veel", "Dit is geen getal. Schrijf bijvoorbeeld 1.500.000 of 1,5 mln."),
        ("people", "", "Vul een getal in, bijvoorbeeld 12."),
        ("people", "-1", "Dit kan niet kleiner zijn dan nul."),
        ("references", "2,5", "Vul een heel getal in."),
        ("insurable", "1", "Dit is lager dan wat de aanbieder nu al heeft verzekerd."),
        ("reserve" + NOTE, "", "Zeg waarom u dit aanneemt."),
        ("description", "x" * 301, "Houd het bij 300 tekens."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field, typed, words):
    assert faults(**{field: typed}) == {field: words}


def test_all_faults_are_said_in_the_order_of_the_form():
    assert list(faults(name="", turnover="x", distance_km="y")) == [
        "name",
        "turnover",
        "distance_km",
    ]


def test_a_source_without_a_name_is_asked_for():
    entry = changed(people__note="")
    entry = replace(entry, bases=dict(entry.bases) | {"people": Basis.SOURCE})
    (fault,) = read_entry(entry, "zzp")
    assert str(fault) == "Noem de bron."


def test_certificates_are_separated_by_commas():
    made = read_entry(changed(certificates="ISO 9001, hkz; HKZ,"), "zzp")
    assert made.certificates == ("iso 9001", "hkz")


def test_a_phrase_that_is_left_open_follows_the_name():
    assert read_entry(changed(name="Wijkbedrijf", phrase=""), "zzp").phrase == "een wijkbedrijf"


def test_a_fresh_form_asks_only_for_a_name():
    entry = fresh_entry(profile("kleine-aanbieder"), 9)
    found = read_entry(entry, "nieuw")
    assert [fault.field for fault in found] == ["name"]
    assert set(entry.bases) == set(FIGURES)
