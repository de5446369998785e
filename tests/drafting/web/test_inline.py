from drafting.document import ElementId, Note, Run
from drafting.web.inline import runs_in, words_in


def test_foreign_text_is_only_text():
    assert words_in('<script>"x"</script>') == "&lt;script&gt;&quot;x&quot;&lt;/script&gt;"
    assert "\u202e" not in words_in("a\u202eb")


def test_a_reference_leads_to_its_place_and_a_lost_one_is_text():
    runs = (Run("artikel 5", target=ElementId("a")), Run(" en "), Run("6", target=ElementId("weg")))
    assert runs_in(runs, {ElementId("a"): "e1"}) == '<a href="#e1">artikel 5</a> en 6'


def test_a_page_has_no_number_in_a_browser():
    assert "pagina" not in runs_in(
        (Run("pagina 7", target=ElementId("a"), page=True),), {ElementId("a"): "e1"}
    )


def test_gaps_emphasis_and_notes():
    assert runs_in((Run("Datum", gap=True),), {}) == '<mark class="gap">[Datum]</mark>'
    assert runs_in((Run("x", bold=True, italic=True),), {}) == "<em><strong>x</strong></em>"
    assert 'href="#noot-2"' in runs_in((Run("", note=Note(2, (Run("n"),))),), {})
