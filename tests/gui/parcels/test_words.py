"""The words about parcels."""

from dataclasses import replace
from datetime import UTC, date, datetime

from drafting.draft import ParcelAnswer, SentParcel
from drafting.review.parcels.difference import Kind
from gui.parcels.words import ICONS, counted, progress_words, sent_words

AT = datetime(2027, 2, 3, 12, tzinfo=UTC)
SENT = SentParcel("p", "M. de Vries", "Lees.", AT, "0a", date(2027, 2, 2))


def test_every_kind_has_words_and_an_icon():
    assert set(ICONS) == set(Kind)
    assert counted(dict.fromkeys(Kind, 2)).count("2 ") == len(Kind)
    assert counted({Kind.COMMENT: 1}) == "1 opmerking"


def test_a_parcel_that_is_late_or_back_says_so():
    assert (
        sent_words(SENT, AT)[1] == "Nog niet terug; gevraagd voor 2 februari 2027 en is over tijd"
    )
    assert sent_words(replace(SENT, until=None), AT)[1] == "Nog niet terug"
    back = replace(SENT, back=(ParcelAnswer("0b", "M. de Vries", AT),))
    assert sent_words(back, AT)[1] == "Terug van M. de Vries, vandaag 12:00"


def test_progress():
    assert "2 zonder conflict, 1 vraagt uw keuze" in progress_words(2, 1)
    assert progress_words(2, 0).startswith("2 zonder conflict. ")
    assert progress_words(0, 3).startswith("3 vragen uw keuze. ")
    assert progress_words(0, 0) == "Er is niets meer te beslissen."
