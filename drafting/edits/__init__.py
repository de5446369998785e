"""Everything a user can do to a draft, each a pure function Draft -> Edit.

edit             what an edit is: before, after, what it touched, its name in the undo list
facts            the facts of the procurement: read from plain data, changed one at a time
values           values of variables
clauses          put clauses in, take them out, follow their alternatives
rights           what may be done with an adopted text, and the refusals
versions         take over, decline or put off newer versions of library texts
passages         change, leave out, restore, add and move blocks, sections and chapters
justifications   comply or explain; switch a rule off with a reason
comments         comments of a review: made, answered, assigned, settled, removed
approvals        a chapter is approved, and what became of approvals when the text changed
review_only      what a reviewer may change
"""
