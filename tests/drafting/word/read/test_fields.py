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
    fields = opened(" PAGEREF _Toc00000001 \\h ")
    assert fields.is_contents
    assert not opened(" PAGEREF _Ref00000001 ").is_contents


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
