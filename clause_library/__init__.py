"""The clause library.

clauses/       the texts, one folder a technique, one file a clause
library        the adopted clauses, read and checked
search         as-you-type search in titles, themes and text
suitability    which clauses fit this procurement, with the reason
own_clauses    the user's own clauses (TinyDB); store: its storage, written through the safe door
"""
