"""Template folders with faults are refused with file and line."""

import pytest

from drafting.refusals import ContentFileRefused
from templates.template_folder import read_template

HEADER = """id = "proef"
title = "Proef"
version = "1.0"
date = 2026-11-21
summary = "Een proef."
for_what = "Voor tests."
contract_kinds = ["services"]
procedures = ["open"]
domains = ["other"]
techniques = ["lots"]
systems = []
[[parts]]
key = "leidraad"
title = "Leidraad"
"""
CHAPTER = '+++\nkey = "contract"\ntitle = "De opdracht"\ntopic = "contract"\n+++\n'
VARIABLES = 'title = "Groep"\n[[variables]]\nname = "city"\nlabel = "Plaats"\nkind = "text"\n'


def folder(tmp_path, chapter: str, variables: str = VARIABLES, header: str = HEADER):
    (tmp_path / "template.toml").write_text(header)
    (tmp_path / "variables").mkdir()
    (tmp_path / "variables" / "10-place.toml").write_text(variables)
    (tmp_path / "leidraad").mkdir()
    (tmp_path / "leidraad" / "01-contract.md").write_text(CHAPTER + chapter)
    return tmp_path


def test_a_sound_folder(tmp_path):
    found = read_template(
        folder(
            tmp_path,
            '## Een {#one}\nIn {{ city }}.\n\n::: if="framework" key="own"\nA.\n\nB.\n:::\n',
        )
    )
    (section,) = found.parts[0].chapters[0].sections
    assert [(b.id, b.condition) for b in section.blocks] == [
        ("one-1", ""),
        ("own", "framework"),
        ("own-2", "framework"),
    ]
    assert found.groups[0].key == "place"


@pytest.mark.parametrize(
    ("chapter", "words"),
    [
        ("## Een {#one}\nIn {{ stad }}.", "regel 7: onbekende naam in de tekst: stad"),
        ("## Een {#one}\nIn {{ lot.name }}.", "lot.name"),
        ('## Een {#one if="stad"}\nTekst.', "regel 6: onbekende naam in een voorwaarde"),
        ("## Een {#one}\nIn\n{{ city() }}.", "regel 8"),
        ("## Een {#one}\n", "heeft geen tekst"),
        ("## Een {#one}\nA.\n## Twee {#one}\nB.", "twee keer"),
        ('## Een {#one topic="x"}\nA.', "'x' is hier onbekend"),
        ('## Een {#one each="week"}\nA.', "each"),
    ],
)
def test_faults_in_a_chapter(tmp_path, chapter, words):
    with pytest.raises(ContentFileRefused, match=words):
        read_template(folder(tmp_path, chapter))


def test_a_variable_declared_twice_and_a_condition_on_nothing(tmp_path):
    with pytest.raises(ContentFileRefused, match="'city' bestaat al"):
        read_template(
            folder(tmp_path, "## Een {#one}\nA.", VARIABLES + VARIABLES[len('title = "Groep"\n') :])
        )


def test_an_unknown_field_in_the_header(tmp_path):
    with pytest.raises(ContentFileRefused, match="'kleur' is onbekend"):
        read_template(folder(tmp_path, "## Een {#one}\nA.", header='kleur = "rood"\n' + HEADER))
