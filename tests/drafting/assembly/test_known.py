from dataclasses import replace

from drafting.assembly.known import Known
from tests.builders import variable


def test_a_value_decides_only_while_its_question_is_asked():
    known = Known(variable("x"), "ja")
    assert known.decides == "ja"
    assert replace(known, asked=False).decides is None
    assert replace(known, asked=False).value == "ja"
