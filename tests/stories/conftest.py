"""Stories run in the window without a screen, with the same guards as the other tests of it."""

from tests.gui.conftest import no_modals, pytest_collection_modifyitems, rulebook, theme
from tests.gui.windows import services, window

__all__ = ["no_modals", "pytest_collection_modifyitems", "rulebook", "services", "theme", "window"]
