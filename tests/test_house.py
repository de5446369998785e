"""What can be checked of how the house is kept."""

import ast
import re
from pathlib import Path

import pytest

from tests.shared_material import ROOT

SOURCES = ("main.py", "gui", "commands", "drafting", "clause_library", "templates")
BANNED = {
    "manager",
    "helper",
    "helpers",
    "utils",
    "util",
    "common",
    "base",
    "misc",
    "handler",
    "processor",
    "data",
    "info",
}
TOP_LEVEL = {
    "main.py", "gui", "commands", "drafting", "clause_library", "templates", "tests", "docs", "benchmarks",
    "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "uv.lock",
}  # fmt: skip
LONGEST = 350


def modules() -> list[Path]:
    found = []
    for name in SOURCES:
        path = ROOT / name
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_one_thing_with_a_fitting_name(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert not set(path.stem.split("_")) & BANNED


def test_classes_have_fitting_names():
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                words = {word.lower() for word in re.findall(r"[A-Z][a-z]+", node.name)}
                assert not words & (BANNED - {"base", "data"}), f"{path.name}: {node.name}"


def test_no_cycles_are_hidden():
    for path in modules():
        assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8"), path


def test_dangerous_doors_are_where_they_belong():
    doors = {
        r"\bEnvironment\(": {"drafting/text/placeholders.py"},
        r"\b(eval|exec|compile)\(": set(),
        r"\bpickle\b|\byaml\b": set(),
        r"\bsubprocess\b|os\.system": {"drafting/pdf/conversion.py"},
    }
    for path in modules():
        text = re.sub(r"re\.compile\(|\.exec\(", "", path.read_text(encoding="utf-8"))
        for pattern, allowed in doors.items():
            name = path.relative_to(ROOT).as_posix()
            assert name in allowed or not re.search(pattern, text), f"{name}: {pattern}"


def test_the_top_level_is_fixed():
    made = {"voorbeeld", "__pycache__", "dist", "build"}
    top = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")} - made
    assert {name for name in top if not name.endswith(".egg-info")} <= TOP_LEVEL


def test_no_path_of_a_machine_is_in_the_project():
    wanted = re.compile(r"/(work|root|home/\w+)/")
    for path in modules():
        assert not wanted.search(path.read_text(encoding="utf-8")), path
