"""The clause library: search, filters, preview, insert.

clause_model    the clauses that answer, as a list for Qt; card_delegate draws each as a card
card_view       the list of cards; search_line the line in which a clause is sought
filters         the row of filters by technique, level and place
filled_clause   a clause with the values of the draft
clause_preview  the chosen clause: text, guidance, purpose, sources, alternatives
library_pane    the pane Bibliotheek
"""
