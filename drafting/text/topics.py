"""What a piece of a foreign document is about, from the words of the headings above it."""

import re

from drafting.terms import Topic

_WORDS: tuple[tuple[Topic, str], ...] = (
    (Topic.DEFINITIONS, r"begrip\w*|definitie\w*|begripsbepaling\w*|woordenlijst"),
    (
        Topic.EXCLUSION,
        r"uitsluiting\w*|integriteit|bibob|uniform europees aanbestedingsdocument|uea",
    ),
    (
        Topic.SELECTION,
        r"geschiktheid\w*|selectiecriteri\w*|selectie-?eis\w*|kerncompetentie\w*|referentie\w*|nadere selectie"
        r"|minimumeis\w*|bekwaamheid|draagkracht|omzet\w*|beroepsbevoegdheid|toelatingseis\w*",
    ),
    (
        Topic.AWARD,
        r"gunning\w*|beoordeling\w*|weging|subgunning\w*|prijs-?kwaliteit\w*|emvi|bpkv|puntentoekenning",
    ),
    (Topic.LOTS, r"perceel\w*|percelen\w*"),
    (Topic.PENALTIES, r"boete\w*|sancties?|malus\w*|dwangsom\w*"),
    (Topic.LIABILITY, r"aansprakelijk\w*|verzekering\w*|vrijwaring\w*|schade\w*"),
    (
        Topic.DATA_PROTECTION,
        r"privacy|avg|persoonsgegevens|gegevensbescherming|verwerkersovereenkomst|geheimhouding",
    ),
    (
        Topic.SOCIAL_VALUE,
        r"social return|sroi|maatschappelijke (?:waarde|doelen)|duurzaam\w*|mvo|mvi|inclusi\w*",
    ),
    (
        Topic.COLLABORATION,
        r"samenwerk\w*|onderaannem\w*|combinati\w*|ketenpartner\w*|sociale basis",
    ),
    (Topic.PAYMENT, r"betaling\w*|factu\w*|declarati\w*|voorschot\w*"),
    (
        Topic.PRICING,
        r"tarief\w*|tarieven\w*|prijs\w*|prijzen|bekostiging\w*|budget\w*|indexering|kostprijs\w*|vergoeding\w*",
    ),
    (Topic.TERMINATION, r"be[eë]indig\w*|opzegg\w*|ontbind\w*|einde|exit\w*|overdracht"),
    (Topic.AMENDMENT, r"wijziging\w*|herziening\w*|meerwerk"),
    (Topic.TERM, r"looptijd|duur|contractduur|verleng\w*|optiejaren|ingangsdatum"),
    (
        Topic.REPORTING,
        r"verantwoording|rapportage\w*|monitoring|managementinformatie|prestatie-?indicator\w*|kpi\w*|evaluatie",
    ),
    (
        Topic.STAFF,
        r"personeel\w*|medewerkers?|beroepskracht\w*|vrijwilligers?|professionals?|vog|opleiding\w*",
    ),
    (Topic.QUALITY, r"kwaliteit\w*|klacht\w*|keurmerk\w*|certific\w*|calamiteit\w*"),
    (Topic.PLANNING, r"planning|tijdschema|tijdpad|termijnen"),
    (
        Topic.SUBMISSION,
        r"indien\w*|inschrijven|inschrijfvereisten|vormvereisten|wijze van inschrijv\w*|tenderned|gestanddoening\w*",
    ),
    (
        Topic.PROCEDURE,
        r"procedure\w*|nota van inlichtingen|inlichtingen|klachtenloket|opschortende termijn|rechtsbescherming"
        r"|aanbestedingsprocedure|voorwaarden van inschrijving",
    ),
    (Topic.AUTHORITIES, r"aanbestedende diensten?|opdrachtgevers?|contactgegevens|contactpersoon"),
    (
        Topic.VISION,
        r"visie|doelen|doelstelling\w*|beleid\w*|ambitie\w*|achtergrond|aanleiding|uitgangspunten",
    ),
    (
        Topic.REQUIREMENTS,
        r"programma van eisen|eisen|uitvoeringseis\w*|uitvoeringsvoorwaard\w*|technische specificati\w*|pve"
        r"|dienstverlening|uitvoering",
    ),
    (
        Topic.AGREEMENT,
        r"overeenkomst\w*|contractvoorwaarden|raamovereenkomst\w*|algemene (?:inkoop)?voorwaarden|artikel",
    ),
    (
        Topic.CONTRACT,
        r"opdracht|omvang|scope|beschrijving van de opdracht|voorwerp|opdrachtomschrijving|raming",
    ),
    (Topic.INTRODUCTION, r"inleiding|leeswijzer|algemeen|samenvatting|voorwoord"),
    (Topic.ANNEX, r"bijlagen?"),
)
_PATTERNS = tuple(
    (topic, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for topic, words in _WORDS
)


def topic_of(headings: tuple[str, ...]) -> Topic:
    """The topic that the headings name, the innermost first; unknown when none of them does.

    When one heading names several topics, the most telling one counts: 'Beoordeling van de
    geschiktheid' is about suitability, 'Bijlage 3 Social return' about social return.
    """
    for heading in reversed(headings):
        for topic, pattern in _PATTERNS:
            if pattern.search(heading):
                return topic
    return Topic.UNKNOWN
