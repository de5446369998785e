"""Help for the pane the user is in: what it is for, how it works, its keys."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Act, keys_of, shown_key
from gui.alerts import label
from gui.theme import Space

WIDTH = 520
_LOWEST, _HIGHEST = 120, 520


@dataclass(frozen=True, slots=True)
class Topic:
    """What is said of a pane: its name, sentences, the actions that matter there, where its own keys stand."""

    title: str
    sentences: tuple[str, ...]
    acts: tuple[Act, ...] = ()
    places: tuple[str, ...] = ()


START = Topic(
    "Beginnen",
    (
        "Kies een sjabloon en beantwoord de vragen die u al weet. Daarna staat er een volledig bestek.",
        "Of ga verder met een bestek dat u eerder opende. Bestekken zijn gewone bestanden; u bewaart ze waar u wilt.",
        "Het voorbeeld met fouten laat zien wat de toets vindt en wat u eraan doet.",
    ),
    (Act.OPEN, Act.PALETTE),
)
OUTLINE = Topic(
    "Inhoud",
    (
        "Hier staan alle hoofdstukken en paragrafen. Een gevuld rondje is klaar, een half rondje vraagt nog iets.",
        "Een teken achter een titel is de zwaarste bevinding die daar openstaat.",
        "Sleep een hoofdstuk of paragraaf naar een andere plaats, of sleep een bepaling uit de bibliotheek hierheen.",
    ),
    (Act.OUTLINE, Act.NEXT_GAP),
    ("Inhoud", "Inhoud en bestek"),
)
PAGE = Topic(
    "Het bestek",
    (
        "Dit is het bestek zoals het in Word komt. Klik op een tekst en druk Enter om hem te wijzigen.",
        "Een vakje met een streeplijn is een gegeven dat ontbreekt; een klik opent het veld.",
        "Een getint woord is een gegeven dat is ingevuld.",
        (
            "Een lijn links staat bij vastgestelde tekst die u hebt gewijzigd; een klik laat zien wat er anders is. "
            "Een slotje of speld links is een vaste afspraak. Een teken rechts is een bevinding of een opmerking."
        ),
    ),
    (Act.ACTIONS_HERE, Act.FIND, Act.NEXT_FINDING, Act.FOCUS),
    ("Bestek", "Inhoud en bestek", "Tekst die u bewerkt", "Tabel die u bewerkt"),
)
VALUES = Topic(
    "Gegevens",
    (
        "Wat u hier invult, komt overal in het bestek waar het nodig is.",
        "Bovenaan staat welke regels gelden; dat volgt uit de soort opdracht en de geraamde waarde.",
        "Met 'Alleen open' ziet u wat nog ontbreekt.",
    ),
    (Act.NEXT_GAP, Act.UNDO),
    ("Gegevens",),
)
LIBRARY = Topic(
    "Bibliotheek",
    (
        "Hier staan de bepalingen, ingedeeld naar de veertien technieken. Bovenaan staat wat bij deze opdracht past.",
        "De balk op een kaart zegt of een bepaling voor deze opdracht licht, passend of zwaar is.",
        "Enter voegt de gekozen bepaling toe. U kunt haar ook naar het bestek of de inhoud slepen.",
    ),
    (Act.LIBRARY,),
    ("Bibliotheek",),
)
FINDINGS = Topic(
    "Bevindingen",
    (
        "Hier staat wat de toets vond, wat er stond en welke getallen de doorslag gaven.",
        "U beslist: pas de tekst aan, of motiveer waarom de eis nodig is. Motiveringen gaan mee in de bijlage.",
        "Onderaan staat welke controles niet konden, en welk gegeven daarvoor ontbreekt.",
        "Bij een gekozen bevinding staat welke norm de doorslag gaf, vanaf wanneer die geldt en waar hij staat.",
    ),
    (Act.CHECK, Act.NEXT_FINDING, Act.PREVIOUS_FINDING, Act.JUSTIFY, Act.NORMS),
    ("Bevindingen",),
)
TECHNIQUES = Topic(
    "Technieken",
    (
        "Hier ziet u welke van de veertien technieken dit bestek gebruikt, en in welke teksten.",
        "Daarnaast staat hoe vaak gemeenten een techniek gebruikten, en een advies voor deze opdracht.",
    ),
    (Act.LIBRARY,),
)
BIDDERS = Topic(
    "Inschrijvers",
    (
        "Hier ziet u wie kan meedoen, wie met moeite en wie afvalt, en door welke eis.",
        "Een eis kan mogen en toch iemand uitsluiten. Dat is geen fout, wel iets om te weten.",
        "Onderaan staat hoeveel werk inschrijven kost, naast de waarde van de opdracht.",
        "U kunt de soorten aanbieders aanpassen, er eigen aan toevoegen, of er een uitzetten.",
    ),
    (Act.BIDDERS, Act.PROFILES),
)

COMMENTS = Topic(
    "Opmerkingen",
    (
        "Hier staat wat collega's en juristen bij de tekst opmerken, met de woorden waar het over gaat.",
        "Selecteer tekst in het bestek en druk Ctrl+Alt+M. Zonder selectie gaat de opmerking over de hele tekst.",
        (
            "Beantwoord een opmerking, wijs haar toe aan een collega, of los haar op. Wat is opgelost blijft bewaard; "
            "u ziet het met het filter 'Opgelost'."
        ),
        "Verandert de tekst, dan blijft de opmerking bij haar plaats. Is de tekst weg, dan staat dat erbij.",
        (
            "Met 'Keur dit hoofdstuk goed' legt u vast dat een hoofdstuk zo kan. De goedkeuring vervalt als de "
            "tekst daarna verandert."
        ),
        "Met 'Alleen beoordelen' kunt u wel opmerkingen plaatsen en goedkeuren, maar niet de tekst wijzigen.",
    ),
    (Act.COMMENT, Act.NEXT_COMMENT, Act.PREVIOUS_COMMENT, Act.APPROVE),
    ("Opmerkingen", "Opmerking die u schrijft"),
)

TOPICS = {
    Act.VALUES: VALUES,
    Act.LIBRARY: LIBRARY,
    Act.FINDINGS: FINDINGS,
    Act.TECHNIQUES: TECHNIQUES,
    Act.BIDDERS: BIDDERS,
    Act.COMMENTS: COMMENTS,
}
"""The help of each pane of the panel."""


class HelpHere(QDialog):
    """The help for one pane."""

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_here")
        self.setWindowTitle(f"Hulp: {topic.title}")
        self.setMinimumWidth(WIDTH)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, Space.MEDIUM, 0)
        lines.setSpacing(Space.SMALL)
        for sentence in topic.sentences:
            lines.addWidget(label(sentence))
        rows = [(shown_key(act.value.keys[0]), act.value.words.rstrip("…")) for act in topic.acts]
        rows += keys_of(*topic.places)
        if rows:
            lines.addSpacing(Space.SMALL)
            lines.addWidget(label("Toetsen", "heading"))
            lines.addLayout(_grid(rows))
        lines.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(f"Hulp: {topic.title}")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        wanted = lines.heightForWidth(WIDTH - 2 * Space.WIDE - Space.MEDIUM)
        area.setMinimumHeight(max(_LOWEST, min(_HIGHEST, wanted + Space.SMALL)))
        close = QPushButton("Sluit")
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(label(topic.title, "title"))
        whole.addWidget(area, 1)
        whole.addLayout(row)


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.WIDE)
    grid.setVerticalSpacing(Space.TINY)
    grid.setColumnStretch(1, 1)
    for at, (key, words) in enumerate(rows):
        shown = label(key, "muted")
        shown.setWordWrap(False)
        grid.addWidget(shown, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words), at, 1)
    return grid
