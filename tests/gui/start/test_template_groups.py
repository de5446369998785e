from dataclasses import replace

from PySide6.QtWidgets import QLabel

from gui.start.cards import TemplateCard
from gui.start.template_groups import TemplateGroups, grouped
from templates.shelf import all_templates
from tests import builders

OWN = builders.template(
    builders.Part(builders.PartKey.GUIDE, "Leidraad", (builders.chapter("contract"),))
)


def test_every_template_stands_in_one_group_and_the_own_ones_last():
    groups = list(grouped((*all_templates(), OWN)))
    assert [title for title, _about, _members in groups] == [
        "Zorg en ondersteuning regelen",
        "Een andere opdracht geven",
        "Verkennen en bewoners de ruimte geven",
        "Subsidie geven en samenwerken",
        "Uw eigen sjablonen",
    ]
    ids = [template.id for _title, _about, members in groups for template in members]
    assert sorted(ids) == sorted([*(t.id for t in all_templates()), "proef"])
    assert groups[-1][2] == (OWN,)


def test_a_group_without_templates_is_left_out():
    assert [title for title, _about, _members in grouped((OWN,))] == ["Uw eigen sjablonen"]
    assert list(grouped(())) == []


def test_an_updated_template_of_the_product_keeps_its_group():
    later = replace(all_templates()[0], version="9.0")
    (group,) = grouped((later,))
    assert group[0] != "Uw eigen sjablonen"


def test_a_card_chooses_its_template(qtbot):
    made = TemplateGroups(all_templates())
    qtbot.addWidget(made)
    cards = made.findChildren(TemplateCard)
    assert len(cards) == len(all_templates())
    with qtbot.waitSignal(made.template_chosen) as chosen:
        cards[3].click()
    assert chosen.args[0] is cards[3].template
    assert "Subsidie geven en samenwerken" in [w.text() for w in made.findChildren(QLabel)]
