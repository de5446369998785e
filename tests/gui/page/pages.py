"""Small bestekken for tests of the page."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt

from drafting.draft import Draft
from drafting.terms import PartKey
from drafting.variables import VariableKind
from tests import builders

TEXT = "De gemeente {{ contracting_authority }} koopt in voor {{ budget }}; zie [[second]]."
HEAVY = "Inschrijvers hebben een jaaromzet van ten minste € 9.000.000."
"""A text that more than one rule flags."""


def bestek(*texts: str, values=()) -> Draft:
    """Two sections; the first has these texts, or one with a value, a gap and a reference."""
    return builders.draft(
        builders.section("first", *(texts or (TEXT, "Tweede tekst.", "- een\n- twee"))),
        builders.section("second", "Tekst van de tweede paragraaf."),
        variables=(
            builders.variable("budget", VariableKind.MONEY),
            builders.variable("needs", VariableKind.LIST),
        ),
        values=values,
    )


def with_block(draft: Draft, block: str, **changes) -> Draft:
    """The draft with one block changed."""

    def changed(section):
        blocks = tuple(replace(b, **changes) if b.id == block else b for b in section.blocks)
        return replace(section, blocks=blocks)

    parts = tuple(
        replace(
            part,
            chapters=tuple(
                replace(c, sections=tuple(changed(s) for s in c.sections)) for c in part.chapters
            ),
        )
        for part in draft.parts
    )
    return replace(draft, parts=parts)


def in_lots() -> Draft:
    """A section that comes back for each of two lots."""
    return builders.draft(
        builders.section("lot", "Perceel {{ lot.name }}.", each_lot=True), part=PartKey.GUIDE
    )


def point_of(pane, passage, words):
    """The middle of words of a passage, in the viewport."""
    view = pane.view
    number = view.column.number_of(passage.partition(":")[0])
    made = view.column.made(number)
    text = next(text for text in made.texts if text.passage == passage)
    start = text.text.index(words)
    middle = text.rects(start, start + len(words))[0].center()
    y = middle.y() + view.column.top(number) - view.verticalScrollBar().value()
    return QPoint(round(middle.x() + view._text_left()), round(y))


def click(qtbot, pane, point):
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
