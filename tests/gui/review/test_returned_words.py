"""The words in which things of reviewers are told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.edits.edit import Edit, Touched
from drafting.review.acceptance import Acceptance, Left
from drafting.review.returned import (
    By,
    Certainty,
    How,
    Kind,
    Place,
    ReturnedFile,
    Shape,
    Tracking,
)
from gui.review.returned_words import (
    NAMELESS,
    counted_kind,
    how,
    icon_of,
    progress_words,
    taken_words,
    told_of,
    what,
    where,
    who,
)
from gui.widgets.icons import pixmap
from tests.drafting.edits.returned import draft_with
from tests.drafting.review.deeds import VISSER, insertion

NOW = datetime(2027, 2, 4, 12, tzinfo=UTC)
THING = insertion("first-1", "Iets.")


def test_a_thing_says_what_it_is():
    assert what(THING) == "Tekst toegevoegd"
    assert what(replace(THING, shape=Shape.ITEM)) == "Opsommingspunt toegevoegd"
    assert what(replace(THING, kind=Kind.EDIT)) == "Tekst gewijzigd"


def test_it_says_by_whom():
    others = replace(THING, by=(VISSER, replace(VISSER, author="K. Bos")))
    assert (who(THING), who(others)) == ("R. Visser", "R. Visser en K. Bos")
    assert who(replace(THING, by=(By("", None, "x.docx"),))) == NAMELESS


def test_it_says_where():
    assert (
        where(replace(THING, place=Place(number="3.2", path=("Leidraad", "Omvang"))))
        == "3.2 Omvang"
    )
    lost = replace(THING, kind=Kind.UNRECOGNISED, new="Een hele lange tekst die nergens bij hoort")
    assert where(lost) == "“Een hele lange tekst die nergens b…”"


def test_it_says_how_it_was_placed():
    place = Place(how=How.LIKENESS, certainty=Certainty.DOUBTFUL)
    said = how(replace(THING, place=place, tracking=Tracking.UNTRACKED), NOW)
    assert said == (
        "R. Visser · gisteren 10:00 · geplaatst aan de tekst die erop lijkt (onzeker, kijk het na) · "
        "gewijzigd zonder wijzigingen bij te houden · bestek_jurist.docx"
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_an_icon_and_a_noun(theme, kind):
    picture, role = icon_of(replace(THING, kind=kind))
    assert not pixmap(picture, theme, role).isNull()
    assert counted_kind(kind, 1).startswith("1 ")
    assert counted_kind(kind, 2) != counted_kind(kind, 1).replace("1", "2")


def test_a_clash_has_its_own_sign():
    assert icon_of(replace(THING, conflict=True)) != icon_of(THING)


def test_a_file_tells_what_is_not_in_the_list():
    file = ReturnedFile("a.docx", already=2, formatting=1, remarks=("Een kop telde niet mee.",))
    assert told_of((file, ReturnedFile("b.docx"))) == (
        "a.docx: 2 wijzigingen stonden al in het bestek; 1 wijziging van opmaak wordt niet overgenomen. "
        "Een kop telde niet mee."
    )


def test_progress_is_counted():
    assert progress_words(1, 0, 0).startswith("Nog 1 te beslissen.")
    assert progress_words(3, 2, 1).startswith("3 te beslissen, 1 voor later, 2 besloten.")
    assert "niets terug" in progress_words(0, 0, 0)


def test_what_became_of_it_is_told():
    draft = draft_with("Een.")
    edit = Edit("x", draft, draft, Touched.TEXT, note="Het gegeven 'Town' verandert.")
    done = Acceptance(edit, (THING,), (Left(THING, "Daarom."),))
    assert taken_words(done) == (
        "1 van 2 overgenomen. 1 blijft open; daar staat bij waarom. Het gegeven 'Town' verandert."
    )
    assert "niet overgenomen" in taken_words(Acceptance(edit, (), (Left(THING, "x"),)))
