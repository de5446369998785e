"""Comments of a draft in the margin of Word."""

from dataclasses import replace
from datetime import datetime

import pytest

from drafting.comment import CommentId
from drafting.document import Run
from drafting.terms import PartKey
from drafting.word.write.comment_line import comment_line
from drafting.word.write.export import write_document
from drafting.word.write.manifest import NAMESPACE
from drafting.word.write.settings import CommentChoice
from tests.drafting.word.write.builder import Builder, sample, settings
from tests.drafting.word.write.opened import W, opened, text
from tests.drafting.word.write.remarks import comment, discussion, noted, reply

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
CEX = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"
PARTS = {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"}


def exported(document=None, given=None, **changes):
    wanted = {"comments": CommentChoice.ALL, "discussion": discussion() if given is None else given}
    content = write_document(document or sample(), settings(concept=True, **(wanted | changes)))
    return opened(content.content)


def threads(file):
    """Each comment of the file: id, author, its paragraphs, the paragraph it answers, and whether it is done."""
    extended = {
        line.get(f"{W15}paraId"): (line.get(f"{W15}paraIdParent"), line.get(f"{W15}done"))
        for line in file.tree("word/commentsExtended.xml")
    }
    found = []
    for one in file.tree("word/comments.xml"):
        paragraphs = list(one.iter(f"{W}p"))
        last = paragraphs[-1].get(f"{W14}paraId")
        found.append((one, last, [text(p) for p in paragraphs], *extended[last]))
    return found


def marked(file, number):
    """The text between the begin and the end of a comment, and that its reference follows."""
    inside, words = False, []
    for node in file.tree().iter():
        if node.tag == f"{W}commentRangeStart" and node.get(f"{W}id") == number:
            inside = True
        elif node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == number:
            following = node.getnext()
            assert following.find(f"{W}commentReference").get(f"{W}id") == number
            return "".join(words)
        elif inside and node.tag == f"{W}t":
            words.append(node.text or "")
    raise AssertionError(number)


def test_a_final_export_holds_no_trace_of_a_comment():
    file = opened(write_document(sample(), settings(discussion=discussion())).content)
    everything = b"".join(file.parts.values())
    for trace in (b"de Vries", b"Waarom zo snel", b"c-words", b"commentRange", b"J. Jansen"):
        assert trace not in everything
    assert not [name for name in file.parts if "omment" in name or "people" in name]


def test_open_leaves_the_settled_ones_out():
    file = exported(comments=CommentChoice.OPEN)
    texts = [line for *_, lines, _parent, _done in threads(file) for line in lines]
    assert "Typefout" not in texts
    assert "Is dit een eis?" in texts


def test_a_thread_has_who_when_and_what():
    file = exported()
    one, _last, lines, parent, done = threads(file)[0]
    assert one.get(f"{W}author") == "M. de Vries"
    assert one.get(f"{W}initials") == "MdV"
    assert one.get(f"{W}date") == "2026-11-20T09:30:00Z"
    assert lines == ["[juridisch, voor J. Jansen]", "Waarom zo snel?", "Leg dit uit."]
    assert lines[0] == comment_line(discussion()[0])
    assert (parent, done) == (None, "0")
    first = next(iter(file.tree("word/commentsExtensible.xml")))
    assert first.get(f"{CEX}dateUtc") == "2026-11-20T09:30:00Z"


def test_replies_hang_under_their_comment_with_a_place_of_their_own():
    file = exported()
    found = threads(file)
    root = found[0]
    replies = [thread for thread in found if thread[3] == root[1]]
    assert [lines for *_, lines, _parent, _done in replies] == [
        ["Dat is <nodig> & wenselijk."],
        ["Akkoord."],
    ]
    for one, *_ in (root, *replies):
        assert marked(file, one.get(f"{W}id")) == "Hij maakt samen"


def test_a_settled_thread_is_done():
    file = exported()
    done = [lines[-1] for *_, lines, _parent, flag in threads(file) if flag == "1"]
    assert done == ["Typefout", "Verbeterd."]


def test_the_numbers_of_last_paragraphs_are_unique_and_in_range():
    given = tuple(
        comment(f"c-{n}", "start", "x", replies=(reply(f"r-{n}", "y"),)) for n in range(300)
    )
    numbers = [last for _, last, *_ in threads(exported(given=given))]
    assert len(set(numbers)) == 600
    assert all(0 < int(number, 16) < 0x80000000 and len(number) == 8 for number in numbers)


def test_a_comment_keeps_its_number_in_the_next_export():
    one, other = discussion()[:2]
    both = [last for _, last, *_ in threads(exported(given=(one, other)))]
    alone = [last for _, last, *_ in threads(exported(given=(other,)))]
    assert alone == both[-1:]


def test_the_manifest_says_which_comment_is_which():
    file = exported()
    lines = [node for node in file.tree("customXml/item1.xml") if node.tag == f"{{{NAMESPACE}}}c"]
    known = {line.get("id"): (line.get("comment"), line.get("para")) for line in lines}
    for one, last, lines_of, *_ in threads(file):
        assert (one.get(f"{W}id"), last) in known.values(), lines_of
    assert set(known) >= {"c-words", "r-1", "r-2", "c-gone"}


def test_words_a_whole_text_a_heading_and_a_title():
    file = exported()
    by_text = {
        lines[1]: one.get(f"{W}id") for one, _, lines, parent, _ in threads(file) if not parent
    }
    assert marked(file, by_text["Is dit een eis?"]).startswith("De contractmanager bespreekt")
    assert marked(file, by_text["Artikel samenvoegen?"]) == "Looptijd"
    assert marked(file, by_text["Dit miste ik al."]) == "Wmo-begeleiding 2027"
    gone = next(lines for *_, lines, _p, _d in threads(file) if "Dit miste ik al." in lines)
    assert gone[0] == "[juridisch; stond bij “de oude tekst”]"


def test_a_comment_in_a_cell_a_caption_and_a_footnote():
    given = (
        comment("a", "rates:1.3", "cel", quote="68", start=2, end=4),
        comment("b", "rates:caption", "titel"),
        comment("c", "rates:n1", "noot"),
        comment("d", "rates", "tabel"),
        comment("e", "rates:0.1", "kop"),
    )
    file = exported(noted(), given)
    ids = {lines[1]: one.get(f"{W}id") for one, _, lines, *_ in threads(file)}
    assert marked(file, ids["cel"]) == "68"
    assert marked(file, ids["titel"]) == "Tarieven in 2027"
    assert marked(file, ids["noot"]) == ""
    assert marked(file, ids["tabel"]) == "Tarieven in 2027"
    assert marked(file, ids["kop"]) == "Dienst"


def test_a_gap_or_reference_stays_whole():
    build = Builder().part(PartKey.GUIDE).chapter("De opdracht", "contract")
    build.paragraph(
        (Run("Begin "), Run("Datum", gap=True), Run(" en "), Run("hoofdstuk 1", target="contract")),
        "p",
    )
    given = (
        comment("a", "p", "gat", quote="atu", start=8, end=11),
        comment("b", "p", "verwijzing", quote="hoofd", start=17, end=22),
    )
    file = exported(build.document(), given)
    assert marked(file, "0") == "[Datum]"
    assert marked(file, "1") == "hoofdstuk 1"


def test_comments_may_overlap_and_touch():
    build = (
        Builder().part(PartKey.GUIDE).chapter("De opdracht").paragraph("Een twee drie vier", "p")
    )
    given = tuple(
        comment(word, "p", word, quote=word, start=start, end=start + len(word))
        for start, word in (
            (0, "Een twee"),
            (4, "twee drie"),
            (8, " drie"),
            (0, "Een twee drie vier"),
        )
    )
    file = exported(build.document(), given)
    assert [marked(file, str(n)) for n in range(4)] == [one.text for one in given]
    assert "Een twee drie vier" in [text(p) for p in file.paragraphs()]


def test_odd_characters_in_a_comment_are_cleaned_and_told():
    odd = comment(
        "a", "start", "hm\x00\nregel\tmet <b>", author='D. "<&\x01', assigned_to="\ud800J."
    )
    result = write_document(
        sample(), settings(concept=True, comments=CommentChoice.ALL, discussion=(odd,))
    )
    (one, _, lines, *_) = threads(opened(result.content))[0]
    assert lines == ["[juridisch, voor J.]", "hm", "regel\tmet <b>"]
    assert one.get(f"{W}author") == 'D. "<&'
    assert "Opmerkingen" in {notice.place for notice in result.notices}


def test_a_moment_without_a_zone_is_written_as_it_is():
    bare = replace(discussion()[0], at=datetime(2026, 11, 20, 9, 30), replies=())  # noqa: DTZ001 -- the case
    file = exported(given=(bare,))
    assert threads(file)[0][0].get(f"{W}date") == "2026-11-20T09:30:00Z"
    assert next(iter(file.tree("word/commentsExtensible.xml"))).get(f"{CEX}dateUtc") is None


def test_the_parts_are_joined_to_the_document():
    file = exported()
    assert {f"word/{name}.xml" for name in PARTS} <= set(file.parts)
    for name in PARTS:
        assert f'Target="{name}.xml"'.encode() in file.parts["word/_rels/document.xml.rels"]
        assert f"/word/{name}.xml".encode() in file.parts["[Content_Types].xml"]


@pytest.mark.parametrize(("concept", "told"), [(True, False), (False, True)])
def test_a_file_that_is_no_concept_says_that_it_holds_comments(concept, told):
    result = write_document(
        sample(), settings(concept=concept, comments=CommentChoice.ALL, discussion=discussion())
    )
    assert result.comments == 5
    said = [str(n) for n in result.notices]
    wanted = "Opmerkingen: in dit bestand staan 5 opmerkingen. Stuur het niet naar inschrijvers."
    assert (wanted in said) is told


def test_an_unknown_comment_id_of_any_shape_is_carried():
    file = exported(given=(comment(CommentId('x" <&> y'), "start", "tekst"),))
    (line,) = [n for n in file.tree("customXml/item1.xml") if n.tag == f"{{{NAMESPACE}}}c"]
    assert line.get("id") == 'x" <&> y'
