"""Packs that were made to do harm: refused with a reason, or shown as plain text; nothing is changed or run."""

import io
import json
import random
import socket
import zipfile
from pathlib import Path

import pytest

from clause_library.clause_text import clause_text
from clause_library.own_clauses import OwnClauses
from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Choice, PackDesk
from clause_library.packs.item import ItemReader, notices
from clause_library.packs.pack_file import FILE_CAP, ITEMS_CAP, PACK, pack_of, read_pack
from clause_library.packs.rule_cost import refuse_costly
from clause_library.packs.standing import Standing
from clause_library.search import index_of, search
from drafting.checks.rulebook import RULES, load
from drafting.checks.run import check
from drafting.document import BlockId, ElementId, Passage
from drafting.files.envelope import pack
from drafting.files.file_faults import FileTooNew
from drafting.norms import norms_on
from drafting.refusals import ContentFileRefused, FileRefused
from drafting.terms import Topic
from drafting.text.content_file import parse_toml
from drafting.text.visible import visible
from tests.builders import procurement
from tests.clause_library.packs.made_packs import (
    DAY,
    RULE,
    TEMPLATE,
    by_hand,
    full,
    own,
    places,
    stored_clause,
    stored_pack,
)
from tests.shared_material import shared

EXPECTED = shared("hostile/packs_expectations.json")
ATTACKS = shared("hostile/template_attacks.json")
GOOD = clause_text(full())


def with_text(text: str) -> bytes:
    return sealed(
        stored_pack(stored_clause(text=GOOD.replace("De opdrachtnemer doet iets.", text)))
    )


def sealed(payload) -> bytes:
    """The bytes of a file with the right sum, so that only its content can be the reason to refuse it."""
    return pack(PACK, 1, "2026.11", payload)


def zipped(*entries: tuple[str, bytes], link: bool = False) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if link:
                entry.external_attr = 0o120777 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


OK = sealed(stored_pack(stored_clause()))
FUTURE = OK.replace(b'"format": 1, "min_reader": 1', b'"format": 99, "min_reader": 99')
REFUSED = {
    "empty.json": (b"", "leeg"),
    "null.json": (b"null", "geen bestand van Bestekwijzer"),
    "list.json": (b"[1, 2, 3]", "geen bestand van Bestekwijzer"),
    "truncated.json": (OK[: len(OK) // 2], "geen leesbaar bestand"),
    "nul.json": (OK.replace(b"Oosterveld", b"Ooster\0eld"), "geen leesbaar bestand"),
    "deep.json": (b"[" * 200_000 + b"]" * 200_000, "geen leesbaar bestand"),
    "utf16.json": (OK.decode().encode("utf-16"), "geen leesbaar bestand"),
    "nan.json": (OK.replace(b'"items":[', b'"items":[NaN,'), "geen leesbaar bestand"),
    "bigint.json": (
        OK.replace(b'"generation": 1', b'"generation": ' + b"9" * 100_000),
        "geen leesbaar bestand",
    ),
    "future_schema.json": (FUTURE, "indeling 99"),
    "wrong_types.json": (sealed(stored_pack(5, name=["a"])), "horen velden te staan"),
    "dup_ids.json": (
        sealed(stored_pack(stored_clause(), stored_clause())),
        "'proef' staat er twee keer in",
    ),
    "dup_keys.json": (
        OK.replace(b'"maker":', b'"maker":"Een ander","maker":'),
        "geen leesbaar bestand",
    ),
    "path_id.json": (
        sealed(stored_pack(stored_clause("../../etc/passwd"))),
        "kan geen kenmerk zijn",
    ),
    "device_id.json": (sealed(stored_pack(stored_clause("com1"))), "kan geen kenmerk zijn"),
    "control_chars.json": (with_text("Een \x07 bel"), r"regel \d+: .*U\+0007"),
    "surrogate.json": (with_text("Half \ud800 teken"), r"regel \d+: .*U\+D800"),
    "homoglyph_var.json": (
        sealed(stored_pack(stored_clause(text=GOOD.replace("title =", '"titl\u0435" =')))),
        "het veld",
    ),
    "million_clauses.json": (
        b'{"app": "Bestekwijzer", "payload":\n{"items":['
        + b",".join([b'{"id":"a"}'] * 1_000_000)
        + b"]}}",
        "te veel onderdelen",
    ),
    "huge_text.json": (with_text("woord " * 200_000), "te lang"),
    "slip.zip": (zipped(("../../weg.json", b"{}")), "zip"),
    "slip_abs.zip": (zipped(("/tmp/weg.json", b"{}")), "zip"),
    "slip_backslash.zip": (zipped(("..\\..\\weg.json", b"{}")), "zip"),
    "two_packs.zip": (zipped(("een.json", OK), ("twee.json", OK)), "zip"),
    "symlink.zip": (zipped(("pakket.json", b"/etc/passwd"), link=True), "zip"),
    "bomb.zip": (zipped(("pakket.json", b"\0" * 50_000_000)), "zip"),
    "not_a_pack.zip": (zipped(("leesmij.txt", b"hoi")), "zip"),
    "unc_template.zip": (zipped(("pakket.json", b'{"template": "\\\\\\\\kwaad\\\\deel"}')), "zip"),
}
SHOWN = {
    "ok.json",
    "ok_bom.json",
    "overwrite_existing_id.json",
    "bidi.json",
    "richtext_title.json",
    "regex_bomb_text.json",
    "template_attacks.json",
}


@pytest.fixture(autouse=True)
def no_connections(monkeypatch):
    def connect(*_arguments):
        pytest.fail("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture
def reader(tmp_path, home):
    """Reads bytes as a pack and sees to it that nothing but that file was made."""

    def read(content: bytes):
        path = tmp_path / "vreemd.bestekpakket"
        path.write_bytes(content)
        before = {one: one.stat().st_mtime_ns for one in tmp_path.rglob("*")}
        try:
            return PackDesk(places(home)).offer(path)
        finally:
            assert path.read_bytes() == content
            assert {one: one.stat().st_mtime_ns for one in tmp_path.rglob("*")} == before

    return read


@pytest.mark.skipif(EXPECTED is None, reason="the shared material is not beside this checkout")
def test_every_kind_of_the_list_is_tried():
    assert set(json.loads(EXPECTED.read_text())) == {*REFUSED, *SHOWN}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_hostile_pack_is_refused_with_its_reason(reader, name):
    content, reason = REFUSED[name]
    with pytest.raises(FileRefused, match=reason) as refused:
        reader(content)
    assert str(refused.value).startswith("vreemd.bestekpakket: ")
    assert "Er is niets" in str(refused.value)
    assert len(str(refused.value)) < 500


def test_a_newer_format_says_which(reader):
    with pytest.raises(FileTooNew, match="nieuwere versie van Bestekwijzer"):
        reader(FUTURE)


def test_a_good_pack_is_read(reader):
    assert [entry.standing for entry in reader(OK).entries] == [Standing.NEW]


def test_a_mark_at_the_beginning_is_tolerated(reader):
    assert len(reader(b"\xef\xbb\xbf" + OK).entries) == 1


def test_an_id_that_exists_is_asked_about_and_nothing_is_replaced(tmp_path, home):
    desk = PackDesk(places(home))
    mine = own("proef", title="De mijne")
    clauses = OwnClauses(places(home).own_clauses, places(home).backups)
    clauses.add(mine)
    (entry,) = desk.offer(
        by_hand(tmp_path / "a.bestekpakket", stored_pack(stored_clause()))
    ).entries
    assert entry.standing is Standing.CONFLICT
    assert clauses.all() == (mine,)


def test_an_id_of_the_product_is_asked_about(tmp_path, desk):
    text = clause_text(full("basis", title="Anders"))
    path = by_hand(tmp_path / "a.bestekpakket", stored_pack(stored_clause("basis", text)))
    (entry,) = desk.offer(path).entries
    assert entry.standing is Standing.CONFLICT
    assert "Bestekwijzer heeft zelf" in entry.notices[0]


def test_marks_that_turn_a_text_around_are_made_visible(reader):
    (entry,) = reader(with_text("Betaling \u202enegad 09")).entries
    assert "leesrichting" in entry.notices[0]
    assert visible(entry.item.content.blocks[0]) == "Betaling ⟨U+202E⟩negad 09"
    assert notices(entry.item, frozenset()) == entry.notices


def test_markup_in_a_title_is_a_title(reader):
    title = '<img src="file:///MARK.png"><a href="http://x">klik</a>'
    text = GOOD.replace('title = "Proef"', f"title = '{title}'")
    (entry,) = reader(sealed(stored_pack(stored_clause(text=text)))).entries
    assert entry.title == title


BOMBS = (
    "a" * 19_000 + "!",
    "(" * 19_000,
    "1." * 9_000,
    "**" * 9_000,
    "| a " * 4_500,
    "€ 1" * 6_000,
    "- " * 9_000,
)


@pytest.mark.parametrize("text", BOMBS, ids=lambda text: text[:4].strip())
def test_a_text_made_to_keep_a_reader_busy_is_read_checked_and_found(reader, text):
    (entry,) = reader(with_text(f"zoekwoord {text}")).entries
    found = entry.item.content
    assert search(index_of((found,)), "zoekwoord") == (found,)
    passage = Passage(
        ElementId("b"), BlockId("b"), found.blocks[0], "paragraph", None, Topic.CONTRACT, ()
    )
    report = check([passage], procurement(), norms_on(DAY), load()[0], whole=False)
    assert all(finding.place is not None for finding in report.findings)


@pytest.mark.skipif(ATTACKS is None, reason="the shared material is not beside this checkout")
def test_an_attack_in_a_placeholder_is_refused_with_its_line(reader, tmp_path):
    for attack in json.loads(ATTACKS.read_text()):
        with pytest.raises(FileRefused, match="bepaling proef"):
            reader(with_text(attack["template"]))
    assert not (Path.cwd() / "pwned.marker").exists()


def test_xml_in_a_text_is_text(reader):
    (entry,) = reader(with_text("</w:t><w:altChunk/>&amp;")).entries
    assert entry.item.content.blocks == ("</w:t><w:altChunk/>&amp;",)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("x = " + "[" * 5_000, "genest"),
        (".".join("a" * 1_000) + " = 1", "te veel delen"),
        ("x = " + "9" * 5_000, "genest of bevat een veel te groot getal"),
        ('x = "\\u0007"', "onbekend"),
    ],
)
def test_a_header_made_to_keep_the_reader_busy_is_refused(reader, header, reason):
    text = GOOD.replace("+++\n", f"+++\n{header}\n", 1)
    with pytest.raises(FileRefused, match=reason):
        reader(sealed(stored_pack(stored_clause(text=text))))


def test_a_control_character_written_by_its_number_is_refused(reader):
    text = GOOD.replace('title = "Proef"', 'title = "Proef\\u0007"')
    with pytest.raises(FileRefused, match=r"U\+0007"):
        reader(sealed(stored_pack(stored_clause(text=text))))


@pytest.mark.parametrize("name", ["../../x.md", "C:\\x.md", "\\\\server\\deel\\x.md", "anders.md"])
def test_the_name_of_a_text_leads_nowhere(reader, name):
    item = {"kind": "clause", "id": "proef", "texts": [{"name": name, "text": GOOD}]}
    with pytest.raises(FileRefused, match="hier hoort alleen de tekst"):
        reader(sealed(stored_pack(item)))


@pytest.mark.parametrize(
    "name", ["../template.toml", "leidraad/../../x.md", "/etc/x.md", "macro.py"]
)
def test_a_template_has_no_other_texts(reader, name):
    item = {"kind": "template", "id": "klein", "texts": [{"name": name, "text": "x"}]}
    with pytest.raises(FileRefused, match="een sjabloon heeft geen tekst"):
        reader(sealed(stored_pack(item)))


def test_a_rule_of_an_unknown_shape_is_refused(reader):
    item = {"kind": "rule", "id": "zon", "texts": [{"name": "zon.toml", "text": 'id = "zon"'}]}
    with pytest.raises(FileRefused, match="regel zon"):
        reader(sealed(stored_pack(item)))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": ""}, "naam van het pakket ontbreekt"),
        ({"maker": "x" * 200}, "maker van het pakket is te lang"),
        ({"version": "nieuwste"}, "geen nummer"),
        ({"note": "\x1b[2J"}, "toelichting"),
        ({"extra": 1}, "onbekend veld"),
        ({"day": "31-12-2027"}, "datum"),
    ],
)
def test_a_label_that_does_not_fit_is_refused(reader, changes, reason):
    with pytest.raises(FileRefused, match=reason):
        reader(sealed(stored_pack(stored_clause(), **changes)))


def test_too_many_clauses_are_refused(reader):
    items = [{"kind": "clause", "id": f"a{n}", "texts": []} for n in range(ITEMS_CAP + 1)]
    with pytest.raises(FileRefused, match="te veel onderdelen"):
        reader(sealed(stored_pack(*items)))


def test_a_file_over_the_limit_is_refused(reader):
    with pytest.raises(FileRefused, match="groter dan 16 MB"):
        reader(b" " * (FILE_CAP + 1))


def test_a_changed_byte_is_noticed(tmp_path):
    path = tmp_path / "a.bestekpakket"
    path.write_bytes(OK.replace(b"doet iets", b"doet niets"))
    with pytest.raises(FileRefused, match="veranderd of afgebroken nadat"):
        read_pack(path)


def test_a_foreign_clause_is_marked_and_not_in_use_until_accepted(tmp_path, desk):
    offer = desk.offer(by_hand(tmp_path / "a.bestekpakket", stored_pack(stored_clause())))
    key = Key(ItemKind.CLAUSE, "proef")
    desk.apply(offer, {key: Choice.LATER}, DAY)
    (foreign,) = desk.foreign_clauses()
    assert (
        str(foreign.source)
        == "pakket 'Bepalingen Oosterveld' 1.0 van Gemeente Oosterveld (1 maart 2027)"
    )
    assert desk.clauses_in_use(()) == ()
    desk.apply(desk.waiting()[0], {key: Choice.ACCEPT}, DAY)
    assert desk.foreign_clauses() == ()
    assert [clause.id for clause in desk.clauses_in_use(())] == ["proef"]


def test_a_damaged_byte_is_refused_or_changes_nothing(tmp_path):
    good, chance, path = OK, random.Random(5), tmp_path / "a.bestekpakket"
    whole = pack_of(path, good).pack
    refused = 0
    for _round in range(1_500):
        damaged = bytearray(good)
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            assert pack_of(path, bytes(damaged)).pack == whole
        except FileRefused:
            refused += 1
    assert refused > 1_300


@pytest.mark.parametrize(
    "pattern",
    ["zon ... " * 5 + "wind", "zon .. " * 6 + "wind", "a? " * 20 + "wind", "zon " * 50],
)
def test_a_rule_that_would_keep_the_check_busy_is_refused(reader, pattern):
    text = RULE.replace('zonneschijn"]', f'{pattern}"]')
    item = {"kind": "rule", "id": "zon", "texts": [{"name": "zon.toml", "text": text}]}
    with pytest.raises(FileRefused, match="te lang bezighouden"):
        reader(sealed(stored_pack(item)))


def test_many_costly_patterns_together_are_refused(reader):
    many = ", ".join(f'"zon{n} ... .. ... wind"' for n in range(100))
    text = RULE.replace('"zonneschijn"]', f"{many}]")
    item = {"kind": "rule", "id": "zon", "texts": [{"name": "zon.toml", "text": text}]}
    with pytest.raises(FileRefused, match="te lang bezighouden"):
        reader(sealed(stored_pack(item)))


def test_every_rule_of_the_product_may_be_handed_on():
    for path in sorted(RULES.rglob("*.toml")):
        text = path.read_text(encoding="utf-8")
        refuse_costly(path, text, parse_toml(path, text))


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("[severity]", 'when = "procedure == \'"\n[severity]', "voorwaarde niet"),
        (
            "[severity]",
            'absence = {words = ["a"], topics = ["nergens"]}\n[severity]',
            "onbekende plaats",
        ),
    ],
)
def test_a_rule_with_a_fault_in_a_condition_or_place_is_refused(reader, before, after, reason):
    item = {
        "kind": "rule",
        "id": "zon",
        "texts": [{"name": "zon.toml", "text": RULE.replace(before, after)}],
    }
    with pytest.raises(FileRefused, match=reason):
        reader(sealed(stored_pack(item)))


PIECES = (
    '"',
    "[",
    "{{",
    "{%",
    "[[",
    "#",
    "+++",
    "=",
    "\n",
    ":::",
    "## ",
    "{#x}",
    'if="',
    "|",
    "0",
    "nan",
    "<< x >>",
)


@pytest.mark.parametrize(
    ("key", "texts"),
    [
        (Key(ItemKind.CLAUSE, "proef"), {"proef.md": GOOD}),
        (Key(ItemKind.RULE, "zon"), {"zon.toml": RULE}),
        (Key(ItemKind.TEMPLATE, "klein"), TEMPLATE),
    ],
    ids=lambda value: str(value) if isinstance(value, Key) else "",
)
def test_a_text_with_odd_pieces_is_read_or_refused(key, texts):
    chance, items = random.Random(7), ItemReader()
    refused = 0
    for _round in range(400):
        odd = dict(texts)
        name = chance.choice(sorted(odd))
        for _piece in range(chance.randint(1, 4)):
            at = chance.randrange(len(odd[name]))
            odd[name] = (
                odd[name][:at] + chance.choice(PIECES) + odd[name][at + chance.randint(0, 3) :]
            )
        try:
            items.read(key, odd)
        except ContentFileRefused:
            refused += 1
    assert refused > 100
