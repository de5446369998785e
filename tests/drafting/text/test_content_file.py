"""Content files with faults are refused with file and line."""

from pathlib import Path

import pytest

from drafting.refusals import ContentFileRefused
from drafting.text.content_file import read_content_file, read_variable


def write(tmp_path, content: bytes):
    path = tmp_path / "tekst.md"
    path.write_bytes(content)
    return path


def test_header_and_body(tmp_path):
    found = read_content_file(
        write(tmp_path, b'\xef\xbb\xbf+++\r\nid = "a"\r\n+++\r\nTekst \xee\x80\x80.')
    )
    assert (found.header, found.body, found.body_line) == ({"id": "a"}, "Tekst .", 4)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"Tekst", 1, "begint niet"),
        (b'+++\nid = "a"', 1, "niet afgesloten"),
        (b'+++\nid = "a"\nnaam = \n+++\n', 3, "TOML"),
        (b"+++\n\xff\xfe\n+++\n", 0, "UTF-8"),
    ],
)
def test_faults(tmp_path, content, line, words):
    with pytest.raises(ContentFileRefused, match=words) as refused:
        read_content_file(write(tmp_path, content))
    assert refused.value.line == line
    assert "tekst.md" in str(refused.value)


def test_no_file_and_too_large(tmp_path):
    with pytest.raises(ContentFileRefused, match="bestaat niet"):
        read_content_file(tmp_path / "weg.md")
    with pytest.raises(ContentFileRefused, match="1 MB"):
        read_content_file(write(tmp_path, b"x" * 1_000_001))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"name": "a", "label": "A", "kind": "tekst"}, "onbekende waarde"),
        ({"name": "a", "label": "A", "kind": "choice"}, "options"),
        ({"name": "a", "label": "A", "kind": "table"}, "columns"),
        ({"name": "a", "label": "A", "kind": "money", "default": "x"}, "'default'"),
        ({"name": "a", "label": "A", "kind": "text", "helpt": "x"}, "'helpt' is onbekend"),
        ({"name": "a", "kind": "text"}, "'label'"),
    ],
)
def test_variables_with_faults(tmp_path, table, words):
    with pytest.raises(ContentFileRefused, match=words):
        read_variable(tmp_path / "10-a.toml", table, "groep")


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (".".join("a" * 30_000) + " = 1", "te veel delen met een punt"),
        ("x = {" + '"a" . ' * 5_000 + "a = 1}", "te veel delen met een punt"),
        ("x = " + "[" * 30_000, "te diep genest"),
        ("x = " + "1" * 5_000, "veel te groot getal"),
    ],
)
def test_a_header_made_to_keep_the_reader_busy_is_refused(tmp_path, header, reason):
    with pytest.raises(ContentFileRefused, match=reason):
        read_content_file(write(tmp_path, f"+++\n{header}\n+++\n".encode()))


@pytest.mark.parametrize("name", ["bedr\u0430g", "Naam", "een naam", "1e", "a.b"])
def test_the_name_of_a_variable_is_of_plain_small_letters(name):
    table = {"name": name, "label": "Bedrag", "kind": "money"}
    with pytest.raises(ContentFileRefused, match="een naam bestaat uit"):
        read_variable(Path("x.toml"), table, "groep")
