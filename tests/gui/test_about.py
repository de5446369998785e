"""What the program says of itself."""

import re
import tomllib
from pathlib import Path

from gui.about import USED, VERSION

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]


def test_it_names_every_package_it_stands_on_once():
    needed = [re.match(r"[\w-]+", line)[0].casefold() for line in PROJECT["dependencies"]]
    assert sorted(name.casefold() for name, _what, _licence in USED) == sorted(needed)


def test_it_has_the_version_of_the_project():
    assert PROJECT["version"] == VERSION
