"""The outline: parts, chapters and sections with what is still to do in each.

outline_pane   the pane: the tree, its actions, and what is still to do; changes of the draft go out from here
outline_rows   the rows as values, made of a draft, its document and the findings
outline_model  the item model: takes new rows without closing what the user opened
row_delegate   draws a row: state, number, title, sign
outline_menu   what can be done with a row
to_do_list     the values still to be filled in; new_section: a section of the drafter's own
"""
