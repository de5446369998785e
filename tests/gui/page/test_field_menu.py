from drafting.variables import VariableKind
from gui.page.field_menu import field_menu
from tests import builders


def names(window, *, in_lot=False, put_in=lambda source: None):
    draft = builders.draft(
        builders.section("a", "T."),
        variables=(
            builders.variable("budget"),
            builders.variable("needs", VariableKind.LIST),
            builders.variable("hours", per_lot=True),
        ),
    )
    menu = field_menu(draft, put_in, window, in_lot=in_lot)
    return {a.objectName(): a for group in menu.actions() for a in group.menu().actions()}


def test_values_that_fit_in_a_line_are_offered(window):
    found = names(window)
    assert "budget" in found
    assert "estimated_value" in found
    assert "needs" not in found


def test_values_of_a_lot_are_offered_in_a_lot(window):
    assert "lot.hours" not in names(window)
    assert {"lot.hours", "lot.name"} <= set(names(window, in_lot=True))


def test_the_chosen_value_is_put_in_as_source(window):
    got = []
    names(window, put_in=got.append)["budget"].trigger()
    assert got == ["{{ budget }}"]
