"""The first page: begin with a template, or go on with a draft."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drafting.files.recovery import Recoverable
from drafting.template import Template
from gui.alerts import label
from gui.notice_bar import NoticeBar
from gui.settings import Recent
from gui.start.cards import CardButton, RecentCard, when
from gui.start.how_it_works import HowItWorks
from gui.start.template_groups import TemplateGroups
from gui.theme import Space, Theme

WIDEST = 1120
RIGHT_WIDTH = 380
GUIDANCE = (
    "Kies een sjabloon. In drie korte stappen geeft u de feiten die u al weet; elk antwoord mag open blijven. "
    "Daarna staat er een volledig bestek dat u kunt aanvullen, veranderen en toetsen."
)
HELP = (
    "Weet u niet welk sjabloon past? Beantwoord een paar vragen. U ziet wat past en waarom, en waarom de andere "
    "niet; de keuze kunt u als memo bewaren."
)


class StartPage(QScrollArea):
    """Templates on the left, earlier work on the right.

    Signals:
        template_chosen: a draft is wanted of this Template.
        open_wanted: the user wants to choose a file.
        folder_wanted: the user wants to see the folder of the program's own files.
        recent_chosen: the path of a draft that was open before.
        example_wanted: the example with faults is wanted.
        help_wanted: the user wants help with choosing a template.
        recover_wanted, drop_wanted: the session whose unsaved work is wanted, or not wanted any more.
    """

    template_chosen = Signal(object)
    open_wanted = Signal()
    folder_wanted = Signal()
    recent_chosen = Signal(str)
    example_wanted = Signal()
    help_wanted = Signal()
    recover_wanted = Signal(str)
    drop_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        templates: Sequence[Template],
        recent: Sequence[Recent],
        unsaved: Sequence[Recoverable],
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self.setObjectName("start_page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("ground")
        self.setWidget(ground)
        centre = QHBoxLayout(ground)
        centre.setContentsMargins(40, 40, 40, Space.WIDE)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        centre.addWidget(column)
        page = QVBoxLayout(column)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(Space.SMALL)
        page.addWidget(label("Bestekwijzer", "large"))
        page.addWidget(
            label(
                "Stel een bestek op, toets het en maak er een Word-bestand van. Alles blijft op uw computer.",
                "muted",
            )
        )
        self.notice = NoticeBar()
        page.addWidget(self.notice)
        page.addSpacing(Space.LARGE)
        for found in unsaved:
            page.addWidget(self._unsaved(found))
        if unsaved:
            page.addSpacing(Space.LARGE)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        columns.addWidget(self._templates(templates), 1)
        columns.addWidget(self._work(recent))
        page.addLayout(columns)
        page.addSpacing(Space.WIDE)
        page.addStretch(1)
        how = HowItWorks(theme)
        how.folder_wanted.connect(self.folder_wanted)
        page.addWidget(how)

    def _templates(self, templates: Sequence[Template]) -> QWidget:
        side = QWidget()
        lines = _column(side)
        lines.addWidget(label("Nieuw bestek", "title"))
        lines.addWidget(label(GUIDANCE))
        lines.addSpacing(Space.SMALL)
        guide = CardButton(f"Help mij kiezen. {HELP}")
        guide.setObjectName("help_choose")
        guide.add("Help mij kiezen", "heading")
        guide.add(HELP)
        guide.add("Begin met de vragen", "link").setWordWrap(False)
        guide.clicked.connect(self.help_wanted)
        lines.addWidget(guide)
        lines.addSpacing(Space.LARGE)
        groups = TemplateGroups(templates)
        groups.template_chosen.connect(self.template_chosen)
        lines.addWidget(groups)
        lines.addStretch(1)
        return side

    def _work(self, recent: Sequence[Recent]) -> QWidget:
        side = QWidget()
        side.setFixedWidth(RIGHT_WIDTH)
        lines = _column(side)
        lines.addWidget(label("Verder werken", "title"))
        if not recent:
            lines.addWidget(
                label(
                    "Hier komen de bestekken die u hebt opgeslagen. Een bestek dat u kreeg, ook als "
                    "Word-bestand, opent u met 'Open…'.",
                    "muted",
                )
            )
        for item in recent:
            card = RecentCard(item, self._now, self._theme)
            card.clicked.connect(lambda _=False, path=item.path: self.recent_chosen.emit(path))
            lines.addWidget(card)
        lines.addSpacing(Space.TINY)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        open_button = QPushButton("Open…")
        open_button.setObjectName("open")
        open_button.setAccessibleName("Open een bestek van deze computer")
        open_button.clicked.connect(self.open_wanted)
        example = QPushButton("Voorbeeld met fouten")
        example.setObjectName("example")
        example.setAccessibleName("Open een voorbeeld met fouten, om te zien wat de toets vindt")
        example.clicked.connect(self.example_wanted)
        row.addWidget(open_button)
        row.addWidget(example)
        row.addStretch(1)
        lines.addLayout(row)
        lines.addWidget(
            label(
                "Het voorbeeld is een ingevuld bestek met te zware eisen: zo ziet u wat de toets vindt en wat u "
                "eraan doet.",
                "muted",
            )
        )
        lines.addStretch(1)
        return side

    def _unsaved(self, found: Recoverable) -> QWidget:
        bar = QFrame()
        bar.setProperty("role", "notice")
        row = QHBoxLayout(bar)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(label(_unsaved_words(found, self._now)), 1)
        if found.unsaved is not None:
            again = QPushButton("Herstel dit werk")
            again.setObjectName("recover")
            again.setProperty("role", "primary")
            again.clicked.connect(lambda: self.recover_wanted.emit(found.session))
            row.addWidget(again)
        drop = QPushButton("Gooi weg")
        drop.setObjectName("drop")
        drop.setAccessibleName("Gooi dit niet-opgeslagen werk weg")
        drop.clicked.connect(lambda: self.drop_wanted.emit(found.session))
        row.addWidget(drop)
        return bar


def _unsaved_words(found: Recoverable, now: datetime) -> str:
    if found.unsaved is None:
        return f"Er is werk dat niet is opgeslagen, maar het is niet te lezen. {found.refusal}"
    title = found.unsaved.draft.procurement.title or "Bestek zonder naam"
    moment = when(found.unsaved.at, now)
    place = f" Het hoort bij {Path(found.unsaved.path).name}." if found.unsaved.path else ""
    return f"'{title}' is niet opgeslagen toen het programma stopte. Bewaard: {moment}.{place}"


def _column(side: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout(side)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(Space.SMALL)
    return lines
