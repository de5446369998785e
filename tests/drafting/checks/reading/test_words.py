from drafting.checks.reading.words import sentence_spans, tokens


def _sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentence_spans(text)]


def test_a_point_in_an_abbreviation_ends_nothing() -> None:
    assert len(_sentences("De prijs is excl. btw en incl. Transport. Daarna volgt de rest.")) == 2


def test_a_point_in_a_number_ends_nothing() -> None:
    assert _sentences("Het bedrag is € 2.400.000.") == ["Het bedrag is € 2.400.000."]


def test_a_new_line_ends_a_sentence() -> None:
    assert _sentences("Eerste regel\nTweede regel") == ["Eerste regel", "Tweede regel"]


def test_a_quantity_is_one_token() -> None:
    assert [t.form for t in tokens("minimaal € 500.000 omzet")] == ["minimaal", "#money", "omzet"]


def test_tokens_keep_their_place_in_the_whole_text() -> None:
    text = "Eerst dit. Dan cliënten."
    found = tokens(text, 11, len(text))
    assert [(t.form, text[t.start : t.end]) for t in found] == [
        ("dan", "Dan"),
        ("clienten", "cliënten"),
    ]


def test_a_capital_inside_a_sentence_is_a_name() -> None:
    assert [t.form for t in tokens("De methode Krachtwerk") if t.name] == ["krachtwerk"]
