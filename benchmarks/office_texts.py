#!/usr/bin/python3
"""What LibreOffice makes of Word files: their texts, after accepting or rejecting all tracked changes.

Runs under the Python that LibreOffice's uno belongs to (Debian: /usr/bin/python3), without the project:

    /usr/bin/python3 benchmarks/office_texts.py FOLDER NAME.docx accept|reject|read …

Prints a JSON list, one entry for each pair of file and deed: the paragraphs and tables in order. What was
accepted or rejected is stored as a Word file in FOLDER first, and read from that file.
"""

import json
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

_DEEDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def main():
    folder = Path(sys.argv[1])
    asked = list(zip(sys.argv[2::2], sys.argv[3::2]))
    with tempfile.TemporaryDirectory() as profile:
        process, context = _started(profile)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        try:
            print(json.dumps([_done(desktop, dispatcher, folder, *one) for one in asked]))
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass  # it is gone already
            process.wait(20)


def _done(desktop, dispatcher, folder, name, deed):
    path = folder / name
    if deed in _DEEDS:
        document = _opened(desktop, path)
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, _DEEDS[deed], "", 0, ())
        path = folder / f"{path.stem}-{deed}ed.docx"
        document.storeToURL(path.as_uri(), (_property("FilterName", "MS Word 2007 XML"),))
        document.close(True)
    document = _opened(desktop, path)
    left = sum(1 for _ in _each(document.Redlines))
    texts = [_read(part) for part in _each(document.Text)]
    document.close(True)
    return {"file": name, "deed": deed, "left": left, "texts": texts}


def _read(part):
    if not part.supportsService("com.sun.star.text.TextTable"):
        return {"text": part.String, "number": part.ListLabelString, "style": part.ParaStyleName}
    rows = {}
    for cell in part.CellNames:
        row = int("".join(letter for letter in cell if letter.isdigit()))
        rows.setdefault(row, []).append((cell, part.getCellByName(cell).String))
    ordered = [[text for _, text in sorted(cells)] for _, cells in sorted(rows.items())]
    return {"table": ordered}


def _each(collection):
    if collection is None:
        return
    found = collection.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def _opened(desktop, path):
    return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (_property("Hidden", True),))


def _property(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _started(profile):
    pipe = "texts" + uuid.uuid4().hex[:8]
    process = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo",
         f"-env:UserInstallation={Path(profile).as_uri()}", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(240):
        try:
            address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            return process, resolver.resolve(address)
        except Exception:
            time.sleep(0.25)
    process.terminate()
    sys.exit("soffice did not start")


main()
