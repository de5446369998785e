import pytest

from drafting.terms import Topic
from drafting.text.topics import topic_of


@pytest.mark.parametrize(
    ("headings", "topic"),
    [
        ((), Topic.UNKNOWN),
        (("Overig",), Topic.UNKNOWN),
        (("3 Geschiktheidseisen",), Topic.SELECTION),
        (("Kerncompetenties",), Topic.SELECTION),
        (("UITSLUITINGSGRONDEN",), Topic.EXCLUSION),
        (("Gunningscriteria en weging",), Topic.AWARD),
        (("Beoordeling van de geschiktheid",), Topic.SELECTION),
        (("Artikel 12 Aansprakelijkheid",), Topic.LIABILITY),
        (("Artikel 3",), Topic.AGREEMENT),
        (("Bijlage 3 Social return",), Topic.SOCIAL_VALUE),
        (("Bijlage 3",), Topic.ANNEX),
        (("Programma van eisen",), Topic.REQUIREMENTS),
        (("Looptijd en verlenging",), Topic.TERM),
        (("Boetes en malussen",), Topic.PENALTIES),
        (("Beëindiging van de overeenkomst",), Topic.TERMINATION),
        (("Privacy en AVG",), Topic.DATA_PROTECTION),
        (("Prijs-kwaliteitverhouding",), Topic.AWARD),
        (("Prestatie-indicatoren",), Topic.REPORTING),
        (("Vogels en natuur",), Topic.UNKNOWN),
    ],
)
def test_the_words_of_a_heading_name_the_topic(headings, topic):
    assert topic_of(headings) is topic


def test_the_innermost_heading_counts():
    assert topic_of(("Programma van eisen", "Personeel")) is Topic.STAFF


def test_a_heading_without_topic_leaves_it_to_the_one_above():
    assert topic_of(("Geschiktheidseisen", "Eis 4")) is Topic.SELECTION
