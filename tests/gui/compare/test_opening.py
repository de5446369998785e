"""The action of the comparison."""

from types import SimpleNamespace

from gui.actions import Act
from gui.compare.opening import compare_deeds


def test_without_a_draft_nothing_opens():
    opened = []
    compare_deeds(SimpleNamespace(workspace=None), opened.append)[Act.COMPARE]()
    assert not opened
