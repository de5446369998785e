"""Makes docs/screenshots/*.png and docs/shortcuts.md from the program as it is.

Run it from the project with a screen, real or virtual:
xvfb-run -s "-screen 0 1600x1000x24" python -m docs.make_screenshots
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from drafting.terms import FindingStatus, Severity, Technique
from gui import application
from gui.actions import Act, shortcuts_markdown
from gui.export.export_dialog import ExportDialog
from gui.services import Services
from gui.settings import Folders, Look, Recent
from gui.start.wizard import Wizard
from gui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
SIZE = (1440, 900)
LARGEST = 400_000
SETTLED_MS = 500
ANSWERS = {
    "title": "Begeleiding Wmo Oosterveld 2028",
    "contracting_authorities": "Gemeente Oosterveld",
    "publication_date": "1 februari 2027",
}
EARLIER = (
    ("Jeugdhulp ambulant Westerbroek 2028", 12, 1, 3, 5),
    ("Dagbesteding regio Oosterveld", 0, 0, 1, 4),
)


def main() -> None:
    """Goes through the program and takes a picture of each screen."""
    (ROOT / "docs" / "shortcuts.md").write_text(shortcuts_markdown(), encoding="utf-8")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        app = application.start_qt()
        services = Services(Folders(Path(home)), application.now)
        services.settings.change(look=Look.LIGHT, author="N. de Wit", last_folder=home)
        for title, gaps, violations, deviations, attentions in EARLIER:
            at = application.now().isoformat(timespec="minutes")
            kept = Recent(f"{title}.bestek", title, at, gaps, violations, deviations, attentions)
            services.settings.remember(kept)
        window = application.open_window(app, services)
        window.resize(*SIZE)
        take_start(window)
        take_draft(window)
        window.set_look(Look.DARK)
        take(window, "donker")
        window.workspace = None  # nothing of the example is to be kept
        window.close()


def take_start(window: MainWindow) -> None:
    """The start page and the wizard."""
    take(window, "start")
    window.show_wizard(window.services.templates[0])
    wizard = window.page
    assert isinstance(wizard, Wizard)
    wizard.suggest(ANSWERS)
    take(window, "vragen")


def take_draft(window: MainWindow) -> None:
    """The main window with a finding, the library and the export dialog."""
    window.open_example()
    QTest.qWait(SETTLED_MS * 4)
    place = window.workspace
    assert place is not None
    place.open_draft.check_now()  # the picture is of a check that is done
    place.check()
    found = place.open_draft.report.findings
    worst = next(
        f
        for f in found
        if f.severity is Severity.VIOLATION and f.status is FindingStatus.OPEN and f.place
    )
    assert worst.place is not None
    place.go_to(worst.place.element)
    take(window, "bevinding")
    place.show_technique(Technique.SOCIAL_AWARD_CRITERIA)
    take(window, "bibliotheek")
    place.show_pane(Act.TECHNIQUES)
    take(window, "technieken")
    place.show_pane(Act.FINDINGS)
    window.export()
    QTest.qWait(SETTLED_MS)
    dialog = next(d for d in window.findChildren(ExportDialog) if d.isVisible())
    take(dialog, "exporteren")
    dialog.reject()


def take(widget: QWidget, name: str) -> None:
    """Saves a picture of the widget, when everything in it has been drawn."""
    QTest.qWait(SETTLED_MS)
    path = FOLDER / f"{name}.png"
    picture = widget.grab()
    picture.save(str(path))
    if path.stat().st_size > LARGEST:
        raise SystemExit(f"{path.name} is larger than {LARGEST} bytes.")
    sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size}\n")


if __name__ == "__main__":
    main()
