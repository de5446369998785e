"""The clause library.

clauses/       the texts, one folder a technique, one file a clause
library        the adopted clauses, read and checked
search         as-you-type search in titles, themes and text: the best clauses without scoring all;
               word_index: where each word stands; word_scores: who answers to a word, and how well
suitability    which clauses fit this procurement, with the reason
own_clauses    the user's own clauses (TinyDB); store: its storage, written through the safe door
own_rules      where the user's own rules stand; rule_trial: a rule tried on its own texts
clause_text    a clause as the text of its file
packs/         packs of clauses, templates and rules that people hand to each other
"""
