"""Three texts side by side."""

from dataclasses import replace

import pytest

from drafting.assembly.source_words import SourceWords
from drafting.review.parcels.difference import Difference, Kind
from gui.parcels.three_texts import ThreeTexts
from tests.builders import NORMS, draft, section, variable

FIELD = "Bel {{ naam }}."
MADE = replace(
    draft(section("eisen", "Een.")), variables=(replace(variable("naam"), label="Naam"),)
)
ONE = Difference(
    "p-1", Kind.TEXT, "a", "Eisen", FIELD, FIELD, f"{FIELD} Of mail.", lambda d, _a, _d: d, 0
)


@pytest.fixture
def made(theme, qtbot):
    found = ThreeTexts(theme)
    qtbot.addWidget(found)
    return found


def test_fields_are_read_by_their_label(made):
    made.show_for(ONE, "M. de Vries", SourceWords(MADE, NORMS))
    assert made.base.toPlainText() == "Bel [Naam]."
    assert "Bel [Naam]. Of mail." in made.theirs.toPlainText()


def test_an_own_text_begins_as_it_is_kept(made):
    made.show_for(ONE, "M. de Vries", SourceWords(MADE, NORMS))
    assert made.own.toPlainText() == FIELD


def test_of_a_comment_every_sign_is_shown(made):
    comment = replace(ONE, kind=Kind.COMMENT, base="", mine="", theirs="Waarom {{ dit }}?")
    made.show_for(comment, "", SourceWords(MADE, NORMS))
    assert "Waarom {{ dit }}?" in made.theirs.toPlainText()
