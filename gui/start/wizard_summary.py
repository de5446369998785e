"""The last page of the wizard: what will be made, and what is still missing."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drafting.assembly.assemble import assemble
from drafting.document import Document, Heading
from drafting.draft import Draft
from drafting.norms import NormSet, norms_on
from drafting.procurement import Procurement, regime_of
from drafting.template import Template
from drafting.terms import HeadingLevel
from gui.alerts import label
from gui.start.cards import pages_of
from gui.start.questions import PAGES
from gui.theme import Space


class WizardSummary(QScrollArea):
    """What the answers lead to.

    Signals:
        question_wanted: the fact whose question the user wants to answer after all.
    """

    question_wanted = Signal(str)

    def __init__(
        self, template: Template, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._template = template
        self._today = today
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_draft(self, draft: Draft) -> None:
        """Shows what this draft will be."""
        norms = norms_on(draft.procurement.publication_date or self._today())
        document = assemble(draft, norms)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, Space.LARGE, 0)
        columns.setSpacing(40)
        made = _column()
        self._made(made, document)
        columns.addLayout(made, 3)
        follows = _column()
        follows.addWidget(label("Dit volgt uit uw antwoorden", "title"))
        follows.addWidget(label(regime_words(draft.procurement, norms)))
        follows.addSpacing(Space.LARGE)
        self._missing(follows, draft.procurement, len(document.required_gaps))
        follows.addStretch(1)
        columns.addLayout(follows, 2)
        self.setWidget(inside)

    def _made(self, lines: QVBoxLayout, document: Document) -> None:
        lines.addWidget(label("Dit wordt gemaakt", "title"))
        pages = pages_of(self._template)
        lines.addWidget(
            label(f"'{document.title}', een volledig bestek van ongeveer {pages} bladzijden:")
        )
        for part in document.parts:
            chapters = [
                element.text
                for element in document.elements
                if isinstance(element, Heading)
                and element.part is part.key
                and element.level is HeadingLevel.CHAPTER
            ]
            lines.addWidget(_item(f"{part.label}: {part.title}", ", ".join(chapters)))
        lines.addStretch(1)

    def _missing(self, lines: QVBoxLayout, procurement: Procurement, gaps: int) -> None:
        lines.addWidget(label("Dit ontbreekt nog", "title"))
        open_questions = [
            question
            for page in PAGES
            for question in page.questions
            if getattr(procurement, question.fact) in {None, "", ()}
        ]
        if open_questions:
            lines.addWidget(
                label("Deze vragen liet u open. U kunt ze nu beantwoorden, of later in het bestek.")
            )
        links = QVBoxLayout()
        links.setSpacing(0)
        lines.addLayout(links)
        for question in open_questions:
            button = QPushButton(question.words)
            button.setProperty("role", "link")
            button.setObjectName(f"open-{question.fact}")
            button.clicked.connect(
                lambda _=False, fact=question.fact: self.question_wanted.emit(fact)
            )
            links.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(label(_gap_words(gaps)))


def regime_words(procurement: Procurement, norms: NormSet) -> str:
    """Which rules apply, in a sentence; or what is needed to know that."""
    regime = regime_of(procurement, norms)
    if regime is None:
        return (
            "Welke regels gelden, is nog niet bekend. Daarvoor zijn de soort opdracht en de geraamde waarde nodig; "
            "tot dan kan een deel van de toets niet worden uitgevoerd."
        )
    return f"De regels die gelden: {regime.label[0].lower()}{regime.label[1:]}. De toets houdt daar rekening mee."


def _gap_words(count: int) -> str:
    if not count:
        return "Het sjabloon heeft verder niets nodig."
    return (
        f"Het sjabloon vraagt verder nog {count} gegevens, zoals namen, tarieven en data. Zij staan als gemarkeerde "
        "plekken in de tekst; u vult ze in wanneer u wilt. Een definitief Word-bestand kan pas als alles is ingevuld."
    )


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.SMALL)
    return column


def _item(title: str, text: str) -> QWidget:
    item = QFrame()
    item.setProperty("role", "card")
    lines = QVBoxLayout(item)
    lines.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
    lines.setSpacing(Space.TINY)
    lines.addWidget(label(title, "heading"))
    words: QLabel = label(text, "muted")
    lines.addWidget(words)
    return item
