from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTreeWidgetItem

from clause_library.own_clauses import OwnClauses
from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Order
from clause_library.packs.pack_file import read_pack
from clause_library.packs.standing import Choice, Standing
from gui import alerts, background
from gui.actions import Act
from gui.library.library_pane import LibraryPane
from gui.packs.found_dialog import FoundDialog
from gui.packs.make_dialog import MakeDialog
from gui.packs.offer_dialog import OfferDialog
from tests.clause_library.packs.made_packs import clause_item, own, written
from tests.gui.test_window import do, example, nameless, open_dialog
from tests.gui.windows import services, window

__all__ = ["example", "services", "window"]
FEE = Key(ItemKind.CLAUSE, "fee")


@pytest.fixture
def store(services):
    services.folders.pack_places.prepare()
    return OwnClauses(services.folders.own_clauses, services.folders.backups)


@pytest.fixture
def pack(tmp_path):
    return written(
        tmp_path / "proef.bestekpakket",
        clause_item("fee", "De gemeente betaalt binnen twee weken.", title="Betaling"),
        clause_item("wait", "De opdrachtnemer meldt de wachttijd.", title="Wachttijd"),
    )


@pytest.fixture
def taking(window, pack, monkeypatch, qtbot):
    """Opens the pack as the user does."""

    def taking() -> OfferDialog:
        monkeypatch.setattr(alerts, "choose_to_open", lambda *_words: pack)
        do(window, Act.IMPORT_PACK)
        qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(OfferDialog)))
        return open_dialog(window, OfferDialog)

    yield taking
    # What was taken over makes the rules be read again.
    qtbot.waitUntil(lambda: not background.busy(), timeout=30_000)


def rows(tree):
    found: list[QTreeWidgetItem] = []
    for number in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(number)
        found += [top.child(n) for n in range(top.childCount())]
    return [row.text(0) for row in found]


def test_nothing_is_kept_before_the_user_says_so(taking, store):
    dialog = taking()
    assert rows(dialog.list) == ["Betaling", "Wachttijd"]
    assert not dialog.apply_button.isEnabled()
    assert nameless(dialog) == []
    dialog.reject()
    assert store.all() == ()


def test_one_is_taken_over_one_waits_and_all_is_undone(taking, store, window):
    dialog = taking()
    dialog._show(FEE)
    dialog.radios[Choice.ACCEPT].click()
    dialog.apply_button.click()
    assert [clause.id for clause in store.all()] == ["fee"]
    assert "1 overgenomen, 1 wacht nog." in dialog.told.text()
    assert len(window.services.packs.waiting()) == 1
    dialog.back_button.click()
    assert store.all() == ()
    assert window.services.packs.waiting() == ()
    dialog.reject()


def test_what_is_taken_over_stands_in_the_library_at_once(taking, example, store):
    example.show_pane(Act.LIBRARY)
    pane = example.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    dialog = taking()
    dialog.take_new()
    dialog.apply()
    pane.show_clause("wait")
    assert pane.chosen.clause.title == "Wachttijd"
    dialog.reject()


def test_my_text_and_theirs_stand_side_by_side(taking, store):
    store.add(own("fee", title="Betaling", blocks=("De gemeente betaalt binnen een maand.",)))
    dialog = taking()
    dialog._show(FEE)
    assert dialog.current.standing is Standing.CONFLICT
    left, right = dialog.compared.sheets
    assert "een maand" in left.toPlainText()
    assert "twee weken" in right.toPlainText()
    dialog.take_new()
    assert FEE not in dialog.choices
    dialog.radios[Choice.KEEP_MINE].click()
    dialog.apply()
    assert "maand" in store.all()[0].blocks[0]
    dialog.reject()


def test_a_file_that_is_no_pack_is_refused(window, tmp_path, monkeypatch, qtbot):
    odd = tmp_path / "x.bestekpakket"
    odd.write_bytes(b"niets")
    told = []
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_words: odd)
    monkeypatch.setattr(alerts, "refuse", lambda *words: told.append(str(words[1])))
    do(window, Act.IMPORT_PACK)
    qtbot.waitUntil(lambda: bool(told))
    assert "x.bestekpakket" in told[0]


@pytest.fixture
def making(window, store, qtbot):
    def making() -> MakeDialog:
        do(window, Act.EXPORT_PACK)
        dialog = open_dialog(window, MakeDialog)
        qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() > 0, timeout=20_000)
        return dialog

    return making


def test_a_pack_is_made_of_the_own_clauses(making, store, services, tmp_path, monkeypatch):
    store.add(own("een", title="Vervoer"))
    dialog = making()
    assert dialog.keys == (Key(ItemKind.CLAUSE, "een"),)
    assert nameless(dialog) == []
    dialog.make()
    assert dialog.told.text() == "Vul in: naam van het pakket."
    dialog.name.setText("Van ons")
    dialog.maker.setText("Gemeente Oosterveld")
    path = tmp_path / "van ons"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_words: path)
    dialog.make()
    pack = read_pack(tmp_path / "van ons.bestekpakket").pack
    assert (pack.name, [item.title for item in pack.items]) == ("Van ons", ["Vervoer"])
    assert services.settings.now.organisation == "Gemeente Oosterveld"
    dialog.reject()


def test_the_list_is_there_at_once_and_is_read_beside_it(window, store, services, qtbot):
    store.add(own("een", title="Vervoer"))
    do(window, Act.EXPORT_PACK)
    dialog = open_dialog(window, MakeDialog)
    assert "Vervoer" in rows(dialog.tree)
    assert len(rows(dialog.tree)) > 300
    assert dialog.make_button.isEnabled()
    assert dialog.progress.isVisible()
    with qtbot.waitSignal(dialog.filled, timeout=30_000):
        pass
    assert not dialog.progress.isVisible()
    assert dialog.keys == (Key(ItemKind.CLAUSE, "een"),)
    dialog.reject()


def test_what_cannot_go_in_a_pack_is_marked_when_it_was_read(making):
    dialog = making()
    items = services_items(dialog)
    dialog._read(items[1:])
    gone = next(row for row in dialog._rows() if row.isDisabled())
    assert gone.text(0).endswith("(kan niet in een pakket)")
    assert items[0].key not in dialog.keys
    dialog.reject()


def test_closing_the_window_ends_the_reading(making, qtbot):
    dialog = making()
    job = dialog._job
    dialog.reject()
    assert job.stopped()
    qtbot.waitUntil(lambda: not background.busy(), timeout=30_000)


def services_items(dialog):
    return dialog._services.packs.exportable()


def test_the_shared_folder_is_chosen_looked_at_and_a_pack_opened(
    window, pack, services, monkeypatch, qtbot
):
    do(window, Act.SHARED_FOLDER)
    dialog = open_dialog(window, FoundDialog)
    qtbot.waitUntil(lambda: "gekeken" not in dialog.told.text())
    assert dialog._empty.isVisible()
    monkeypatch.setattr(alerts, "choose_folder", lambda *_words: pack.parent)
    dialog.choose_folder()
    qtbot.waitUntil(lambda: dialog.told.text() == "1 in de map, 1 met iets nieuws.")
    assert services.settings.now.shared_folder == str(pack.parent)
    assert nameless(dialog) == []
    dialog.path_wanted.emit(pack)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(OfferDialog)))
    open_dialog(window, OfferDialog).reject()
    dialog.reject()


def test_at_the_start_a_newer_version_is_told_above_the_page(
    window, store, services, tmp_path, pack, qtbot
):
    desk = services.packs
    desk.apply(desk.offer(pack), {FEE: Choice.ACCEPT}, services.today())
    written(
        pack, clause_item("fee", "De gemeente betaalt meteen.", title="Betaling"), version="1.1"
    )
    services.settings.change(shared_folder=str(tmp_path))
    window.dialogs.content.look_for_packs()
    qtbot.waitUntil(lambda: bool(window.dialogs.content.packs.news))
    window.open_example()
    window.dialogs.content.tell_news()
    notice = window.workspace.notice
    assert "Er is een nieuwere versie van het pakket 'Bepalingen Oosterveld'" in notice.words
    notice.press(0)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(OfferDialog)))
    dialog = open_dialog(window, OfferDialog)
    assert dialog.offer.known == "1.0"
    assert notice.words == ""
    dialog.reject()


def newer_in_folder(services, pack, folder):
    """A pack that was taken over, with a newer version of it in the shared folder."""
    desk = services.packs
    desk.apply(desk.offer(pack), {FEE: Choice.ACCEPT}, services.today())
    fresh = clause_item("fee", "De gemeente betaalt meteen.", title="Betaling")
    written(pack, fresh, version="1.1")
    services.settings.change(shared_folder=str(folder))


def test_without_a_draft_it_is_told_on_the_start_page(window, services, tmp_path, pack, qtbot):
    newer_in_folder(services, pack, tmp_path)
    window.dialogs.content.look_for_packs()
    qtbot.waitUntil(lambda: "nieuwere versie" in window.page.notice.words)
    window.page.notice.press(0)
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(OfferDialog)))
    assert window.page.notice.words == ""
    open_dialog(window, OfferDialog).reject()


def test_it_is_told_on_every_page_until_it_is_answered(window, services, tmp_path, pack, qtbot):
    newer_in_folder(services, pack, tmp_path)
    content = window.dialogs.content
    content.look_for_packs()
    qtbot.waitUntil(lambda: bool(window.page.notice.words))
    window.open_example()
    content.tell_news()
    assert "nieuwere versie" in window.workspace.notice.words
    window.workspace.notice.press(1)
    window.new()
    content.tell_news()
    assert window.page.notice.words == ""


def test_what_was_left_for_later_is_found_back(window, services, pack, qtbot):
    desk = services.packs
    desk.apply(desk.offer(pack), {FEE: Choice.ACCEPT}, services.today())
    do(window, Act.SHARED_FOLDER)
    dialog = open_dialog(window, FoundDialog)
    qtbot.waitUntil(lambda: len(dialog._cards) == 1)
    assert "wacht op u" in dialog._cards[0].accessibleName()
    dialog.reject()


def test_a_colleague_who_changed_the_same_is_told(making, store, services, tmp_path, monkeypatch):
    store.add(own("een", title="Vervoer"))
    path = tmp_path / "p.bestekpakket"
    order = Order("Van ons", "Gemeente", "1.0", (Key(ItemKind.CLAUSE, "een"),))
    services.packs.make(path, order, services.today())
    theirs = clause_item("een", "Van een collega.", title="Vervoer")
    written(path, theirs, name="Van ons", maker="Gemeente", version="1.1")
    seen = store.all()[0]
    store.change(replace(seen, blocks=("Van mij.",)), seen)
    dialog = making()
    dialog.name.setText("Van ons")
    dialog.maker.setText("Gemeente")
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_words: path)
    dialog.make()
    assert "Een collega veranderde ook 'Vervoer'" in dialog.told.text()
    dialog.reject()
