"""A reviewer in LibreOffice, step by step: run with the Python that has UNO, usually /usr/bin/python3.

    /usr/bin/python3 -m benchmarks.libreoffice_steps IN OUT STEPS.json

A step is a list: ["record", true], ["comment", words, text], ["replace", old, new], ["clear", words] (the
paragraph stays, empty), ["resolve", words of a comment], ["reply", words of a comment, text], ["drop", first words,
last words] (whole paragraphs from one to another), ["move", first words, last words, words behind which they go],
["accept"], ["behind", words, new paragraph]. The file that comes out is a .docx or an .odt, by its name.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

import uno  # type: ignore[import-not-found]  # LibreOffice brings it, for its own Python alone
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]  # as above
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # type: ignore[import-not-found]  # as above
from com.sun.star.util import DateTime  # type: ignore[import-not-found]  # as above

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
TRIES = 160
SEEN = frozenset({"move", "accept"})
"""Steps that are commands of the window. A window that shows comments ends LibreOffice where the Debian package
without windows (-nogui) is installed: annotation.ui is not in it. So comments are made without a window."""


def named(name, value):
    """A property as UNO wants it."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def start(profile):
    """LibreOffice with a profile of its own, and the way to it."""
    pipe = f"review{uuid.uuid4().hex[:8]}"
    command = [
        "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
        f"--accept=pipe,name={pipe};urp;",
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _try in range(TRIES):
        try:
            return process, resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            )
        except Exception:  # UNO has its own kinds of exception; it is not there yet
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


class Reviewer:
    """Does the steps in one open document."""

    def __init__(self, document, context):
        self.document = document
        self._dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )

    def find(self, words):
        """Where these words stand first, in the text or a table; ends the run when they are nowhere."""
        for paragraph in self._paragraphs(self.document.Text):
            if words not in paragraph.String:
                continue
            portions = paragraph.createEnumeration()
            while portions.hasMoreElements():
                portion = portions.nextElement()
                place = portion.String.find(words) if portion.TextPortionType == "Text" else -1
                if place >= 0:
                    cursor = portion.Text.createTextCursorByRange(portion.Start)
                    cursor.goRight(place, False)
                    cursor.goRight(len(words), True)
                    return cursor
        sys.exit(f"not found in the text: {words!r}")

    def _paragraphs(self, text):
        """Every paragraph, those in tables too."""
        contents = text.createEnumeration()
        while contents.hasMoreElements():
            one = contents.nextElement()
            if one.supportsService("com.sun.star.text.Paragraph"):
                yield one
            elif one.supportsService("com.sun.star.text.TextTable"):
                for name in one.CellNames:
                    yield from self._paragraphs(one.getCellByName(name))

    def send(self, command, **values):
        """A command of the menu."""
        frame = self.document.CurrentController.Frame
        properties = tuple(named(name, value) for name, value in values.items())
        self._dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, properties)

    def do(self, step):
        """One step."""
        getattr(self, f"_{step[0]}")(*step[1:])

    def _record(self, on):
        self.document.RecordChanges = on

    def _comment(self, words, text):
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content, note.Initials = "R. Reviewer", text, "RR"
        now, moment = datetime.now(UTC), DateTime()
        moment.Year, moment.Month, moment.Day = now.year, now.month, now.day
        moment.Hours, moment.Minutes, moment.Seconds = now.hour, now.minute, now.second
        note.DateTimeValue = moment
        where = self.find(words)
        where.Text.insertTextContent(where, note, True)

    def _replace(self, old, new):
        self.find(old).setString(new)

    def _clear(self, words):
        cursor = self.find(words)
        cursor.gotoStartOfParagraph(False)
        cursor.gotoEndOfParagraph(True)
        cursor.setString("")

    def _annotations(self, words):
        fields = self.document.TextFields.createEnumeration()
        while fields.hasMoreElements():
            one = fields.nextElement()
            if (
                one.supportsService("com.sun.star.text.textfield.Annotation")
                and words in one.Content
            ):
                yield one

    def _resolve(self, words):
        for one in self._annotations(words):
            one.Resolved = True

    def _span(self, first, last):
        start = self.find(first)
        cursor = start.Text.createTextCursorByRange(start.Start)
        cursor.gotoStartOfParagraph(False)
        end = self.find(last)
        cursor.gotoRange(end.End, True)
        cursor.gotoEndOfParagraph(True)
        cursor.goRight(1, True)
        return cursor

    def _drop(self, first, last):
        self._span(first, last).setString("")

    def _move(self, first, last, behind):
        controller = self.document.CurrentController
        controller.select(self._span(first, last))
        self.send("Cut")
        target = self.find(behind)
        cursor = target.Text.createTextCursorByRange(target.End)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, False)
        controller.select(cursor)
        self.send("Paste")

    def _accept(self):
        self.send("AcceptAllTrackedChanges")

    def _behind(self, words, text):
        found = self.find(words)
        cursor = found.Text.createTextCursorByRange(found.End)
        cursor.gotoEndOfParagraph(False)
        found.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        found.Text.insertString(cursor, text, False)


def opened(source, desktop, context, *, seen):
    """The document: in a window nobody sees, or without any, for which LibreOffice needs no files of its windows."""
    url = uno.systemPathToFileUrl(str(source.resolve()))
    if seen:
        return desktop.loadComponentFromURL(url, "_blank", 0, (named("Hidden", True),))
    document = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.text.TextDocument", context
    )
    if source.suffix == ".odt":
        document.load((named("URL", url), named("FilterName", FILTERS[".odt"])))
        return document
    files = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.ucb.SimpleFileAccess", context
    )
    reader = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.comp.Writer.WriterFilter", context
    )
    document.initNew()
    reader.setTargetDocument(document)
    reader.filter((named("InputStream", files.openFileRead(url)), named("URL", url)))
    return document


def run(source, target, steps):
    """Open the one file, do the steps, save as the other."""
    seen = any(step[0] in SEEN for step in steps)
    with tempfile.TemporaryDirectory() as profile:
        # LibreOffice leaves a lock beside what it opens, which would stop the next one
        source = Path(shutil.copy(source, profile))
        process, context = start(profile)
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        try:
            document = opened(source, desktop, context, seen=seen)
            reviewer = Reviewer(document, context)
            for step in steps:
                reviewer.do(step)
            written = uno.systemPathToFileUrl(str(target.resolve()))
            document.storeToURL(written, (named("FilterName", FILTERS[target.suffix]),))
        finally:
            try:
                desktop.terminate()
            except Exception:  # it may have ended already
                pass
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text("utf-8")))
