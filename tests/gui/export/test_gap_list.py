from PySide6.QtWidgets import QPushButton

from drafting.document import Gap
from gui.export.gap_list import gap_list


def test_each_gap_leads_to_its_field(qtbot):
    asked = []
    card = gap_list(
        [Gap("contact", "Contact & meer", (), True), Gap("dag", "Dag", (), True)], asked.append
    )
    qtbot.addWidget(card)
    for button in card.findChildren(QPushButton):
        button.click()
    assert asked == ["contact", "dag"]
