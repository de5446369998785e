from clause_library.suitability import Load, load_of, rank, used_techniques
from drafting.edits.clauses import insert
from drafting.procurement import Lot
from drafting.terms import ContractKind, Level, Regime, Technique
from tests.builders import draft, procurement, section
from tests.clause_library.made_clauses import clause


def fits(clauses, made=None, regime=Regime.SAS, used=()):
    made = made or draft(section("intro", "Tekst."))
    return {f.clause.id: f for f in rank(clauses, made.procurement, regime, made, used)}


def order(clauses, made=None, regime=Regime.SAS):
    return list(fits(clauses, made, regime))


def test_another_kind_of_contract_goes_to_the_back():
    works = clause("werken", contract_kinds=(ContractKind.WORKS,))
    assert order((works, clause("sociaal"))) == ["sociaal", "werken"]
    assert "Geschreven voor werken." in fits((works,))["werken"].reason


def test_what_an_inserted_clause_needs_comes_first():
    asking = clause("vraagt", needs=("nodig",))
    clauses = (asking, clause("ander"), clause("nodig"))
    made = insert(draft(section("intro", "Tekst.")), asking).after
    found = fits(clauses, made)
    assert next(iter(found)) == "nodig"
    assert found["nodig"].reason.startswith("Nodig bij 'Vraagt'.")


def test_what_is_there_already_comes_last_and_says_so():
    there = clause("er-al")
    made = insert(draft(section("intro", "Tekst.")), there).after
    found = fits((there, clause("nieuw")), made)
    assert list(found) == ["nieuw", "er-al"]
    assert found["er-al"].present
    assert not found["nieuw"].present


def test_a_clash_is_named_by_title():
    there = clause("zwaar")
    made = insert(draft(section("intro", "Tekst.")), there).after
    assert (
        "Gaat niet samen met 'Zwaar'."
        in fits((there, clause("licht", excludes=("zwaar",))), made)["licht"].reason
    )


def test_a_technique_that_is_not_used_yet_goes_before_one_that_is():
    fresh = clause("nieuw", techniques=(Technique.LOTS,))
    known = clause("bekend", techniques=(Technique.SOCIAL_GOALS,))
    found = fits((known, fresh), used=(Technique.SOCIAL_GOALS,))
    assert list(found) == ["nieuw", "bekend"]
    assert "Techniek 2 (percelen) gebruikt u nog niet." in found["nieuw"].reason


def test_equal_fits_keep_library_order():
    assert order((clause("c"), clause("a"), clause("b"))) == ["c", "a", "b"]


def test_the_load_follows_from_level_and_regime():
    p = procurement()
    light, basic, ambitious = (clause(level=level) for level in Level)
    assert load_of(light, p, Regime.SAS) is Load.LIGHT
    assert load_of(basic, p, Regime.SAS) is Load.FITS
    assert load_of(ambitious, p, Regime.SAS) is Load.FITS
    assert load_of(light, p, Regime.SINGLE_OFFER) is Load.FITS
    assert load_of(ambitious, p, Regime.NATIONAL) is Load.HEAVY


def test_a_short_term_or_many_lots_make_an_ambitious_clause_heavy():
    ambitious = clause(level=Level.AMBITIOUS)
    short = procurement(duration_months=12, extension_months=0)
    split = procurement(lots=tuple(Lot(f"Perceel {n}") for n in range(6)))
    assert load_of(ambitious, short, Regime.EU) is Load.HEAVY
    assert load_of(ambitious, split, Regime.EU) is Load.HEAVY


def test_without_a_regime_the_load_is_unknown_and_the_reason_says_what_to_fill_in():
    found = fits((clause("x"),), regime=None)["x"]
    assert found.load is None
    assert "geraamde waarde" in found.reason


def test_a_section_that_is_left_out_does_not_count_as_use():
    made = draft(
        section("a", "Tekst.", techniques=(Technique.LOTS,)),
        section("b", "Tekst.", techniques=(Technique.NEGOTIATION,), omitted=True),
    )
    assert used_techniques(made) == {Technique.LOTS}


def test_of_what_fits_the_basic_level_goes_first():
    assert order((clause("meer", level=Level.AMBITIOUS), clause("gewoon"))) == ["gewoon", "meer"]
