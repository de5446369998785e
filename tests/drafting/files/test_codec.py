from datetime import date, datetime
from decimal import Decimal

import pytest

from drafting.files.codec import RecordRefused, codec_of
from drafting.procurement import Lot
from drafting.terms import Technique, Topic
from drafting.variables import Period, PeriodUnit, Value, Values


@pytest.mark.parametrize(
    ("hint", "value", "plain"),
    [
        (str, "x", "x"),
        (bool, True, True),
        (int, 3, 3),
        (Decimal, Decimal("10.50"), "10.50"),
        (Decimal, Decimal("1E+5"), "1E+5"),
        (Decimal, Decimal("-0.0"), "-0.0"),
        (date, date(2027, 2, 1), "2027-02-01"),
        (Topic, Topic.AWARD, "award"),
        (Technique, Technique.LOTS, "lots"),
        (tuple[str, ...], ("a", "b"), ["a", "b"]),
        (Decimal | None, None, None),
        (Decimal | None, Decimal(1), "1"),
        (Value, Period(4, PeriodUnit.YEARS), {"period": {"count": 4, "unit": "years"}}),
        (Value, True, {"yes_no": True}),
        (Value, Decimal("5"), {"number": "5"}),
        (Value, "5", {"text": "5"}),
        (Value, (("a", "b"),), {"table": [["a", "b"]]}),
        (Values, (("a", "x"),), [{"name": "a", "value": {"text": "x"}}]),
    ],
)
def test_a_value_goes_to_plain_data_and_back(hint, value, plain):
    codec = codec_of(hint)
    assert codec.write(value, "") == plain
    back = codec.read(plain, "")
    assert (back, str(back)) == (value, str(value))


@pytest.mark.parametrize(
    ("hint", "plain"),
    [
        (str, 5),
        (int, True),
        (int, 2.0),
        (bool, 1),
        (Decimal, 5),
        (Decimal, "NaN"),
        (Decimal, "1e5"),
        (Decimal, "1_000"),
        (Decimal, "1E+999999"),
        (Decimal, "٣"),
        (date, "20270201"),
        (date, "2027-02-30"),
        (Topic, "onzin"),
        (Technique, "2"),
        (tuple[str, ...], "ab"),
        (tuple[str, ...], {"a": 1}),
        (Value, "x"),
        (Value, {"text": "x", "number": "1"}),
        (Value, {"onbekend": 1}),
        (Value, None),
        (Values, [["a", "x"]]),
        (Values, {"a": {"text": "x"}}),
        (Lot, []),
    ],
)
def test_data_that_does_not_fit_is_refused(hint, plain):
    with pytest.raises(RecordRefused):
        codec_of(hint).read(plain, "")


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (date, datetime(2027, 2, 1)),  # noqa: DTZ001 -- a value that must be refused
        (Decimal, 1.5),
        (Decimal, Decimal("Infinity")),
        (Decimal, Decimal("1E+99")),
        (str, 1),
        (tuple[str, ...], ["a"]),
        (Value, 5),
        (Lot, "x"),
    ],
)
def test_a_value_of_the_wrong_type_is_not_written(hint, value):
    with pytest.raises(RecordRefused):
        codec_of(hint).write(value, "")


def test_the_place_of_a_fault_is_named():
    with pytest.raises(RecordRefused, match=r"'2\.estimated_value' hoort een getal"):
        codec_of(tuple[Lot, ...]).read([{"name": "a"}, {"name": "b", "estimated_value": 1}], "")


def test_an_unknown_field_is_refused_with_its_place():
    with pytest.raises(RecordRefused, match="'kleur' staat een onbekend veld"):
        codec_of(Lot).read({"name": "a", "kleur": "rood"}, "")


def test_a_field_without_default_may_not_lack():
    with pytest.raises(RecordRefused, match="'name' ontbreekt"):
        codec_of(Lot).read({}, "")


def test_a_field_with_a_default_may_lack():
    assert codec_of(Lot).read({"name": "a"}, "") == Lot("a")


def test_a_type_that_no_file_can_hold_is_a_fault_of_the_program():
    with pytest.raises(TypeError):
        codec_of(float)
