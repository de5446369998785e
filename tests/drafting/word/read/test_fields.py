"""Fields: codes, results, the contents list."""

from drafting.word.read.fields import Fields


def opened(code):
    fields = Fields()
    fields.step("begin")
    fields.add_code(code)
    return fields


def test_a_code_ends_where_the_result_begins():
    fields = opened(" REF _Ref1 \\h ")
    assert fields.in_code
    fields.step("separate")
    assert not fields.in_code
    assert fields.is_written
    fields.step("end")
    assert not fields.is_written


def test_a_link_is_text_that_somebody_typed():
    fields = opened(' HYPERLINK "https://x" ')
    fields.step("separate")
    assert not fields.is_written


def test_a_page_number_that_leads_to_the_contents_list_is_of_it():
    for code, leads_there in (
        (" PAGEREF _Toc00000001 \\h ", True),
        (" PAGEREF _Ref00000001 ", False),
    ):
        fields = opened(code)
        fields.step("separate")
        assert fields.is_contents is leads_there


def test_one_end_too_many_does_nothing():
    fields = Fields()
    fields.step("end")
    fields.step("separate")
    assert not fields.in_code


def test_a_field_in_the_code_of_another_is_code():
    fields = opened(" IF ")
    fields.step("begin")
    fields.step("separate")
    assert fields.in_code


def test_fields_opened_without_end_are_let_be_and_the_text_stays():
    fields = Fields()
    for _field in range(1000):
        fields.step("begin")
        fields.step("separate")
    assert not fields.in_code
    for _field in range(999):
        fields.step("end")
    fields.add_code(" REF _Ref1 ")
    fields.step("end")
    fields.step("begin")
    fields.add_code(" REF _Ref1 ")
    fields.step("separate")
    assert fields.is_written


def test_only_the_beginning_of_a_code_is_kept():
    fields = opened(" REF _Ref1 ")
    for _piece in range(3000):
        fields.add_code("x" * 100)
    fields.step("separate")
    assert fields.is_written
