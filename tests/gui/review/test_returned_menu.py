"""What can be decided together."""

from PySide6.QtWidgets import QMenu

from drafting.review.returned import Kind
from gui.review.returned_menu import fill_menu
from tests.drafting.review.deeds import insertion

THING = insertion("first-1", "Iets.")


class Dialog:
    def __init__(self):
        self.done = []

    def wanted(self, kind=None, person=""):
        return (THING, THING) if kind is None else (THING,)

    def shown_of(self, kind=None, person=""):
        return (THING, THING, THING)

    def take_all(self, kind=None, person=""):
        self.done.append(("take", kind, person))

    def decline_all(self, kind=None, person=""):
        self.done.append(("decline", kind, person))


def test_each_entry_says_how_many_and_does_it(qtbot, theme):
    menu, dialog = QMenu(), Dialog()
    qtbot.addWidget(menu)
    fill_menu(menu, dialog, THING)
    entries = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in entries] == [
        "Neem 1 toevoeging over",
        "Neem alles van R. Visser over (2)",
        "Neem alles over wat zeker is (2)",
        "Wijs 3 toevoegingen af",
        "Wijs alles van R. Visser af (3)",
    ]
    for action in entries:
        action.trigger()
    assert dialog.done == [
        ("take", Kind.INSERTED, ""),
        ("take", None, "R. Visser"),
        ("take", None, ""),
        ("decline", Kind.INSERTED, ""),
        ("decline", None, "R. Visser"),
    ]


def test_without_a_thing_only_everything_is_offered(qtbot, theme):
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, Dialog(), None)
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == [
        "Neem alles over wat zeker is (2)"
    ]
