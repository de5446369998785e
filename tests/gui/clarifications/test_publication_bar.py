from drafting.clarifications.question_table import ReadQuestion
from gui.clarifications.clarifications_dialog import ClarificationsDialog
from tests.drafting.clarifications.published import bestek
from tests.gui.clarifications.test_desk import change


def test_it_says_since_when_and_what_changed(place, desk, qtbot):
    bar = place.publication
    assert not bar.isHidden()
    assert bar.words.startswith("Gepubliceerd op 1 februari 2027; nummers staan vast.")
    assert "Geen wijzigingen sinds de publicatie." in bar.words
    change(place)
    qtbot.waitUntil(lambda: "1 wijziging sinds de publicatie." in bar.words, timeout=10_000)
    desk.add([ReadQuestion("Hoe?")])
    assert "1 vraag wacht op antwoord." in bar.words
    desk.close_note("N. de Wit")
    qtbot.waitUntil(lambda: "Geen wijzigingen sinds nota 1." in bar.words, timeout=10_000)


def test_without_a_publication_it_is_not_there(window, services):
    window.show_draft(services.open(bestek()))
    bar = window.workspace.publication
    assert bar.isHidden()
    bar.desk.publish("N. de Wit")
    assert not bar.isHidden()
    window.workspace.open_draft.undo()
    assert bar.isHidden()


def test_its_button_opens_questions_and_changes(place, qtbot):
    place.publication.open_button.click()
    (dialog,) = place.findChildren(ClarificationsDialog)
    assert dialog.isVisible()
    place.publication.open_button.click()
    assert len(place.findChildren(ClarificationsDialog)) == 1
    dialog.close()
