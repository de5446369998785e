"""The two acceptance checks through which the Word files go that a test makes.

The shared check (schema, semantics, accessibility) is beside the project or not; openxml-audit is a dependency of
the development.
"""

import importlib.util
import re
import sys
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from drafting.word.write import export, report_export
from tests.shared_material import shared

_FALSE_ALARMS = ("Numbering definition '0' referenced but not found",)
"""What openxml-audit takes for a fault: number 0 is how a paragraph leaves its list (ISO/IEC 29500-1 § 17.9.18)."""

_MARK = re.compile(rb"<[\w:]+(?: [\w:]+=)*|[\w:]+=(?=\")")


class ExportChecks:
    """Hears of each Word file that is made and checks the first and last of a test, each file once.

    A test of properties makes hundreds; `folder` is for its own use. The slow one of the two checks has only
    files in which there is something new.
    """

    def __init__(self, folder: Path) -> None:
        self.made: list[bytes] = []
        self.checked = 0
        self._folder = folder
        self._seen: set[str] = set()
        self._marks: set[bytes] = set()

    def listen(self, patch: pytest.MonkeyPatch) -> None:
        """Begins to hear."""
        for module in (export, report_export):
            packed = module.packed

            def heard(*given, packed=packed):
                content = packed(*given)
                self.made.append(content)
                return content

            patch.setattr(module, "packed", heard)

    def faults(self, *, accessible: bool) -> list[str]:
        """What is wrong with the files made since the last time, a line each; see `accessible` at `faults_of`."""
        made, self.made = self.made, []
        found: list[str] = []
        for content in dict.fromkeys(made[:1] + made[-1:]):
            digest = sha256(content).hexdigest()
            if digest not in self._seen:
                self._seen.add(digest)
                self.checked += 1
                path = self._folder / f"{self.checked}.docx"
                path.write_bytes(content)
                found += faults_of(path, accessible=accessible, audited=self._is_new(content))
        return found

    def _is_new(self, content: bytes) -> bool:
        """Whether a file has an element or attribute in some part that no file before it had."""
        with ZipFile(BytesIO(content)) as package:
            marks = {
                name.encode() + mark
                for name in package.namelist()
                for mark in _MARK.findall(package.read(name))
            }
        new = not marks <= self._marks
        self._marks |= marks
        return new


def faults_of(path: Path, *, accessible: bool = True, audited: bool = True) -> list[str]:
    """The errors of the shared check, with those of accessibility, and of openxml-audit, which is slower."""
    own = _shared_check()
    found = own.validate(str(path), a11y=accessible).errors if own else []
    second = map(str, _audit().validate(str(path)).errors if audited else [])
    return [
        *(": ".join(map(str, one)) for one in found),
        *(one for one in second if not one.endswith(_FALSE_ALARMS)),
    ]


@cache
def _audit() -> OpenXmlValidator:
    return OpenXmlValidator()


@cache
def _shared_check():
    path = shared("tools/validate_docx.py")
    if path is None:
        return None
    spec = importlib.util.spec_from_file_location("validate_docx", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
