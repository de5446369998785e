"""The templates as cards, grouped by what one is about to do; the user's own come last."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from drafting.template import Template
from gui.alerts import label
from gui.start.cards import TemplateCard
from gui.theme import Space
from templates.guided_choice import template_groups

COLUMNS = 2
OWN = ("Uw eigen sjablonen", "Sjablonen van uw organisatie, of uit een pakket.")


class TemplateGroups(QWidget):
    """Every template once, under the heading of its group.

    Signals:
        template_chosen: a draft is wanted of this Template.
    """

    template_chosen = Signal(object)

    def __init__(self, templates: Sequence[Template], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        for number, (title, about, members) in enumerate(grouped(templates)):
            if number:
                lines.addSpacing(Space.LARGE)
            lines.addWidget(label(title, "heading"))
            lines.addWidget(label(about, "muted"))
            lines.addLayout(self._cards(members))

    def _cards(self, members: Sequence[Template]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.SMALL)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        for number, template in enumerate(members):
            card = TemplateCard(template)
            card.clicked.connect(lambda _=False, chosen=template: self.template_chosen.emit(chosen))
            card.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(card, number // COLUMNS, number % COLUMNS)
        return grid


def grouped(templates: Sequence[Template]) -> Iterator[tuple[str, str, tuple[Template, ...]]]:
    """Title, words and templates of each group that has any, in the order of the groups."""
    by_id = {template.id: template for template in templates}
    seen: set[str] = set()
    for group in template_groups():
        members = tuple(by_id[name] for name in group.templates if name in by_id)
        seen |= set(group.templates)
        if members:
            yield group.title, group.about, members
    rest = tuple(template for template in templates if template.id not in seen)
    if rest:
        yield *OWN, rest
