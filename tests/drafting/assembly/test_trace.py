"""Why is this here."""

from dataclasses import replace

from drafting.assembly.trace import explain_block, explain_section
from drafting.edits.passages import leave_out, rewrite
from tests.builders import HAND, NORMS, draft, section


def test_a_library_text_names_its_origin_and_its_condition():
    made = draft(section("one", "Een.", condition="has_lots"))
    assert explain_section(made, NORMS, "one") == (
        "Deze tekst komt uit het sjabloon 'proef', versie 1.0.",
        "Zij staat hier, want 'Twee of meer percelen' is ja.",
    )


def test_a_text_that_is_not_there_says_what_it_needs():
    made = draft(section("one", "Een.", condition="not has_lots"))
    assert "Zij staat hier niet. Nodig is:" in explain_section(made, NORMS, "one")[1]


def test_a_changed_text_says_who_changed_it():
    made = rewrite(draft(section("one", "Een.")), "one-1", "Twee.", HAND, NORMS).after
    assert "gewijzigd door J. Jansen op 1 februari 2027" in explain_block(made, NORMS, "one-1")[1]


def test_a_section_left_out_says_so():
    made = leave_out(draft(section("one", "Een.")), "one", out=True).after
    assert "U hebt deze paragraaf weggelaten." in explain_section(made, NORMS, "one")


def test_what_does_not_exist_has_no_history():
    made = replace(draft(section("one", "Een.")))
    assert explain_block(made, NORMS, "nergens") == ()
