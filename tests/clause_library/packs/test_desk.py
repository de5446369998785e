"""Packs offered, taken over and taken back."""

import dataclasses

import pytest

from clause_library.clause_text import clause_text
from clause_library.own_clauses import OwnClauses
from clause_library.own_rules import OwnRules
from clause_library.packs.contents import ItemKind, Key
from clause_library.packs.desk import Choice
from clause_library.packs.standing import Standing
from drafting.refusals import EditRefused
from templates.own_templates import OwnTemplates
from tests.clause_library.packs.made_packs import (
    DAY,
    RULE,
    TEMPLATE,
    clause_item,
    full,
    own,
    places,
    rule_item,
    template_item,
    written,
)

KEY = Key(ItemKind.CLAUSE, "proef")
RULE_KEY = Key(ItemKind.RULE, "zon")
TEMPLATE_KEY = Key(ItemKind.TEMPLATE, "klein")
BASIS = Key(ItemKind.CLAUSE, "basis")


@pytest.fixture
def clauses(home):
    return OwnClauses(places(home).own_clauses, places(home).backups)


@pytest.fixture
def received(tmp_path):
    """Where a pack arrives; each call puts another one there."""

    def put(*items, **changes):
        return written(tmp_path / "ontvangen.bestekpakket", *items, **changes)

    return put


def take(desk, path, choice=Choice.ACCEPT, key=KEY):
    return desk.apply(desk.offer(path), {key: choice}, DAY)


def standing(desk, path, key=KEY):
    return desk.offer(path).entry(key).standing


def texts_of(clauses):
    return {clause.id: clause.blocks[0] for clause in clauses.all()}


def test_a_new_clause_is_taken_over_as_an_own_one(desk, clauses, received):
    done = take(desk, received(clause_item()))
    assert done.accepted == (KEY,)
    (kept,) = clauses.all()
    assert kept == own("proef")
    assert str(desk.sources()[KEY]).startswith("pakket 'Bepalingen Oosterveld' 1.0")


def test_looking_at_a_pack_keeps_nothing(desk, home, received):
    desk.offer(received(clause_item()))
    assert list(home.iterdir()) == []


def test_the_same_text_asks_nothing(desk, received):
    path = received(clause_item())
    take(desk, path)
    assert standing(desk, path) is Standing.SAME


def test_what_only_the_maker_changed_is_changed(desk, clauses, received):
    take(desk, received(clause_item()))
    path = received(clause_item(text="Nieuwe tekst.", version="1.1"), version="1.1")
    entry = desk.offer(path).entry(KEY)
    assert entry.standing is Standing.CHANGED
    assert entry.base == entry.mine
    take(desk, path)
    assert texts_of(clauses) == {"proef": "Nieuwe tekst."}


def test_what_only_i_changed_stays_mine_unasked(desk, clauses, received):
    path = received(clause_item())
    take(desk, path)
    clauses.change(own("proef", title="Van mij"), own("proef"))
    assert standing(desk, path) is Standing.MINE_CHANGED
    assert desk.offer(path).open == ()


def test_what_both_changed_is_a_conflict(desk, clauses, received):
    take(desk, received(clause_item()))
    clauses.change(own("proef", title="Van mij"), own("proef"))
    path = received(clause_item(text="Van hen."), version="1.1")
    entry = desk.offer(path).entry(KEY)
    assert entry.standing is Standing.CONFLICT
    assert (entry.mine.title, entry.base.title) == ("Van mij", "Proef")


def test_an_own_clause_of_the_same_id_without_a_known_version_is_a_conflict(
    desk, clauses, received
):
    clauses.add(own("proef", title="Van mij"))
    assert standing(desk, received(clause_item())) is Standing.CONFLICT


def test_what_i_keep_is_not_asked_again_until_it_changes(desk, clauses, received):
    clauses.add(own("proef", title="Van mij"))
    path = received(clause_item())
    take(desk, path, Choice.KEEP_MINE)
    assert texts_of(clauses) == {"proef": "De opdrachtnemer doet iets."}
    assert clauses.all()[0].title == "Van mij"
    assert standing(desk, path).asks is False
    newer = received(clause_item(text="Weer anders."), version="1.1")
    assert standing(desk, newer) is Standing.CONFLICT


def test_what_was_declined_as_new_is_not_asked_again(desk, clauses, received):
    path = received(clause_item())
    take(desk, path, Choice.KEEP_MINE)
    assert standing(desk, path) is Standing.DECLINED
    assert clauses.all() == ()


def test_what_waits_is_kept_when_the_file_is_gone(desk, clauses, received):
    path = received(clause_item(), clause_item("tweede"))
    take(desk, path)
    path.unlink()
    (offer,) = desk.waiting()
    assert [entry.key.id for entry in offer.entries] == ["tweede"]
    take_rest = desk.apply(offer, {Key(ItemKind.CLAUSE, "tweede"): Choice.ACCEPT}, DAY)
    assert take_rest.later == ()
    assert desk.waiting() == ()
    assert set(texts_of(clauses)) == {"proef", "tweede"}


def test_a_newer_version_takes_the_place_of_what_waited(desk, received):
    take(desk, received(clause_item()), Choice.LATER)
    take(desk, received(clause_item(text="Nieuw."), version="1.1"), Choice.LATER)
    (offer,) = desk.waiting()
    assert offer.pack.version == "1.1"


def test_a_choice_about_what_is_not_offered_is_refused(desk, received):
    with pytest.raises(EditRefused, match="geen bepaling met kenmerk 'anders'"):
        take(desk, received(clause_item()), key=Key(ItemKind.CLAUSE, "anders"))


def test_what_changed_here_since_the_offer_is_refused(desk, clauses, received):
    offer = desk.offer(received(clause_item()))
    clauses.add(own("proef", title="Net gemaakt"))
    done = desk.apply(offer, {KEY: Choice.ACCEPT}, DAY)
    assert [key for key, _ in done.refused] == [KEY]
    assert clauses.all()[0].title == "Net gemaakt"


def test_an_older_text_says_so(desk, received):
    take(desk, received(clause_item(version="2.0")))
    entry = desk.offer(received(clause_item(text="Oud."), version="0.9")).entry(KEY)
    assert "ouder" in entry.notices[-1]


def test_a_clause_that_names_unknown_ones_says_so(desk, received):
    entry = desk.offer(received(clause_item(needs=("basis", "weg")))).entry(KEY)
    assert entry.notices == ("Verwijst naar bepalingen die u niet hebt: weg.",)


def test_a_withdrawn_clause_comes_back_when_it_is_accepted(desk, clauses, received):
    clauses.add(own())
    clauses.withdraw(own(), DAY)
    path = received(clause_item(text="Terug."))
    assert standing(desk, path) is Standing.NEW
    take(desk, path)
    assert texts_of(clauses) == {"proef": "Terug."}


def test_a_rule_is_off_until_accepted_and_then_on(desk, home, received):
    path = received(rule_item())
    rules = OwnRules(places(home).own_rules)
    take(desk, path, Choice.LATER, RULE_KEY)
    assert rules.ids() == ()
    take(desk, path, key=RULE_KEY)
    assert rules.is_on("zon")


def test_a_rule_that_fails_its_own_texts_is_not_taken_over(desk, home, received):
    wrong = RULE.replace('text = "Er is zonneschijn."', 'text = "Er is maanlicht."')
    done = take(desk, received(rule_item(wrong)), key=RULE_KEY)
    ((key, reason),) = done.refused
    assert key == RULE_KEY
    assert "Er is maanlicht." in reason
    assert OwnRules(places(home).own_rules).ids() == ()
    assert [entry.key for entry in desk.waiting()[0].entries] == [RULE_KEY]


def test_a_template_is_taken_over_and_in_use(desk, home, received):
    take(desk, received(template_item()), key=TEMPLATE_KEY)
    assert OwnTemplates(places(home).own_templates).texts("klein") == TEMPLATE
    (template,) = desk.templates_in_use(())
    assert [s.key for s in template.parts[0].chapters[0].sections] == ["why", "end"]


def test_an_update_of_bestekwijzer_stands_in_the_place_of_the_old_text(desk, clauses, received):
    path = received(clause_item("basis", "Bijgewerkt.", version="1.1"), maker="Bestekwijzer")
    entry = desk.offer(path).entry(BASIS)
    assert (entry.standing, entry.mine.version) == (Standing.CHANGED, "1.0")
    take(desk, path, key=BASIS)
    (clause,) = desk.clauses_in_use((full("basis"),))
    assert (clause.blocks, clause.own) == (("Bijgewerkt.",), False)
    assert clauses.all() == ()


def test_a_newer_program_goes_before_an_older_update(desk, received, product):
    take(
        desk,
        received(clause_item("basis", "Bijgewerkt.", version="1.1"), maker="Bestekwijzer"),
        key=BASIS,
    )
    newer = full("basis", version="1.2", blocks=("Nog nieuwer.",))
    product.write_text(clause_text(newer), encoding="utf-8")
    assert desk.clauses_in_use((newer,)) == (newer,)


def test_keeping_mine_after_an_update_leaves_that_update(desk, received):
    take(
        desk, received(clause_item("basis", "Een.", version="1.1"), maker="Bestekwijzer"), key=BASIS
    )
    newer = received(
        clause_item("basis", "Twee.", version="1.2"), maker="Bestekwijzer", version="1.1"
    )
    assert standing(desk, newer, BASIS) is Standing.CHANGED
    take(desk, newer, Choice.KEEP_MINE, BASIS)
    assert desk.clauses_in_use((full("basis"),))[0].blocks == ("Een.",)


def test_an_older_text_of_bestekwijzer_asks_nothing(desk, received):
    path = received(clause_item("basis", "Oud.", version="0.9"), maker="Bestekwijzer")
    assert standing(desk, path, BASIS) is Standing.OLDER


def test_my_version_of_a_product_clause_meets_its_update_as_a_conflict(desk, clauses, received):
    clauses.add(own("basis", title="Mijn versie"))
    path = received(clause_item("basis", "Bijgewerkt.", version="1.1"), maker="Bestekwijzer")
    assert standing(desk, path, BASIS) is Standing.CONFLICT
    assert desk.clauses_in_use((full("basis"),)) == (own("basis", title="Mijn versie"),)


def test_everything_is_taken_back(desk, clauses, home, received):
    clauses.add(own("tweede", title="Van mij"))
    path = received(clause_item(), clause_item("tweede"), rule_item(), template_item())
    offer = desk.offer(path)
    done = desk.apply(offer, {entry.key: Choice.ACCEPT for entry in offer.entries}, DAY)
    assert len(done.accepted) == 4
    assert desk.take_back(done) == ()
    assert clauses.all() == (own("tweede", title="Van mij"),)
    assert OwnRules(places(home).own_rules).ids() == ()
    assert OwnTemplates(places(home).own_templates).ids() == ()
    assert desk.sources() == {}
    assert [e.standing for e in desk.offer(path).entries] == [e.standing for e in offer.entries]


def test_what_changed_since_stays_when_the_rest_is_taken_back(desk, clauses, received):
    offer = desk.offer(received(clause_item(), clause_item("tweede")))
    done = desk.apply(offer, {entry.key: Choice.ACCEPT for entry in offer.entries}, DAY)
    clauses.change(own("proef", title="Verder gewerkt"), own("proef"))
    assert desk.take_back(done) == (
        "De bepaling 'Proef' is sindsdien veranderd en blijft zoals die is.",
    )
    assert [clause.id for clause in clauses.all()] == ["proef"]


def test_an_update_is_taken_back(desk, received):
    done = take(
        desk,
        received(clause_item("basis", "Bijgewerkt.", version="1.1"), maker="Bestekwijzer"),
        key=BASIS,
    )
    desk.take_back(done)
    assert desk.clauses_in_use((full("basis"),)) == (full("basis"),)


def test_a_broken_own_rule_is_no_reason_to_write_over_it(desk, home, received):
    OwnRules(places(home).own_rules).save("zon", "dit is geen regel", on=False)
    assert standing(desk, received(rule_item()), RULE_KEY) is Standing.CONFLICT
    assert len(desk.refusals) == 1


def test_an_own_clause_no_pack_can_hold_is_still_compared(desk, clauses, received):
    clauses.add(dataclasses.replace(own("proef"), title=""))
    assert standing(desk, received(clause_item())) is Standing.CONFLICT


def test_a_pack_that_names_bestekwijzer_says_so(desk, received):
    (notice,) = desk.offer(received(clause_item(), maker="bestekwijzer")).notices
    assert "van Bestekwijzer zelf" in notice


def test_a_pack_older_than_what_was_seen_says_so(desk, received):
    take(desk, received(clause_item(), version="2.0"))
    assert desk.offer(received(clause_item(), version="1.0")).notices == (
        "U hebt al een nieuwere versie van dit pakket gezien: 2.0.",
    )


def test_of_many_rules_only_the_wrong_one_is_refused(desk, received):
    wrong = RULE.replace('text = "Er is zonneschijn."', 'text = "Er is maanlicht."')
    path = received(
        rule_item(), rule_item(wrong.replace('id = "zon"', 'id = "maan"'), "maan"), clause_item()
    )
    offer = desk.offer(path)
    done = desk.apply(offer, {entry.key: Choice.ACCEPT for entry in offer.entries}, DAY)
    assert [key.id for key, _ in done.refused] == ["maan"]
    assert {key.id for key in done.accepted} == {"zon", "proef"}
