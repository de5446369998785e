"""Placing without bookmarks: moved, taken out, changed, tables, many copies of one text."""

import random

from drafting.review.exported import read_export
from drafting.review.placing import place
from drafting.review.returned import How
from drafting.review.rows import rows_of
from drafting.review.units import FileLine
from drafting.word.write.export import as_exported
from tests.builders import document, draft, section

WORDS = [
    *(
        "gemeente",
        "opdrachtnemer",
        "levert",
        "betaalt",
        "factuur",
        "termijn",
        "kwaliteit",
        "overleg",
        "tarief",
    ),
    *(
        "plan",
        "voortgang",
        "rapport",
        "schade",
        "verzekering",
        "personeel",
        "aanpak",
        "wijk",
        "school",
    ),
    *("vervoer", "avond", "zorg", "norm", "toets", "begeleiding"),
]


def sentence(chance, length=12):
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + "."


def rows(count=40):
    chance = random.Random(4)
    sections = [
        section(
            f"s{n}",
            *(sentence(chance) for _ in range(4)),
            "Dit is verplicht.",
            title=f"Onderdeel {n}",
        )
        for n in range(count)
    ]
    return rows_of(as_exported(document(draft(*sections)), ()))


def lines_of(texts):
    return [FileLine(number, text) for number, text in enumerate(texts)]


def placed(found, texts):
    placing = place(lines_of(texts), found, read_export(found, None))
    return {number: one.rows[0] for number, one in placing.placed.items()}, placing


def test_equal_texts_in_order_all_have_their_place():
    found = rows()
    where, _ = placed(found, [row.text for row in found])
    assert where == {row.index: row.index for row in found}


def test_copies_of_a_text_go_to_the_copy_beside_their_neighbours():
    found = rows()
    kept = [row for row in found if row.index % 7]
    where, _ = placed(found, [row.text for row in kept])
    wrong = [row.element for number, row in enumerate(kept) if where.get(number) != row.index]
    assert len(wrong) <= len(kept) * 0.02


def test_a_chapter_that_was_moved_is_found_elsewhere():
    found = rows()
    texts = [row.text for row in found]
    start, end = 20, 26
    moved = [*texts[:start], *texts[end:80], *texts[start:end], *texts[80:]]
    where, _ = placed(found, moved)
    number = 80 - (end - start)
    assert [where.get(number + n) for n in range(end - start)] == list(range(start, end))


def test_changed_texts_are_known_by_what_is_left_of_them():
    found = rows()
    chance = random.Random(9)
    texts = []
    for row in found:
        words = row.text.split()
        for _ in range(len(words) // 4):
            words[chance.randrange(len(words))] = "anders"
        texts.append(" ".join(words))
    where, placing = placed(found, texts)
    right = sum(where.get(row.index) == row.index for row in found)
    assert right / len(found) >= 0.95
    assert How.LIKENESS in {one.how for one in placing.placed.values()}


def test_one_text_without_a_word_in_common_stands_between_its_neighbours():
    found = rows(4)
    texts = [row.text for row in found]
    texts[8] = "Xyz abc def."
    _, placing = placed(found, texts)
    assert (placing.placed[8].rows, placing.placed[8].how) == ((8,), How.BETWEEN)


def test_strange_texts_have_no_place():
    where, _ = placed(rows(4), ["Volkomen andere inhoud over iets heel anders dan dit."])
    assert where == {}


def test_a_bookmark_that_ended_up_elsewhere_is_not_believed():
    found = rows(4)
    lines = lines_of([row.text for row in found])
    other = found[4]
    lines[10] = FileLine(10, found[10].text, ((other.bookmark, 5),))
    placing = place(lines, found, read_export(found, None))
    assert placing.placed[10].rows == (10,)
    assert placing.placed[4].rows == (4,)
