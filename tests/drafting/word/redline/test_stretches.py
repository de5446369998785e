"""Two paragraphs as one."""

from datetime import UTC, datetime

from lxml import etree

from drafting.word.redline.stretches import merged, stretches
from drafting.word.redline.tracked import NAMESPACE, Tracker, W
from drafting.word.write.clean import TextDoor
from drafting.word.write.runs import field_xml, text_xml

DOOR = TextDoor()


def nodes(xml: str):
    return list(etree.fromstring(f'<w:p xmlns:w="{NAMESPACE}">{xml}</w:p>'))


def tracker() -> Tracker:
    return Tracker("J. Jansen", datetime(2026, 11, 22, tzinfo=UTC))


def reference(number: str, bookmark: str) -> str:
    return (
        text_xml("Zie ", DOOR)
        + field_xml(f"REF {bookmark} \\r \\h", text_xml(number, DOOR))
        + text_xml(".", DOOR)
    )


def shown(old: str, new: str) -> list[tuple[str, str]]:
    made = merged(list(stretches(nodes(old), {})), list(stretches(nodes(new), {})), tracker())
    return [(etree.QName(n).localname, "".join(n.itertext())) for n in made]


def test_what_stays_is_a_plain_run():
    assert shown(text_xml("Een twee drie", DOOR), text_xml("Een vijf drie", DOOR)) == [
        ("r", "Een "), ("del", "twee"), ("ins", "vijf"), ("r", " drie"),
    ]  # fmt: skip


def test_a_reference_to_the_same_place_stays_a_field():
    assert {name for name, _ in shown(reference("5", "_Ref1"), reference("5", "_Ref1"))} == {"r"}


def test_a_reference_that_leads_elsewhere_goes_and_comes_whole():
    found = shown(reference("5", "_Ref1"), reference("5", "_Ref2"))
    assert [name for name, _ in found] == ["r", "del", "ins", "r"]


def test_a_reference_is_never_cut():
    found = shown(text_xml("Zie 15.", DOOR), reference("5", "_Ref1"))
    assert "".join(text for name, text in found if name == "ins").strip().endswith("5")


def test_deleted_text_and_codes_have_names_of_their_own():
    made = merged(list(stretches(nodes(reference("5", "_Ref1")), {})), [], tracker())
    names = {etree.QName(n).localname for node in made for n in node.iter()}
    assert {"delText", "delInstrText"} <= names
    assert not names & {"t", "instrText"}


def test_a_tab_and_a_line_end_stay_what_they_are():
    made = merged([], list(stretches(nodes(text_xml("a\tb\nc", DOOR)), {})), tracker())
    assert [etree.QName(n).localname for n in made[0].iter()][2:] == ["t", "tab", "t", "br", "t"]


def test_notes_are_the_same_when_their_texts_are():
    def noted(number: int):
        mark = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        return stretches(
            nodes(text_xml("Tekst", DOOR) + mark), {"1": "Noot.", "2": "Noot.", "3": "Anders."}
        )

    same = merged(list(noted(1)), list(noted(2)), tracker())
    other = merged(list(noted(1)), list(noted(3)), tracker())
    assert [node.tag for node in same] == [f"{W}r", f"{W}r"]
    assert [etree.QName(node).localname for node in other] == ["r", "del", "ins"]
