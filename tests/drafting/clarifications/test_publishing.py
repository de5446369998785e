from dataclasses import replace

import pytest

from drafting.clarifications.editions import last_edition, sent_document
from drafting.clarifications.publishing import concerns, numbers_of, publish, withdraw
from drafting.edits.edit import Touched
from drafting.finding import Finding, Justification, Place, Report
from drafting.publication import JUSTIFICATIONS
from drafting.refusals import EditRefused
from drafting.template import Part
from drafting.terms import PartKey, Severity
from drafting.word.write.annex import GONE
from tests.builders import DAY, NORMS, chapter, draft_of, section, variable
from tests.drafting.clarifications.published import AT, bestek, published

REASON = Justification("f", "r", "1", "Omzet", "omzet", "Nodig.", "J. Jansen", DAY)


def test_publishing_keeps_numbers_and_text():
    edit = publish(bestek(), NORMS, " J. Jansen ", AT)
    kept = edit.after.publication
    assert edit.touched is Touched.PUBLICATION
    assert (kept.text.author, kept.text.at) == ("J. Jansen", AT)
    assert [one.number for one in kept.numbers][:3] == ["1", "1.1", "2"]
    assert last_edition(edit.after).document == sent_document(bestek(), NORMS)


def test_who_publishes_is_named():
    with pytest.raises(EditRefused, match="Vul uw naam in"):
        publish(bestek(), NORMS, "  ", AT)


def test_it_is_published_once():
    with pytest.raises(EditRefused, match="al gepubliceerd"):
        publish(published(), NORMS, "J. Jansen", AT)


def test_withdrawing_keeps_what_was_published_with_the_reason():
    one = published()
    after = withdraw(one, "De raad wil eerst praten.", "J. Jansen", AT).after
    assert after.publication is None
    (gone,) = after.withdrawn
    assert (gone.publication, gone.reason) == (one.publication, "De raad wil eerst praten.")
    assert publish(after, NORMS, "J. Jansen", AT).after.publication == one.publication


@pytest.mark.parametrize(("reason", "author"), [("", "J. Jansen"), ("Zomaar.", " ")])
def test_withdrawing_asks_for_a_reason_and_a_name(reason, author):
    with pytest.raises(EditRefused):
        withdraw(published(), reason, author, AT)


def test_what_was_not_published_cannot_be_withdrawn():
    with pytest.raises(EditRefused, match="nog niet gepubliceerd"):
        withdraw(bestek(), "Zomaar.", "J. Jansen", AT)


def test_the_annex_of_justifications_keeps_its_number():
    one = replace(bestek(), justifications=(REASON,))
    assert numbers_of(one, NORMS)[-1].number == "Bijlage 1"
    kept = published(one)
    annexes = Part(PartKey.ANNEXES, "Bijlagen", (chapter("nieuw", section("tekst", "Tekst.")),))
    more = replace(kept, parts=(*kept.parts, annexes))
    found = {e.id: e for e in sent_document(more, NORMS).elements}
    assert found["nieuw"].number == "Bijlage 2"
    assert found[JUSTIFICATIONS].number == "Bijlage 1"


def test_an_annex_of_justifications_that_went_leaves_its_number():
    gone = replace(published(replace(bestek(), justifications=(REASON,))), justifications=())
    last = sent_document(gone, NORMS).elements[-1]
    assert (last.number, last.text) == ("Bijlage 1", GONE)


def test_a_worksheet_gets_no_number_of_the_published_text():
    file = chapter("werkblad", section("blad", "Intern."), for_file=True)
    other = chapter("bijlage", section("echt", "Tekst."))
    one = draft_of(Part(PartKey.ANNEXES, "Bijlagen", (file, other)))
    assert [n.number for n in published(one).publication.numbers] == ["Bijlage 1"]


def test_what_speaks_against_publishing_is_told():
    one = draft_of(
        Part(PartKey.GUIDE, "Leidraad", (chapter("a", section("b", "{{ naam }} [[weg]]")),)),
        variables=(variable("naam"),),
    )
    fault = Finding(
        "r",
        "1",
        "Omzet te hoog",
        Severity.VIOLATION,
        Place("b-1", "b-1", 0, 1, "x"),
        "",
        "",
        "",
        "",
    )
    told = concerns(one, sent_document(one, NORMS), Report(1, (fault,), ()))
    assert told == (
        "1 gegeven ontbreekt: Naam.",
        "1 verwijzing leidt nergens heen.",
        "1 bevinding is strijdig met de wet: Omzet te hoog.",
    )


def test_nothing_speaks_against_a_sound_bestek():
    one = bestek()
    assert concerns(one, sent_document(one, NORMS), Report(71, (), ())) == ()
