"""Chapter files taken apart."""

from pathlib import Path

import pytest

from drafting.refusals import ContentFileRefused
from drafting.text.outline import read_outline, split_blocks

PATH = Path("hoofdstuk.md")
BODY = """Inleiding.

## Eerste {#first if="has_lots" topic="lots"}

Blok een
loopt door.

- a
- b

::: if="framework" key="special"
Alleen soms.
:::

::: guidance
Hulp.
:::
## Tweede {{ lot.name }} {#second each="lot"}
Tekst."""


def test_sections_blocks_fences_and_guidance():
    intro, first, second = read_outline(PATH, BODY, 10)
    assert [b.text for b in intro.blocks] == ["Inleiding."]
    assert (first.title, first.attributes) == (
        "Eerste",
        {"key": "first", "if": "has_lots", "topic": "lots"},
    )
    assert [b.text for b in first.blocks] == ["Blok een\nloopt door.", "- a\n- b", "Alleen soms."]
    assert first.blocks[2].attributes == {"if": "framework", "key": "special"}
    assert first.guidance == ["Hulp."]
    assert (second.title, second.attributes["each"]) == ("Tweede {{ lot.name }}", "lot")
    assert first.blocks[0].line == 14


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("## Zonder sleutel", 1, "geen sleutel"),
        ("tekst\n### Dieper {#x}", 2, "alleen koppen"),
        ('::: if="a"\ntekst', 1, "niet afgesloten"),
        (":::", 1, "niet open"),
        ('## X {#x kleur="rood"}', 1, "'kleur' is onbekend"),
        ("## X {#x losse}", 1, "niet te lezen"),
    ],
)
def test_faults_name_their_line(body, line, words):
    with pytest.raises(ContentFileRefused, match=words) as refused:
        read_outline(PATH, body, 1)
    assert refused.value.line == line


def test_blocks_of_a_clause():
    assert split_blocks("\nEen.\n\n- a\n- b\n \n\nTwee.\n") == ("Een.", "- a\n- b", "Twee.")
