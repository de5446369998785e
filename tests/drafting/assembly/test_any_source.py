"""Whatever somebody types as a text or a value, the document is made or the text is refused in words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.refusals import Refusal
from tests.builders import document, draft, section, texts, variable

ODD = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
MARKS = st.text(st.sampled_from("ab \n|-*_^[]{}%\\:.1\ue000\uf8ff"), max_size=40)


@given(st.one_of(ODD, MARKS, st.builds("Tabel: {}\n| a |\n|---|\n| {} |".format, MARKS, MARKS)))
@settings(max_examples=200, deadline=None)
def test_any_source_is_assembled_or_refused(source):
    refusal = ""
    try:
        document(draft(section("one", source)))
    except Refusal as refused:
        refusal = str(refused)
    assert not refusal or refusal.startswith("In het blok 'one-1'")


@given(ODD.filter(str.strip))
@settings(max_examples=200, deadline=None)
def test_any_value_stands_in_the_text_as_it_is(value):
    made = draft(
        section("one", "Voor {{ note }} na."),
        variables=(variable("note"),),
        values=[("note", value)],
    )
    assert texts(made) == [f"Voor {value.replace(chr(10), ' ')} na."]
