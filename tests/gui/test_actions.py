from collections import Counter

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from gui.actions import IN_PANES, Act, Actions, shortcut_rows, shortcuts_markdown
from tests.shared_material import ROOT


def test_no_key_is_given_twice():
    keys = Counter(QKeySequence(key).toString() for act in Act for key in act.value.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows():
    for act in Act:
        for key in act.value.keys:
            assert QKeySequence(key).toString(), act
    for _where, key, _words in IN_PANES:
        assert QKeySequence(key).toString(), key


def test_every_action_has_words_of_its_own():
    words = Counter(act.value.words for act in Act)
    assert [word for word, count in words.items() if count > 1] == []


def test_the_list_of_keys_is_as_it_stands_in_the_docs():
    listed = (ROOT / "docs" / "shortcuts.md").read_text(encoding="utf-8")
    assert listed == shortcuts_markdown()


def test_every_action_with_a_key_is_in_the_list():
    rows = [words for _title, rows in shortcut_rows() for _key, words in rows]
    for act in Act:
        assert not act.value.keys or act.value.words.rstrip("…") in rows


def test_an_action_does_its_deed_and_wants_a_draft(qapp):
    done = []
    owner = QObject()
    actions = Actions({act: lambda act=act: done.append(act) for act in Act}, owner)
    actions.allow_draft(there=False)
    actions[Act.SAVE].trigger()
    actions[Act.OPEN].trigger()
    assert done == [Act.OPEN]
    actions.allow_draft(there=True)
    actions[Act.SAVE].trigger()
    assert done == [Act.OPEN, Act.SAVE]
