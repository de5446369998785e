"""The user's own clauses: written, copied, taken from a draft, adopted, withdrawn, and chosen between.

chapters        where in a bestek a clause can stand
clause_text     the text with its faults while it is typed
variable_rows   the table of variables; other_clauses: clauses that are named by another
clause_form     all fields of a clause; clause_sheet: how it will read
own_list        the list of own clauses; two_texts: a conflict side by side
clauses_dialog  the window Eigen bepalingen, laid out by dialog_layout and opened by opening
candidate_list  the sections of a document; candidate_card: one of them as a clause
import_dialog   the window in which they become own clauses, opened by import_opening
"""
