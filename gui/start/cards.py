"""Cards that are one button: a template, a draft that was open before."""

from datetime import datetime, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.template import Template
from drafting.terms import Severity, Technique
from drafting.text.written_values import day
from gui.alerts import label
from gui.settings import Recent
from gui.theme import SIGNS, Space, Theme

WORDS_A_PAGE = 308
"""A page of a bestek with headings, lists and white space; measured on the exported template."""


class CardButton(QPushButton):
    """A button as large as the labels on it; `described` is what a screen reader says."""

    def __init__(self, described: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(described)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.lines.setSpacing(Space.TINY)

    def add(self, text: str, role: str = "") -> QLabel:
        """Adds a line of text that lets clicks through to the button."""
        made = label(text, role)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lines.addWidget(made)
        return made

    @override
    def sizeHint(self) -> QSize:
        return self.lines.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            self.lines.minimumSize().width(), self.lines.heightForWidth(max(1, self.width()))
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class TemplateCard(CardButton):
    """A template: for what, how long, with which techniques."""

    def __init__(self, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(
            f"Maak een bestek met het sjabloon {template.title}. {template.summary}", parent
        )
        self.setObjectName(f"template-{template.id}")
        self.template = template
        self.add(template.title, "heading")
        self.add(template.summary)
        self.lines.addSpacing(Space.TINY)
        kinds = ", ".join(kind.label for kind in template.contract_kinds)
        facts = f"{kinds} · ongeveer {pages_of(template)} bladzijden"
        if template.techniques:
            facts += f" · {len(template.techniques)} van de {len(Technique)} technieken"
        self.add(facts, "muted")
        # With fifteen templates a card holds what tells them apart; the rest is one hover away.
        used = ", ".join(t.short.lower() for t in template.techniques)
        self.setToolTip(
            f"{template.for_what}\n\nTechnieken: {used}." if used else template.for_what
        )
        start = self.add("Begin met dit sjabloon", "link")
        start.setWordWrap(False)


class RecentCard(CardButton):
    """A draft that was open before, with how it stood when it was saved."""

    def __init__(
        self, recent: Recent, now: datetime, theme: Theme, parent: QWidget | None = None
    ) -> None:
        state = state_words(recent)
        super().__init__(f"Open {recent.title}, {state}, {when(recent.moment, now)}", parent)
        self.setObjectName("recent")
        self.path = recent.path
        self.setToolTip("")
        self.add(recent.title, "heading")
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for severity, count in _counts(recent):
            if count:
                sign = label(f"{SIGNS[severity]} {count}")
                sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                sign.setStyleSheet(f"color: {theme.hex(str(severity))};")
                row.addWidget(sign)
        words = label(f"{_gaps(recent)} · {when(recent.moment, now)}", "muted")
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words, 1)
        self.lines.addLayout(row)


def pages_of(template: Template) -> int:
    """About how many pages the template's text takes."""
    words = 0
    for part in template.parts:
        for chapter in part.chapters:
            rows = (chapter.introduction, *(section.blocks for section in chapter.sections))
            words += sum(len(block.text.split()) for blocks in rows for block in blocks)
    return max(1, round(words / WORDS_A_PAGE))


def when(moment: datetime, now: datetime) -> str:
    """A moment as people say it: 'vandaag 14:02', 'gisteren 9:15', '3 mei 2027'."""
    if moment.date() == now.date():
        return f"vandaag {moment:%H:%M}"
    if moment.date() == (now - timedelta(days=1)).date():
        return f"gisteren {moment:%H:%M}"
    return day(moment.date())


def state_words(recent: Recent) -> str:
    """How a draft stood, in words for who does not see the signs."""
    words = [_gaps(recent)]
    words += [
        f"{count} keer {severity.label.lower()}" for severity, count in _counts(recent) if count
    ]
    return ", ".join(words)


def _gaps(recent: Recent) -> str:
    if not recent.gaps:
        return "alles ingevuld"
    return "1 open gegeven" if recent.gaps == 1 else f"{recent.gaps} open gegevens"


def _counts(recent: Recent) -> tuple[tuple[Severity, int], ...]:
    return (
        (Severity.VIOLATION, recent.violations),
        (Severity.DEVIATION, recent.deviations),
        (Severity.ATTENTION, recent.attentions),
    )
