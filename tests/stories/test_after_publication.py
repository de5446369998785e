"""A bestek is published, a question comes in, the text changes, and two notes go out."""

import io
import zipfile

from docx import Document as WordDocument

from drafting.assembly.assemble import assemble
from drafting.clarifications.note import note_content
from drafting.comparison.documents import Kind
from drafting.document import BlockId, Heading
from drafting.draft import find_spot
from drafting.edits.passages import add_after, add_section, leave_out
from drafting.files.draft_file import read_draft
from gui import alerts, background
from gui.actions import Act
from gui.clarifications.clarifications_dialog import CHANGES, NOTES, ClarificationsDialog
from gui.clarifications.publish_dialog import PublishDialog
from tests.stories.test_main_job import press, rewrite

QUESTION = "Waarom moet de omzet € 9.000.000 zijn? Wij van Thuis in Zorg halen dat niet."
LIGHTER = (
    "De inschrijver heeft in het laatste boekjaar een omzet van ten minste € 2.000.000 behaald."
)


def word_text(path):
    word = WordDocument(io.BytesIO(path.read_bytes()))
    found = [paragraph.text for paragraph in word.paragraphs]
    found += [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join(found)


def word_xml(path):
    with zipfile.ZipFile(path) as word:
        return word.read("word/document.xml").decode("utf-8")


def numbers(place):
    return {str(e.id): e.number for e in place.open_draft.document.elements if hasattr(e, "number")}


def settled(place, qtbot):
    desk = place.publication.desk
    qtbot.waitUntil(lambda: desk.is_settled and not background.busy(), timeout=30_000)
    return desk.standing


def saved(notes, save, path, monkeypatch, qtbot):
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: path)
    with qtbot.waitSignal(notes.filing.written, timeout=60_000):
        save()
    return path


def test_a_bestek_after_its_publication(window, qtbot, monkeypatch, tmp_path):
    window.open_example()
    place = window.workspace
    before = publish(window, qtbot)
    press(window, Act.CLARIFICATIONS)
    (shown,) = place.findChildren(ClarificationsDialog)
    turnover = find_block(place.open_draft, "€ 9.000.000")
    ask_and_answer(place, shown, turnover, qtbot)
    change_the_text(window, turnover, before, qtbot)
    explain_the_change(place, shown, qtbot)
    first_nota(shown, monkeypatch, tmp_path, qtbot)
    second_nota(window, shown, qtbot)
    shown.close()
    keep_it_all(window, monkeypatch, tmp_path)


def to_the_page(window, qtbot):
    """Goes from the window of questions and changes, which stays, to the page."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def publish(window, qtbot):
    """Publishing with faults asks for a word of agreement."""
    place = window.workspace
    qtbot.waitUntil(lambda: place.open_draft.is_checked, timeout=30_000)
    press(window, Act.PUBLISH)
    (dialog,) = window.findChildren(PublishDialog)
    assert not dialog.go.isEnabled()
    dialog.agree.setChecked(True)
    dialog.go.click()
    settled(place, qtbot)
    assert "Geen wijzigingen sinds de publicatie" in place.publication.words
    return numbers(place)


def ask_and_answer(place, shown, turnover, qtbot):
    """A question comes in, its place is understood, and its asker is seen in it."""
    shown.questions.add()
    form = shown.questions.form
    form.text.setPlainText(QUESTION)
    form.place.setText(f"paragraaf {number_above(place.open_draft, turnover)}, leidraad")
    form.asker.setText("Thuis in Zorg B.V.")
    assert shown.keep()
    found = settled(place, qtbot)
    assert [trace.words for trace in found.traces] == ["Thuis in Zorg"]
    assert found.publication.questions[0].place is not None
    form.text.setPlainText(QUESTION.replace(" Wij van Thuis in Zorg halen dat niet.", ""))
    form.answer.setPlainText("Deze eis was te zwaar; hij is nu € 2.000.000.")
    assert shown.keep()
    assert settled(place, qtbot).traces == ()


def change_the_text(window, turnover, before, qtbot):
    """A text changes, a section and a text come in between, another is taken out; the numbers stay."""
    place = window.workspace
    opened = place.open_draft
    to_the_page(window, qtbot)
    rewrite(window, turnover, LIGHTER, qtbot)
    hand = opened.hand()
    opened.apply(add_section(opened.draft, "summary", "extra", "Extra", "Een alinea.", hand))
    opened.apply(leave_out(opened.draft, "about-authorities", out=True))
    behind = BlockId("choosing-and-starting-1")
    opened.apply(add_after(opened.draft, behind, "Nieuw.", BlockId("tussen"), hand))
    now = numbers(place)
    assert (now["extra"], now["tussen"]) == ("1.1a", "2.1.1a")
    assert now["about-authorities"] == before["about-authorities"] == "2.1"
    assert all(now[name] == number for name, number in before.items() if name in now)
    found = settled(place, qtbot)
    kinds = {change.number: change.kind for change in found.changes}
    assert (kinds["1.1a"], kinds["2.1"], kinds["2.1.1a"]) == (Kind.ADDED, Kind.REMOVED, Kind.ADDED)
    assert found.materials[0].sign.id == "eligibility"
    assert found.materials[0].direction == "lichter"


def explain_the_change(place, shown, qtbot):
    """The change gets its reason and the question that led to it."""
    shown.show_tab(CHANGES)
    found = settled(place, qtbot)
    change = next(c for c in found.changes if "2.000.000" in c.new)
    shown.changes.rows.choose(str(change.element))
    shown.changes.reason.setPlainText("De eis was zwaarder dan nodig.")
    shown.changes.link(found.publication.questions[0].id)


def first_nota(shown, monkeypatch, tmp_path, qtbot):
    """The first nota is closed and goes out as Word, with the bestek as it is now."""
    asked = []
    monkeypatch.setattr(alerts, "ask", lambda *given: asked.append(given[2]) or 0)
    shown.show_tab(NOTES)
    notes = shown.notes
    notes.close_button.click()
    assert "wezenlijke wijziging" in asked[0]
    path = saved(notes, lambda: notes.filing.save_note(1), tmp_path / "n1.docx", monkeypatch, qtbot)
    text = word_text(path)
    for words in ("Deze eis was te zwaar", "€ 9.000.000", "€ 2.000.000", "eis 2.1.1a", "vraag 1."):
        assert words in text
    assert "Thuis in Zorg" not in text
    assert "De eis was zwaarder dan nodig." in text
    marked = word_xml(saved(notes, notes.marked.click, tmp_path / "m.docx", monkeypatch, qtbot))
    assert "<w:ins " in marked
    assert "<w:del " in marked
    clean = saved(notes, notes.clean.click, tmp_path / "z.docx", monkeypatch, qtbot)
    assert "<w:ins " not in word_xml(clean)
    assert "(vervallen)" in word_text(clean)


def second_nota(window, shown, qtbot):
    """The second nota has only what is new."""
    place = window.workspace
    to_the_page(window, qtbot)
    rewrite(window, "tussen", "Nieuw en beter.", qtbot)
    found = settled(place, qtbot)
    assert [change.number for change in found.changes] == ["2.1.1a"]
    assert "1 wijziging sinds nota 1" in place.publication.words
    shown.notes.close_button.click()
    opened = place.open_draft
    second = note_content(opened.draft, opened.norms, 2, opened.hand().day)
    assert [told.change.new for told in second.changes] == ["Nieuw en beter."]
    assert second.answers == ()


def keep_it_all(window, monkeypatch, tmp_path):
    """All of it is in the file; what stayed behind as a number is no trouble for page and check."""
    opened = window.workspace.open_draft
    target = tmp_path / "bestek.bestek"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: target)
    press(window, Act.SAVE)
    back = read_draft(target)[0]
    assert back.publication == opened.draft.publication
    assert assemble(back, opened.norms) == opened.document
    window.workspace.go_to("about-authorities")
    opened.check_now()
    places = {finding.place.element for finding in opened.report.findings if finding.place}
    assert "about-authorities" not in places


def find_block(opened, words):
    found = next(e for e in opened.document.elements if words in e.text)
    assert find_spot(opened.draft, found.block) is not None
    return found.block


def number_above(opened, block):
    heading = ""
    for element in opened.document.elements:
        if isinstance(element, Heading):
            heading = element.number
        elif element.block == block:
            return heading
    raise AssertionError(block)
