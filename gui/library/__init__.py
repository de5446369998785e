"""The clause library: search, filters, preview, insert.

clause_model    the clauses that answer, as a list for Qt; card_delegate draws each as a card
card_view       the list of cards; search_line the line in which a clause is sought
finder          what answers; a large library by titles first, its texts are read beside the window
facets, filters the things to filter by, and the row of them with what is chosen
order_line      the number of clauses and their order; uses: what this user used before
filled_clause   a clause with the values of the draft
clause_preview  the chosen clause: text, guidance, purpose, sources, alternatives
clause_verdict  how much it asks and what the check says of it; trials has it checked beside the window
variants        its lighter and stricter variants
places, put_in  where a clause goes, and a clause that is dropped
library_pane    the pane Bibliotheek
"""
