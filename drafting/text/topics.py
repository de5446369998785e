"""What a piece of a foreign document is about, from the words of the headings above it."""

import re
from functools import lru_cache

from drafting.terms import Topic

_WORDS: tuple[tuple[Topic, str], ...] = (
    (Topic.DEFINITIONS, "begrip*, definitie*, begripsbepaling*, woordenlijst"),
    (
        Topic.EXCLUSION,
        ("uitsluiting*, integriteit, bibob, uniform europees aanbestedingsdocument, uea"),
    ),
    (
        Topic.SELECTION,
        (
            "geschiktheid*, selectiecriteri*, selectie-eis*, selectieeis*, "
            "kerncompetentie*, referentie*, nadere selectie, minimumeis*, bekwaamheid, "
            "draagkracht, omzet*, beroepsbevoegdheid, toelatingseis*"
        ),
    ),
    (
        Topic.AWARD,
        (
            "gunning*, beoordeling*, weging, subgunning*, prijs-kwaliteit*, "
            "prijskwaliteit*, emvi, bpkv, puntentoekenning"
        ),
    ),
    (Topic.LOTS, "perceel*, percelen*"),
    (Topic.PENALTIES, "boete*, sanctie, sancties, malus*, dwangsom*"),
    (Topic.LIABILITY, "aansprakelijk*, verzekering*, vrijwaring*, schade*"),
    (
        Topic.DATA_PROTECTION,
        (
            "privacy, avg, persoonsgegevens, gegevensbescherming, verwerkersovereenkomst, "
            "geheimhouding"
        ),
    ),
    (
        Topic.SOCIAL_VALUE,
        (
            "social return, sroi, maatschappelijke waarde, maatschappelijke doelen, "
            "duurzaam*, mvo, mvi, inclusi*"
        ),
    ),
    (Topic.COLLABORATION, "samenwerk*, onderaannem*, combinati*, ketenpartner*, sociale basis"),
    (Topic.PAYMENT, "betaling*, factu*, declarati*, voorschot*"),
    (
        Topic.PRICING,
        (
            "tarief*, tarieven*, prijs*, prijzen, bekostiging*, budget*, indexering, "
            "kostprijs*, vergoeding*"
        ),
    ),
    (Topic.TERMINATION, "beëindig*, beeindig*, opzegg*, ontbind*, einde, exit*, overdracht"),
    (Topic.AMENDMENT, "wijziging*, herziening*, meerwerk"),
    (Topic.TERM, "looptijd, duur, contractduur, verleng*, optiejaren, ingangsdatum"),
    (
        Topic.REPORTING,
        (
            "verantwoording, rapportage*, monitoring, managementinformatie, "
            "prestatie-indicator*, prestatieindicator*, kpi*, evaluatie"
        ),
    ),
    (
        Topic.STAFF,
        (
            "personeel*, medewerker, medewerkers, beroepskracht*, vrijwilliger, "
            "vrijwilligers, professional, professionals, vog, opleiding*"
        ),
    ),
    (Topic.QUALITY, "kwaliteit*, klacht*, keurmerk*, certific*, calamiteit*"),
    (Topic.PLANNING, "planning, tijdschema, tijdpad, termijnen"),
    (
        Topic.SUBMISSION,
        (
            "indien*, inschrijven, inschrijfvereisten, vormvereisten, wijze van "
            "inschrijv*, tenderned, gestanddoening*"
        ),
    ),
    (
        Topic.PROCEDURE,
        (
            "procedure*, nota van inlichtingen, inlichtingen, klachtenloket, opschortende "
            "termijn, rechtsbescherming, aanbestedingsprocedure, voorwaarden van "
            "inschrijving"
        ),
    ),
    (
        Topic.AUTHORITIES,
        (
            "aanbestedende dienste, aanbestedende diensten, opdrachtgever, "
            "opdrachtgevers, contactgegevens, contactpersoon"
        ),
    ),
    (
        Topic.VISION,
        (
            "visie, doelen, doelstelling*, beleid*, ambitie*, achtergrond, aanleiding, "
            "uitgangspunten"
        ),
    ),
    (
        Topic.REQUIREMENTS,
        (
            "programma van eisen, eisen, uitvoeringseis*, uitvoeringsvoorwaard*, "
            "technische specificati*, pve, dienstverlening, uitvoering"
        ),
    ),
    (
        Topic.AGREEMENT,
        (
            "overeenkomst*, contractvoorwaarden, raamovereenkomst*, algemene voorwaarden, "
            "algemene inkoopvoorwaarden, artikel"
        ),
    ),
    (
        Topic.CONTRACT,
        (
            "opdracht, omvang, scope, beschrijving van de opdracht, voorwerp, "
            "opdrachtomschrijving, raming"
        ),
    ),
    (Topic.INTRODUCTION, "inleiding, leeswijzer, algemeen, samenvatting, voorwoord"),
    (Topic.ANNEX, "bijlage, bijlagen"),
)
"""Words of headings, most telling topic first; a star stands for any ending."""


def _pattern(words: str) -> re.Pattern[str]:
    each = (re.escape(word.strip()).replace(r"\*", r"\w*") for word in words.split(","))
    return re.compile(rf"\b(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


_PATTERNS = tuple((topic, _pattern(words)) for topic, words in _WORDS)


def topic_of(headings: tuple[str, ...]) -> Topic:
    """The topic that the headings name, the innermost first; unknown when none of them does.

    When one heading names several topics, the most telling one counts: 'Beoordeling van de
    geschiktheid' is about suitability, 'Bijlage 3 Social return' about social return.
    """
    found = (_topic_in(heading) for heading in reversed(headings))
    return next((topic for topic in found if topic is not None), Topic.UNKNOWN)


@lru_cache(maxsize=1024)
def _topic_in(heading: str) -> Topic | None:
    return next((topic for topic, pattern in _PATTERNS if pattern.search(heading)), None)
