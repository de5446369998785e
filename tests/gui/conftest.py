"""What every test of the window needs: no screen, no modal box, a draft that is open."""

import os
from collections.abc import Callable
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from drafting.checks.rulebook import Rulebook, load
from drafting.draft import Draft
from gui.open_draft import OpenDraft
from gui.theme import Theme, apply_theme, read_theme
from tests import builders

AUTHOR = "J. Jansen"
OFFSCREEN_SAYS = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns that it has no size hints to pass on; that is no fault of ours."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_SAYS, extend=True))


@pytest.fixture(autouse=True)
def no_modals(monkeypatch: pytest.MonkeyPatch) -> None:
    """A box that waits for an answer would hang the run: it fails the test instead."""

    def refuse(*arguments: object, **_named: object) -> int:
        shown = arguments[0] if arguments else None
        words = shown.text() if isinstance(shown, QMessageBox) else ""
        pytest.fail(f"a modal box was opened: {type(shown).__name__} {words}")

    for kind in (QDialog, QMessageBox, QFileDialog):
        monkeypatch.setattr(kind, "exec", refuse)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)
    for name in ("information", "warning", "critical", "question", "about"):
        monkeypatch.setattr(QMessageBox, name, refuse)
    monkeypatch.setattr(QMenu, "exec", refuse)


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The rules of the product."""
    return load()[0]


@pytest.fixture(params=["light"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    """The light look, applied; parametrise indirectly for the dark one."""
    found = read_theme(request.param)
    apply_theme(qapp, found)
    return found


@pytest.fixture
def opened(qapp: QApplication, rulebook: Rulebook) -> Callable[[Draft], OpenDraft]:
    """Opens a draft as the window does: by J. Jansen, on the day of tests/builders.py."""

    def opened(draft: Draft) -> OpenDraft:
        return OpenDraft(draft, rulebook, lambda: AUTHOR, _today)

    return opened


def _today() -> date:
    return builders.DAY
