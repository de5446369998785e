from pathlib import Path

import pytest

from drafting.copies.forms import Form, form_of
from drafting.refusals import FileRefused


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.docx", Form.WORD), ("a.PDF", Form.PDF), ("a.html", Form.WEB), ("a.htm", Form.WEB)],
)
def test_the_ending_says_the_form(name, form):
    assert form_of(Path(name)) is form


@pytest.mark.parametrize("name", ["a.odt", "a", "a.docx.exe"])
def test_another_ending_is_refused(name):
    with pytest.raises(FileRefused, match=r"\.docx-, \.pdf- of \.html"):
        form_of(Path(name))
