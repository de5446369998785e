"""Stories run in the window without a screen, with the same guards as the other tests of it."""

from tests.gui.conftest import (
    no_modals,
    opened,
    pytest_collection_modifyitems,
    rulebook,
    theme,
)

__all__ = ["no_modals", "opened", "pytest_collection_modifyitems", "rulebook", "theme"]
