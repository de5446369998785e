"""The dossier of a draft."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commands.rules import built_in_rules
from drafting.dossier.bundle import bundle_of
from drafting.dossier.making import Attachment, DossierOrder, make_dossier
from drafting.dossier.verification import verify
from drafting.draft import SentParcel
from tests.builders import NORMS, draft, section

AT = datetime(2027, 2, 3, 12, 5, tzinfo=UTC)


def order(made=None, **asked):
    made = made or draft(section("eisen", "De inschrijver heeft een omzet van € 900.000."))
    wanted = {"maker": "J. Jansen", "with_pdf": False} | asked
    return DossierOrder(made, NORMS, built_in_rules(), AT, "export-1", **wanted)


@pytest.fixture(scope="module")
def dossier():
    return make_dossier(order(attachments=(Attachment("../Brief aan <raad>.pdf", b"%PDF-"),)))


def bundle(made):
    return bundle_of(Path("d.zip"), made.content)


def plain(made, name="verantwoording.json"):
    return json.loads(bundle(made).content(name))


def rows(made, key):
    return next(one for one in plain(made)["onderdelen"] if one["sleutel"] == key)["rijen"]


def test_it_holds_the_bestek_the_accounts_and_what_was_added(dossier):
    assert dossier.names == (
        "LEESMIJ.txt",
        "bestanden.sha256",
        "bestek/Begeleiding Wmo 2027.bestek",
        "bestek/Begeleiding Wmo 2027.docx",
        "bijlagen/Brief aan raad.pdf",
        "metadata.json",
        "verantwoording.docx",
        "verantwoording.html",
        "verantwoording.json",
    )


def test_the_same_order_gives_the_same_bytes():
    assert make_dossier(order()).content == make_dossier(order()).content


def test_it_verifies_with_its_own_number(dossier, tmp_path):
    path = tmp_path / "d.zip"
    path.write_bytes(dossier.content)
    assert verify(path, dossier.total).agrees


def test_choices_versions_norms_and_rules_are_told(dossier):
    assert ["Percelen", "verdeeld in 2 percelen"] in rows(dossier, "choices")
    assert ["sjabloon", "proef", "1.0"] in rows(dossier, "versions")
    assert len(rows(dossier, "norms")) == len(NORMS.norms)
    assert len(rows(dossier, "rules")) == len(built_in_rules().rules)


def test_parcels_are_told():
    sent = SentParcel("p", "M. de Vries", "Lees.", AT, "0a")
    made = make_dossier(order(replace(order().draft, parcels=(sent,))))
    assert rows(made, "parcels")[0][:3] == ["M. de Vries", "3 februari 2027, 12:05", "Lees."]


def test_the_metadata_names_each_file_and_leaves_open_what_is_not_known(dossier):
    found = plain(dossier, "metadata.json")
    named = {one["naam"] for one in found["bestand"]}
    assert named <= set(dossier.names)
    assert found["informatieobject"]["aggregatieniveau"] == "Dossier"
    assert "selectielijst" in found["informatieobject"]["bewaartermijn"]
    assert found["informatieobject"]["archiefvormer"] == ["Oosterveld"]


def test_foreign_text_stays_text_on_the_page():
    made = make_dossier(order(draft(section("a", "<script>alert(1)</script>"))))
    page = bundle(made).content("verantwoording.html").decode("utf-8")
    assert "<script" not in page


def test_two_attachments_with_one_name_are_both_kept():
    twice = (Attachment("a.pdf", b"1"), Attachment("A.pdf", b"2"))
    names = make_dossier(order(attachments=twice)).names
    assert {"bijlagen/a.pdf", "bijlagen/A (2).pdf"} <= set(names)


def test_without_libreoffice_the_dossier_is_made_and_says_so(monkeypatch):
    monkeypatch.setattr("drafting.pdf.conversion.find_office", lambda: None)
    made = make_dossier(order(with_pdf=True))
    assert any("LibreOffice" in remark for remark in made.remarks)
    assert not any(name.endswith(".pdf") for name in made.names)
