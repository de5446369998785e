"""Footnotes, captions and references to pages in the document."""

from drafting.document import ElementId, Paragraph, Run, Table, notes_of, passages
from drafting.template import Part
from drafting.terms import PartKey
from drafting.variables import VariableKind
from tests.builders import chapter, document, draft, draft_of, section, texts, variable

TABLE = "| Dienst | Tarief |\n|---|---|\n| Thuis^[per uur] | 68 |"


def elements(made, kind):
    return [e for e in document(made).elements if isinstance(e, kind)]


def test_a_note_has_a_number_and_moves_no_character():
    made = draft(section("one", "Een eis^[zie **hier**] geldt.", "Twee^[a]^[b]."))
    first, second = elements(made, Paragraph)
    assert first.text == "Een eis geldt."
    (note,) = notes_of(first)
    assert (note.number, note.text) == (1, "zie hier")
    assert note.runs[1] == Run("hier", bold=True)
    assert [n.number for n in notes_of(second)] == [2, 3]


def test_a_note_holds_values_gaps_and_references():
    made = draft(
        section("one", "Eis^[{{ title }}, {{ mail }}, zie [[one]]]."), variables=(variable("mail"),)
    )
    found = document(made)
    (note,) = notes_of(found.elements[-1])
    assert note.text == "Begeleiding Wmo 2027, [Mail], zie paragraaf 1.1"
    assert note.runs[-1].target == ElementId("one")
    assert [gap.variable for gap in found.gaps] == ["mail"]


def test_a_value_never_becomes_a_note_or_a_caption():
    made = draft(
        section("one", "{{ note }}"), variables=(variable("note"),), values=[("note", "a^[b]")]
    )
    assert texts(made) == ["a^[b]"]
    assert notes_of(document(made).elements[-1]) == ()


def test_a_private_use_character_in_a_source_is_only_itself():
    made = draft(section("one", "\ue000 {{ title }} \ue001\uf8ff^[\ue000]"))
    assert texts(made) == ["\ue000 Begeleiding Wmo 2027 \ue001\uf8ff"]
    assert notes_of(document(made).elements[-1])[0].text == "\ue000"


def test_tables_with_a_caption_are_counted_through_the_document():
    made = draft_of(
        Part(PartKey.GUIDE, "Leidraad", (chapter("a", section("one", f"Tabel: Eerste\n{TABLE}", TABLE)),)),
        Part(PartKey.REQUIREMENTS, "Eisen", (chapter("b", section("two", f"Tabel: Tweede\n{TABLE}")),)),
    )  # fmt: skip
    assert [(t.number, [r.text for r in t.caption]) for t in elements(made, Table)] == [
        ("Tabel 1", ["Eerste"]),
        ("", []),
        ("Tabel 2", ["Tweede"]),
    ]


def test_a_table_value_takes_a_caption():
    made = draft(
        section("one", "Tabel: Percelen van {{ title }}\n{{ lots_table }}"),
        section("two", "Tabel: Eigen tabel\n{{ own }}"),
        variables=(variable("own", VariableKind.TABLE, columns=("A", "B")),),
    )
    lots, own = elements(made, Table)
    assert "".join(run.text for run in lots.caption) == "Percelen van Begeleiding Wmo 2027"
    assert len(lots.rows) == 2
    assert own.number == "Tabel 2"


def test_a_list_value_below_a_caption_keeps_its_words():
    made = draft(
        section("one", "Tabel: Titel\n{{ own }}"),
        variables=(variable("own", VariableKind.LIST),),
        values=[("own", ("een", "twee"))],
    )
    assert texts(made) == ["Tabel: Titel een en twee"]


def test_a_table_is_referred_to_by_its_number():
    made = draft_of(
        Part(PartKey.GUIDE, "Leidraad", (chapter("a", section("one", f"Tabel: Eerste\n{TABLE}")),)),
        Part(PartKey.REQUIREMENTS, "Eisen", (chapter("b", section("two", "Zie [[one-1]].")),)),
    )
    assert texts(made)[-1] == "Zie tabel 1."


def test_a_page_is_referred_to_without_a_number():
    made = draft(section("one", "Zie [[page:two]] en [[page:gone|verderop]]."), section("two", "b"))
    run = elements(made, Paragraph)[0].runs[1]
    assert (run.text, run.page, run.target) == ("pagina …", True, "two")
    assert texts(made)[0] == "Zie pagina … en verderop."
    assert document(made).broken_references == ()


def test_the_notes_of_a_table_are_numbered_from_caption_to_last_cell():
    made = draft(section("one", f"Tabel: Titel^[eerst]\n{TABLE}"))
    (table,) = elements(made, Table)
    assert [(n.number, n.text) for n in notes_of(table)] == [(1, "eerst"), (2, "per uur")]


def test_captions_and_notes_are_passages():
    made = draft(section("one", f"Tabel: Titel^[eerst]\n{TABLE}", "Tekst^[noot]."))
    found = [(p.element, p.kind, p.text) for p in passages(document(made))][3:]
    assert ("one-1:caption", "caption", "Titel") in found
    assert ("one-1:n1", "note", "eerst") in found
    assert ("one-1:n2", "note", "per uur") in found
    assert found[-1] == ("one-2:n1", "note", "noot")
