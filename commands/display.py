"""Whether a window can open here, asked before Qt is started: Qt itself would abort.

Source of the library names: the packages that Qt 6 needs on Debian and Ubuntu.
"""

import ctypes
import os
import sys

from drafting.refusals import Refusal

_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
_SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def refuse_without_display() -> None:
    """Returns when a window can open.

    Raises:
        Refusal: system libraries or a screen are missing; the sentence says what to install or do.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = dict(_LIBRARIES)
    if platform not in {"offscreen", "minimal"}:
        wanted |= _SCREEN_LIBRARIES
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if missing:
        raise Refusal(
            f"Voor het venster ontbreken onderdelen van het systeem. Installeer ze met: "
            f"sudo apt install {' '.join(missing)}"
        )
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not shown and not platform:
        raise Refusal(
            "Er is geen scherm om het venster te openen. Werk zonder venster met "
            "'main.py example -o voorbeeld' of vraag hulp met 'main.py --help'."
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
