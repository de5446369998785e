from lxml import etree

from drafting.document import ElementId, Note, Run
from drafting.word.write.clean import TextDoor
from drafting.word.write.runs import Anchor, Mark, marked_xml, runs_xml, text_xml, whole_stretch
from tests.drafting.word.write.opened import W, text

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TERM = ElementId("term")


def written(*runs, anchors=None) -> etree._Element:
    return etree.fromstring(f"<w:p {NS}>{runs_xml(runs, TextDoor(), anchors or {})}</w:p>")


def field_code(paragraph) -> str:
    return "".join(node.text for node in paragraph.iter(f"{W}instrText")).strip()


def test_neighbours_that_look_alike_become_one_run():
    paragraph = written(Run("Er zijn "), Run("12", variable="n"), Run(" plaatsen."))
    assert len(paragraph.findall(f"{W}r")) == 1


def test_bold_and_italic_stay():
    paragraph = written(Run("a"), Run("b", bold=True), Run("c", italic=True))
    assert [len(list(run.iter(f"{W}b", f"{W}i"))) for run in paragraph] == [0, 1, 1]


def test_a_gap_stands_in_brackets_and_is_marked():
    paragraph = written(Run("Ingangsdatum", gap=True))
    assert text(paragraph) == "[Ingangsdatum]"
    assert paragraph.find(f".//{W}rStyle").get(f"{W}val") == "Gap"


def test_a_reference_is_a_field_over_the_number_only():
    anchors = {TERM: Anchor("_Ref1", "3.4", counted=True)}
    paragraph = written(Run("paragraaf 3.4 van de leidraad", target=TERM), anchors=anchors)
    assert text(paragraph) == "paragraaf 3.4 van de leidraad"
    assert field_code(paragraph) == r"REF _Ref1 \r \h"


def test_a_reference_to_an_article_keeps_its_small_letter():
    anchors = {TERM: Anchor("_Ref1", "Artikel 5", counted=True)}
    paragraph = written(Run("artikel 5", target=TERM), anchors=anchors)
    assert field_code(paragraph) == r"REF _Ref1 \r \h \* lower"
    assert text(paragraph) == "artikel 5"


def test_a_reference_to_a_place_without_a_number_is_a_link():
    anchors = {TERM: Anchor("_Ref1", "", counted=False)}
    paragraph = written(Run("'Definities'", target=TERM), anchors=anchors)
    assert paragraph.find(f"{W}hyperlink").get(f"{W}anchor") == "_Ref1"
    assert not field_code(paragraph)


def test_a_reference_whose_target_is_not_there_is_plain_text():
    paragraph = written(Run("artikel 5", target=TERM))
    assert text(paragraph) == "artikel 5"
    assert not field_code(paragraph)


def test_tabs_and_line_ends_become_those_of_word():
    paragraph = etree.fromstring(
        f"<w:p {NS}>{text_xml(chr(9) + 'a' + chr(10) + 'b', TextDoor())}</w:p>"
    )
    assert text(paragraph) == "\ta\nb"


def test_an_empty_text_gives_no_run():
    assert text_xml("", TextDoor()) == ""


def with_marks(runs, *marks):
    given = [Mark(at, f"<{name}/>") for at, name in marks]
    xml = marked_xml(runs, given, TextDoor(), {})
    tree = etree.fromstring(f"<p {NS}>{xml}</p>")
    return [text(one) if one.tag == f"{W}r" else one.tag for one in tree]


def test_marks_stand_between_the_characters():
    runs = (Run("Een "), Run("twee", bold=True), Run(" drie"))
    assert with_marks(runs, (2, "a"), (6, "b")) == ["Ee", "a", "n ", "tw", "b", "ee", " drie"]
    assert with_marks(runs, (0, "a"), (13, "b")) == ["a", "Een ", "twee", " drie", "b"]
    assert with_marks(runs, (4, "a"), (4, "b")) == ["Een ", "a", "b", "twee", " drie"]
    assert with_marks((), (0, "a")) == ["a"]


def test_a_mark_never_splits_a_gap():
    runs = (Run("a "), Run("Datum", gap=True), Run(" b"))
    assert with_marks(runs, (4, "m"), (10, "n")) == ["a ", "[Datum]", "m", " ", "n", "b"]
    assert whole_stretch(runs, 4, 5) == (2, 9)
    assert whole_stretch(runs, 0, 2) == (0, 2)
    assert whole_stretch(runs, -3, 99) == (0, 11)


def test_a_note_has_no_character_of_its_own():
    note = Run("", note=Note(7, (Run("noot"),)))
    paragraph = written(Run("een"), note, Run(" twee"))
    (reference,) = paragraph.iter(f"{W}footnoteReference")
    assert reference.get(f"{W}id") == "7"
    assert text(paragraph) == "een twee"
