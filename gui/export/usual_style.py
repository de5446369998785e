"""Which house style counts unless the user chooses another.

First the one that was chosen for this organisation, then the one chosen last, then a file "huisstijl" in
the folder that is shared with colleagues: so one person can set it for a whole municipality.
"""

from pathlib import Path

from gui.settings import Settings

SHARED_NAMES = ("huisstijl.dotx", "huisstijl.docx")


def usual_style(settings: Settings, organisation: str) -> Path | None:
    """The file of the house style; None when there is none, or the organisation wants none."""
    own = next((s for s in settings.house_styles if s.organisation == organisation), None)
    if own is not None:
        return _there(own.path)
    return _there(settings.house_style) or shared_style(settings)


def shared_style(settings: Settings) -> Path | None:
    """The house style in the shared folder."""
    if not settings.shared_folder:
        return None
    folder = Path(settings.shared_folder)
    return next((found for name in SHARED_NAMES if (found := _there(str(folder / name)))), None)


def _there(path: str) -> Path | None:
    return Path(path) if path and Path(path).is_file() else None
