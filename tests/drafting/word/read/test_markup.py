import pytest

from drafting.word.read.guard import UnsafePart
from drafting.word.read.markup import CHUNK, DEPTH_CAP, ELEMENTS_CAP, TAG_CAP, feed


class Heard:
    def __init__(self):
        self.names, self.words = [], []

    def start(self, name, attributes):
        self.names.append((name, dict(attributes)))

    def end(self, name):
        self.names.append((name, None))

    def text(self, text):
        self.words.append(text)


def heard(content):
    listener = Heard()
    feed(content, listener)
    return listener


def test_elements_and_text_come_in_order():
    found = heard(b'<a xmlns="n"><b c="1">\xc3\xa9</b></a>')
    assert found.names == [("n a", {}), ("n b", {"c": "1"}), ("n b", None), ("n a", None)]
    assert found.words == ["é"]


def test_utf_16_is_read():
    assert heard("<?xml version='1.0' encoding='utf-16'?><a>é</a>".encode("utf-16")).words == ["é"]


def test_long_text_is_no_long_tag():
    assert "".join(heard(b"<a>" + b"x" * (5 * TAG_CAP) + b"</a>").words) == "x" * (5 * TAG_CAP)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a>\xff</a>",
        b"<a>&#0;</a>",
        b"<a>&onbekend;</a>",
        b"<a/><a/>",
        b"<!DOCTYPE a><a/>",
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        b"<?xml version='1.0' encoding='utf-7'?><a/>",
        b"<?xml version='1.0' encoding='windows-1252'?><a/>",
        b"<a>" * (DEPTH_CAP + 1) + b"</a>" * (DEPTH_CAP + 1),
        b"<a>" + b"<b/>" * (ELEMENTS_CAP + 1) + b"</a>",
        b'<a b="' + b"x" * (TAG_CAP + 3 * CHUNK) + b'"/>',
        b"<a " + b"x" * (TAG_CAP + 3 * CHUNK),
        b"<!--" + b"x" * (TAG_CAP + 3 * CHUNK) + b"--><a/>",
    ],
    ids=lambda content: content[:24].decode("latin-1"),
)
def test_what_breaks_a_rule_is_refused(content):
    with pytest.raises(UnsafePart):
        heard(content)
