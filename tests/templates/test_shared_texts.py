"""Templates share texts and variables: written once, put where a line names them."""

from pathlib import Path

import pytest

from drafting.refusals import ContentFileRefused
from drafting.terms import Topic
from templates.template_folder import read_template
from tests.templates.test_template_folder import folder

QUESTIONS = (
    '+++\nabout = "Vragen stellen."\ntopic = "procedure"\n+++\n'
    "## Vragen {#questions}\nTot {{ questions_deadline }}.\n\n"
    '::: if="second_round"\nEen tweede ronde.\n:::\n'
)
POOL = (
    'title = "Procedure"\n'
    '[[variables]]\nname = "questions_deadline"\nlabel = "Vragen tot"\nkind = "date"\n'
    '[[variables]]\nname = "second_round"\nlabel = "Tweede ronde"\nkind = "yes_no"\n'
    'if = "many_questions"\n'
    '[[variables]]\nname = "many_questions"\nlabel = "Veel vragen"\nkind = "yes_no"\n'
    '[[variables]]\nname = "court"\nlabel = "Rechtbank"\nkind = "text"\n'
)


def shelf(tmp_path: Path, section: str = QUESTIONS) -> Path:
    shared = tmp_path / "shared"
    (shared / "sections").mkdir(parents=True)
    (shared / "variables").mkdir()
    (shared / "sections" / "questions.md").write_text(section)
    (shared / "variables" / "40-procedure.toml").write_text(POOL)
    return shared


def read(tmp_path: Path, chapter: str, section: str = QUESTIONS):
    own = tmp_path / "own"
    own.mkdir()
    return read_template(folder(own, chapter), shelf(tmp_path, section))


def test_shared_sections_stand_where_the_line_names_them(tmp_path):
    found = read(tmp_path, "## Een {#one}\nA.\n\n<< questions >>\n\n## Twee {#two}\nB.\n")
    sections = found.parts[0].chapters[0].sections
    assert [section.key for section in sections] == ["one", "questions", "two"]
    assert sections[1].topic is Topic.PROCEDURE
    assert sections[2].topic is None


def test_a_chapter_may_be_shared_text_only(tmp_path):
    (chapter,) = read(tmp_path, "<< questions >>\n").parts[0].chapters
    assert [section.key for section in chapter.sections] == ["questions"]


def test_a_template_gets_the_shared_variables_its_texts_name(tmp_path):
    found = read(tmp_path, "## Een {#one}\nA.\n\n<< questions >>\n")
    names = [variable.name for variable in found.variables]
    assert names == ["city", "questions_deadline", "second_round", "many_questions"]
    assert [group.title for group in found.groups] == ["Groep", "Procedure"]


def test_a_variable_of_the_template_goes_before_a_shared_one(tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    mine = (
        'title = "Eigen"\n[[variables]]\nname = "questions_deadline"\nlabel = "Uiterste dag"\n'
        'kind = "date"\n'
    )
    found = read_template(folder(own, "<< questions >>\n", variables=mine), shelf(tmp_path))
    labels = {variable.name: variable.label for variable in found.variables}
    assert labels["questions_deadline"] == "Uiterste dag"


@pytest.mark.parametrize(
    ("chapter", "section", "words"),
    [
        ("<< answers >>\n", QUESTIONS, "de gedeelde tekst 'answers' bestaat niet"),
        ("<< questions >>\nLos.\n", QUESTIONS, "staat onder geen kop"),
        ("<< questions >>\n", '+++\nabout = "x"\n+++\nLos.\n', "begint met een regel '## '"),
        ("<< questions >>\n<< questions >>\n", QUESTIONS, "twee keer"),
        ("<< questions >>\n", QUESTIONS.replace("questions_d", "d"), "onbekende naam"),
    ],
)
def test_faults_are_refused_with_file_and_reason(tmp_path, chapter, section, words):
    with pytest.raises(ContentFileRefused, match=words):
        read(tmp_path, chapter, section)
