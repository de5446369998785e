from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from clause_library.clause_entry import entry_of
from clause_library.own_clauses import OwnClauses
from drafting.edits.clauses import inserted
from drafting.terms import Level, Technique, TextStatus
from drafting.variables import VariableKind
from gui import alerts
from gui.actions import Act
from gui.clauses.clauses_dialog import ClausesDialog
from gui.clauses.own_list import CONFLICT, NEW
from gui.library.library_pane import LibraryPane
from tests.clause_library.packs.made_packs import own
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, type_text, window

__all__ = ["example", "services", "window"]
ID = Qt.ItemDataRole.UserRole


@pytest.fixture
def store(services):
    services.folders.pack_places.prepare()
    return OwnClauses(services.folders.own_clauses, services.folders.backups)


@pytest.fixture
def dialog(window):
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    yield made
    close(made)


def close(dialog):
    dialog.form.show_entry(dialog.form.entry)  # nothing to ask when it closes
    dialog.reject()


def rows(dialog):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    return [i.text(0) for i in dialog.list.findItems("", flags) if i.data(0, ID)]


def choose(dialog, key):
    flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    item = next(i for i in dialog.list.findItems("", flags) if i.data(0, ID) == key)
    dialog.list.setCurrentItem(item)
    QApplication.processEvents()


def write(dialog, title="Wachttijden", words="De opdrachtnemer meldt de wachttijd."):
    form = dialog.form
    form.lines["title"].selectAll()
    type_text(form.lines["title"], title)
    form.text.field.selectAll()
    type_text(form.text.field, words)
    form.techniques[Technique.SOCIAL_GOALS].setChecked(True)
    form.placing.chapter.setCurrentIndex(0)


def test_the_empty_window_says_what_the_first_step_is_and_all_has_a_name(dialog):
    assert "Nog geen eigen bepalingen" in [
        label.text() for label in dialog.parts.empty.findChildren(QLabel)
    ]
    dialog.parts.empty_asked.emit()
    for group in dialog.form.groups.values():
        group.open()
    assert dialog.current == NEW
    assert nameless(dialog) == []


def test_a_clause_is_written_from_nothing_and_undone(dialog, store):
    dialog.make_new()
    write(dialog)
    assert dialog.save()
    (made,) = store.all()
    assert (made.title, made.status) == ("Wachttijden", TextStatus.DRAFT)
    dialog.parts.undo.click()
    assert store.all() == ()


def test_what_is_wrong_is_shown_at_the_field_and_nothing_is_kept(dialog, store):
    dialog.make_new()
    assert not dialog.save()
    assert dialog.form._faults["title"].text() == "Geef de bepaling een titel."
    assert dialog.form.text.field.accessibleDescription() == "De bepaling heeft nog geen tekst."
    assert dialog.form.placing.chapter.accessibleDescription()
    assert store.all() == ()


def test_an_unknown_variable_is_told_while_typing_and_made_with_one_press(dialog, store):
    dialog.make_new()
    write(dialog, words="Binnen {{ wachttijd }}.")
    assert [fault.unknown for fault in dialog.form.text.faults] == ["wachttijd"]
    dialog.form.text.variable_wanted.emit("wachttijd")
    assert dialog.form.text.faults == ()
    row = dialog.form.variables.rows[0]
    row.kind.setCurrentIndex(row.kind.findData(VariableKind.PERIOD))
    type_text(row.lines["example"], "6 weken")
    dialog.show_sheet()
    assert "Binnen 6 weken." in dialog.parts.sheet.toPlainText()
    assert dialog.save()
    assert store.all()[0].variables[0].kind is VariableKind.PERIOD


def test_the_preview_is_as_in_the_document_with_the_values_of_the_draft(example, window):
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    made.make_new()
    write(made, words="Voor {{ contracting_authority }}.\n\n- **een**")
    made.show_sheet()
    shown = made.parts.sheet.toPlainText()
    assert "Gemeente Oosterveld" in shown
    assert "**" not in shown
    close(made)


def test_foreign_text_stays_text(dialog, store):
    dialog.make_new()
    write(dialog, title="<b>vet</b>", words="Een <i>woord</i> & meer.")
    dialog.show_sheet()
    assert "<b>vet</b>" in dialog.parts.sheet.toPlainText()
    assert "<i>woord</i> & meer." in dialog.parts.sheet.toPlainText()


def test_a_library_clause_is_copied_from_the_menu(dialog, store, services):
    menu = dialog.offer_library()
    first = services.clauses[0]
    action = next(
        a for below in menu.actions() for a in below.menu().actions() if a.objectName() == first.id
    )
    action.trigger()
    menu.close()
    assert dialog.form.entry.title == f"{first.title} (kopie)"
    assert dialog.save()
    assert store.all()[0].excludes[-1] == first.id


def test_a_section_of_the_draft_becomes_an_own_clause(example, window, store):
    section = example.open_draft.draft.parts[0].chapters[1].sections[0]
    example.go_to(str(section.blocks[0].id))
    do(window, Act.KEEP_CLAUSE)
    made = open_dialog(window, ClausesDialog)
    assert made.form.entry.title == section.title
    assert made.form.text.faults == ()
    made.form.techniques[Technique.LOTS].setChecked(True)
    assert made.save()
    assert section.blocks[0].text in store.all()[0].blocks[0]
    close(made)


def test_the_menu_of_the_outline_keeps_the_section_of_the_row(example, window, store):
    section = example.open_draft.draft.parts[0].chapters[1].sections[0]
    outline = example.outline
    outline.tree.setCurrentIndex(outline.model.index_of(section.key))
    outline.do("keep_clause")
    made = open_dialog(window, ClausesDialog)
    assert made.form.entry.title == section.title
    close(made)


def test_the_menu_of_the_page_keeps_the_section_of_the_text(example, window, store):
    section = example.open_draft.draft.parts[0].chapters[1].sections[0]
    example.go_to(str(section.blocks[0].id))
    example.page.show_actions()
    menu = next(m for m in example.page.findChildren(QMenu) if m.isVisible())
    next(a for a in menu.actions() if a.objectName() == "keep_clause").trigger()
    menu.close()
    made = open_dialog(window, ClausesDialog)
    assert made.form.entry.title == section.title
    close(made)


def test_where_no_section_is_the_user_is_told(example, window, monkeypatch):
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *words: told.append(str(words[1])))
    monkeypatch.setattr(example.page, "current_section", lambda: "")
    do(window, Act.KEEP_CLAUSE)
    assert "cursor in een paragraaf" in told[0]


def test_only_adopted_clauses_are_offered_until_concepts_are_shown(example, window, store):
    example.show_pane(Act.LIBRARY)
    pane = example.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    store.add(own("eigen-concept", title="Zwaluwstaart", status=TextStatus.DRAFT))
    store.add(own("eigen-vast", title="Zwaluwnest"))
    window.dialogs.content.use_clauses()
    pane.search.setText("zwaluw")
    assert [fit.clause.id for fit in pane.model.fits] == ["eigen-vast"]
    assert pane.filters.concepts.text() == "Concepten (1)"
    pane.filters.concepts.click()
    assert {fit.clause.id for fit in pane.model.fits} == {"eigen-vast", "eigen-concept"}


def test_an_own_clause_of_the_library_is_changed_from_its_preview(example, window, store):
    store.add(own("eigen-vast", title="Zwaluwnest"))
    window.services.__dict__.pop("clauses", None)
    example.show_clause("eigen-vast")
    pane = example.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    assert pane.chosen.clause.own
    pane.preview.own_button.click()
    made = open_dialog(window, ClausesDialog)
    assert made.current == "eigen-vast"
    write(made, title="Zwaluwhuis", words="Anders.")
    made.form.status.version.setText("1.1")
    assert made.save()
    close(made)
    assert pane.chosen.clause.title == "Zwaluwhuis"
    pane.insert_chosen()
    assert "eigen-vast" in inserted(example.open_draft.draft)


def test_a_clause_of_the_library_is_copied_from_its_preview(example, window):
    example.show_clause(window.services.clauses[0].id)
    pane = example.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    pane.preview.own_button.click()
    made = open_dialog(window, ClausesDialog)
    assert made.current == NEW
    assert made.form.is_changed
    close(made)


def test_withdrawn_and_restored(window, store):
    store.add(own("een"))
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    made.parts.withdraw.click()
    assert [clause.id for clause in store.withdrawn()] == ["een"]
    assert made.parts.withdraw.text() == "Haal terug als concept"
    made.parts.withdraw.click()
    assert store.all()[0].status is TextStatus.DRAFT
    close(made)


def test_a_change_of_a_colleague_is_shown_beside_and_chosen(window, store):
    store.add(own("een", title="Eerst", blocks=("De gemeente betaalt.",)))
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    seen = store.all()[0]
    store.change(replace(seen, blocks=("De gemeente betaalt vlug.",), version="1.1"), seen)
    write(made, title="Van mij", words="De gemeente betaalt traag.")
    made.form.status.version.setText("1.1")
    assert made.save()
    assert made.current == f"{CONFLICT}0"
    left, right = made.parts.compared.sheets
    assert "vlug" in left.toPlainText()
    assert "traag" in right.toPlainText()
    made.parts.theirs.click()
    assert store.all()[0].title == "Van mij"
    assert store.conflicts() == ()
    close(made)


def test_leaving_asks_when_something_was_typed(window, store, monkeypatch):
    store.add(own("een"))
    store.add(own("twee"))
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    type_text(made.form.lines["title"], "x")
    asked = []
    monkeypatch.setattr(alerts, "ask", lambda *words: asked.append(words[1]) or 2)
    choose(made, "twee")
    assert len(asked) == 1
    assert made.current == "een"
    monkeypatch.setattr(alerts, "ask", lambda *_words: 1)
    choose(made, "twee")
    assert made.current == "twee"
    assert store.all()[0].title == "Een"
    close(made)


def test_search_narrows_the_list(window, store):
    store.add(own("een", title="Vervoer"))
    store.add(own("twee", title="Wonen"))
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    made.parts.search.setText("vervo")
    assert rows(made) == ["Vervoer"]
    close(made)


def test_a_form_that_was_only_opened_is_not_changed(window, store, services):
    for number, clause in enumerate(services.clauses[:30]):
        store.add(replace(clause, id=f"eigen-{number}", own=True, level=Level.LIGHT))
    do(window, Act.OWN_CLAUSES)
    made = open_dialog(window, ClausesDialog)
    for clause in made.shelf.clauses:
        made._show(clause.id)
        assert not made.form.is_changed
        assert replace(made.form.entry, techniques=clause.techniques) == replace(
            entry_of(clause), contract_kinds=made.form.entry.contract_kinds
        )
    close(made)
