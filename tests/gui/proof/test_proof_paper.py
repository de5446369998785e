from datetime import date
from shutil import which
from subprocess import run

import pytest
from PySide6.QtGui import QImage, QPainter

from gui.proof.proof_pages import Beside
from gui.proof.proof_paper import Choices, Setting, paint_page, pdf_of, set_proof
from tests.drafting.word.write.builder import long_document, sample

DAY = date(2027, 2, 1)


def proof(**choices):
    return set_proof(sample(), DAY, "Arial", Choices(**choices))


def painted(found, number=1) -> QImage:
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_page(found, number, painter)
    painter.end()
    return image


def ink(image: QImage, left: int, right: int) -> int:
    return sum(
        image.pixelColor(x, y).lightness() < 160 for x in range(left, right) for y in range(60, 780)
    )


def test_numbers_stand_in_the_margin_only_when_they_are_asked(qapp):
    assert ink(painted(proof(beside=Beside.LINES)), 34, 70) > 10
    assert ink(painted(proof(beside=Beside.NOTHING)), 34, 70) == 0


def test_a_wide_margin_stays_empty_to_write_in(qapp):
    assert ink(painted(proof(wide=True)), 425, 560) == 0
    assert ink(painted(proof(wide=False)), 425, 530) > 10


def test_the_work_goes_on_where_it_stopped(qapp):
    setting = Setting(long_document(2), DAY, "Arial", Choices())
    found, steps = None, 0
    while found is None:
        found = setting.go_on(0)
        steps += 1
    assert steps > 10
    whole = set_proof(long_document(2), DAY, "Arial", Choices())
    assert len(found.pages) == len(whole.pages)


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not on this machine")
def test_the_pdf_says_that_it_is_a_proof_on_every_page(qapp, tmp_path):
    found = proof(beside=Beside.TEXTS)
    (tmp_path / "p.pdf").write_bytes(pdf_of(found))
    done = run(["pdftotext", "-layout", tmp_path / "p.pdf", "-"], capture_output=True, check=True)
    pages = done.stdout.decode().rstrip("\f").split("\f")
    assert len(pages) == len(found.pages)
    assert all("PROEFDRUK" in page for page in pages)
    assert "Pagina 1 van" in pages[0]
    assert "[Ingangsdatum]" in done.stdout.decode()
