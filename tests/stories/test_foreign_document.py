"""A jurist opens a Word file from elsewhere, sees findings, changes one, justifies one, keeps the report."""

from pathlib import Path

from docx import Document as WordDocument

from drafting.files.draft_file import read_draft
from drafting.reports.register import EntryStatus, register
from drafting.terms import FindingStatus
from gui import alerts
from gui.actions import Act
from tests.stories.test_main_job import checked, justify, press, rewrite

TURNOVER = "De inschrijver heeft een jaaromzet van ten minste € 9.000.000."
PAYMENT = "De gemeente betaalt facturen binnen 60 dagen na ontvangst."


def foreign_file(folder: Path) -> Path:
    word = WordDocument()
    word.add_heading("1. De opdracht", level=1)
    word.add_paragraph(
        "De geraamde waarde van de opdracht is € 2.400.000 exclusief btw, met alle verlengingen."
    )
    word.add_heading("2. Geschiktheidseisen", level=1)
    word.add_heading("2.1 Draagkracht", level=2)
    word.add_paragraph(TURNOVER)
    word.add_heading("3. Overeenkomst", level=1)
    word.add_paragraph(PAYMENT)
    path = folder / "Bestek van elders.docx"
    word.save(str(path))
    return path


def heavy(report, words):
    return [f for f in report.findings if f.place and words in f.place.quote]


def test_a_word_file_from_elsewhere(window, qtbot, monkeypatch, tmp_path):
    path = foreign_file(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_asked: path)
    press(window, Act.OPEN)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    opened = window.workspace.open_draft
    assert opened.draft.procurement.estimated_value == 2_400_000

    # what the check finds, with the numbers read from the document itself
    report = checked(window, qtbot)
    (turnover,) = [
        f for f in heavy(report, "9.000.000") if f.rule == "turnover-exceeds-three-times-value"
    ]
    assert "7.200.000" in turnover.message
    (payment,) = [f for f in heavy(report, "60 dagen") if f.rule == "payment-term-over-30-days"]

    # one is changed, the other justified
    rewrite(window, payment.place.block, PAYMENT.replace("60", "30"), qtbot)
    assert heavy(checked(window, qtbot), "dagen") == []
    justify(window, turnover.key, qtbot)
    statuses = {f.rule: f.status for f in checked(window, qtbot).findings}
    assert statuses["turnover-exceeds-three-times-value"] is FindingStatus.JUSTIFIED

    # the report tells both, and the foreign file is as it was
    target = tmp_path / "rapport.html"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: target)
    press(window, Act.REPORT)
    page = target.read_text(encoding="utf-8")
    assert "opvang in de nacht" in page
    assert "9.000.000" in page
    assert path.read_bytes() == before


def test_what_was_solved_between_two_savings_is_remembered(window, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_asked: foreign_file(tmp_path))
    press(window, Act.OPEN)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    target = tmp_path / "bestek.bestek"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: target)
    report = checked(window, qtbot)
    press(window, Act.SAVE)
    (payment,) = heavy(report, "60 dagen")
    rewrite(window, payment.place.block, PAYMENT.replace("60", "30"), qtbot)
    report = checked(window, qtbot)
    press(window, Act.SAVE)
    assert not window.workspace.open_draft.has_changes
    draft, _stamp = read_draft(target)
    ended = {e.rule: e.status for e in register(draft, report)}
    assert ended["payment-term-over-30-days"] is EntryStatus.SOLVED
