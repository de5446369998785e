from drafting.word.write.extra_parts import ExtraPart, add_extra_parts
from drafting.word.write.package import packed
from tests.drafting.word.write.opened import opened
from tests.drafting.word.write.test_package import base


def test_a_part_is_written_typed_and_related():
    word = base()
    add_extra_parts(word, [ExtraPart("comments", "urn:relation", b"<c/>")])
    file = opened(packed(word, ""))
    assert file.parts["word/comments.xml"] == b"<c/>"
    assert b"wordprocessingml.comments+xml" in file.parts["[Content_Types].xml"]
    assert b'Type="urn:relation"' in file.parts["word/_rels/document.xml.rels"]
