"""The generated manuals are what the generator gives now."""

import runpy

import pytest

from tests.shared_material import ROOT

MADE = runpy.run_path(str(ROOT / "docs" / "make_manuals.py"))


@pytest.mark.parametrize("name", ["rules", "clauses"])
def test_a_manual_is_up_to_date(name):
    written = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    assert written == MADE[f"{name}_manual"](), "run: python docs/make_manuals.py"
