import pytest

from drafting.text.visible import has_unseen, unsafe_mark, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon – tekst € é", "gewoon – tekst € é"),
        ("om\u202edraai", "om⟨U+202E⟩draai"),
        ("nul\u200bbreed", "nul⟨U+200B⟩breed"),
        ("bel\x07", "bel⟨U+0007⟩"),
        ("half\ud800", "half⟨U+D800⟩"),
        ("regel\ntab\t", "regel\ntab\t"),
    ],
)
def test_marks_that_cannot_be_seen_are_shown(text, shown):
    assert visible(text) == shown


def test_what_turns_a_text_around_is_told():
    assert has_unseen("a\u2066b")
    assert not has_unseen("a b")


def test_what_no_text_needs_is_found():
    assert unsafe_mark("a\x00b").start() == 1
    assert unsafe_mark("a\n\tb") is None
