"""The passport of a text."""

from dataclasses import replace

from drafting.comparison.library import library_of
from drafting.comparison.words import Change
from drafting.document import BlockId
from drafting.edits.clauses import insert
from drafting.edits.passages import add_after, rewrite
from drafting.finding import Finding, Place, Report
from drafting.reports.passport import Desk, passport_of
from drafting.terms import Rights, Severity, TextStatus
from drafting.variables import VariableKind
from tests.builders import HAND, NORMS, chapter, document, draft, section, template, variable
from tests.clause_library.made_clauses import clause

TEXT = "{{ contracting_authority }} betaalt binnen {{ term }}."
TERM = variable("term", default="30 dagen")


def made(**changes):
    variables = (replace(TERM, label="Betaaltermijn"),)
    return draft(section("pay", TEXT, "Zij vergoedt rente.", **changes), variables=variables)


def desk(made_draft, library=None, *findings):
    found = Report(1, findings, ())
    return Desk(made_draft, document(made_draft), found, NORMS, library or {})


def finding(block: str) -> Finding:
    place = Place(block, BlockId(block), 0, 4, "rente")
    return Finding("r", "1", "Rente", Severity.ATTENTION, place, "m", "w", "s", "r")


def test_nothing_is_known_of_what_is_not_there():
    assert passport_of(desk(made()), "nowhere") is None


def test_a_text_as_adopted_tells_where_it_comes_from_and_what_may_be_done():
    found = passport_of(desk(made()), "pay-1")
    assert found.origin_words == "Sjabloon 'proef', versie 1.0"
    assert found.redlines == ()
    assert "U mag deze tekst wijzigen." in found.rights_words


def test_a_changed_text_has_a_redline_that_can_be_read_and_restored():
    changed = rewrite(made(), BlockId("pay-1"), TEXT.replace("betaalt", "voldoet"), HAND, NORMS)
    (line,) = passport_of(desk(changed.after), "pay-1").redlines
    assert line.can_be_restored
    assert line.signed == "J. Jansen, 1 februari 2027"
    words = {piece.change: piece.text for piece in line.pieces}
    assert (words[Change.GONE], words[Change.COME]) == ("betaalt", "voldoet")
    assert "[Naam van de gemeente]" in line.pieces[0].text


def test_values_are_told_with_where_they_come_from():
    found = {value.name: value for value in passport_of(desk(made()), "pay-1").values}
    assert found["contracting_authority"].value == "Oosterveld"
    assert found["contracting_authority"].source == "gegeven van de opdracht"
    assert found["term"].source == "standaardwaarde onder 'Groep'"
    filled = replace(made(), values=(("term", "14 dagen"),))
    (_, term) = passport_of(desk(filled), "pay-1").values
    assert (term.value, term.source) == ("14 dagen", "ingevuld onder 'Groep'")


def test_findings_of_other_texts_are_not_told():
    made_draft = made()
    found = passport_of(desk(made_draft, None, finding("pay-1"), finding("pay-2")), "pay-2")
    assert [f.place.block for f in found.findings] == ["pay-2"]


def test_a_section_tells_of_all_its_texts():
    changed = rewrite(made(), BlockId("pay-2"), "Zij vergoedt niets.", HAND, NORMS).after
    own = add_after(changed, BlockId("pay-2"), "Eigen.", BlockId("own-1"), HAND).after
    found = passport_of(desk(own), "pay")
    assert found.is_section
    assert [line.block for line in found.redlines] == ["pay-2", "own-1"]


def test_a_text_of_your_own_is_yours():
    own = add_after(made(), BlockId("pay-2"), "Eigen.", BlockId("own-1"), HAND).after
    found = passport_of(desk(own), "own-1")
    assert found.origin is None
    assert "eigen tekst" in found.rights_words[0]


def test_a_fixed_text_says_what_may_not():
    found = passport_of(desk(made(rights=Rights.FIXED)), "pay")
    assert found.rights is Rights.FIXED
    assert all("niet" in words for words in found.rights_words)


def test_a_withdrawn_clause_says_so():
    one = clause("betaling")
    with_clause = insert(made(), one, after="pay").after
    library = library_of((), (replace(one, status=TextStatus.WITHDRAWN),))
    found = passport_of(desk(with_clause, library), "betaling-1")
    assert found.status is TextStatus.WITHDRAWN
    assert found.withdrawn is not None
    assert "Betaling" in found.origin_words


def test_a_newer_version_is_in_the_passport():
    part = made().parts[0]
    newer = template(
        replace(
            part,
            chapters=(chapter("contract", section("pay", "Anders nu.", "Zij vergoedt rente.")),),
        )
    )
    library = library_of((replace(newer, version="1.1"),), ())
    assert len(passport_of(desk(made(), library), "pay-1").newer) == 1
    assert passport_of(desk(made(), library), "pay-2").newer == ()


def test_a_value_that_only_decides_a_condition_is_told():
    yes = variable("urgent", VariableKind.YES_NO)
    made_draft = draft(
        section("pay", "Wij betalen{% if urgent %} snel{% endif %}."), variables=(yes,)
    )
    (value,) = passport_of(desk(made_draft), "pay-1").values
    assert (value.name, value.value) == ("urgent", "")
