"""The generated manuals are what the generator gives now."""

import pytest

from docs.make_manuals import MANUALS
from tests.shared_material import ROOT


@pytest.mark.parametrize("name", MANUALS)
def test_a_manual_is_up_to_date(name):
    written = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert written == MANUALS[name](), "run: python -m docs.make_manuals"
