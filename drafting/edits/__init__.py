"""Everything a user can do to a draft, each a pure function Draft -> Edit.

edit             what an edit is: before, after, what it touched, its name in the undo list
facts            the facts of the procurement: read from plain data, changed one at a time
values           values of variables
clauses          put clauses in, take them out, follow their alternatives
rights           what may be done with an adopted text, and the refusals
versions         take over, decline or put off newer versions of library texts
dropped_texts    a chapter or section that the template has no more: taken out, or kept
passages         change, leave out, restore, add and move blocks, sections and chapters
justifications   comply or explain; switch a rule off with a reason
comments         comments of a review: made, answered, assigned, settled, removed
approvals        a chapter is approved, and what became of approvals when the text changed
review_only      what a reviewer may change

Final text that a reviewer changed, carried back into the source:

returned_text        the text of an element; what was not touched keeps its source byte for byte
returned_value       a value that was written otherwise, back in its field; expanded_value a whole list or table
returned_insertions, returned_deletions, returned_moves, returned_lines
                     paragraphs, sections, items and rows put in, taken out and moved
element_source       which source an element comes from
live_source, marked_lines, inline_items, grains
                     a source as grains that each know what of the final text they give
value_changes, splice, changed_words, safe_source
                     changes sorted by what they change, and written into the grains
proposal             the comment as way out of a refusal, the question about other lots
"""
