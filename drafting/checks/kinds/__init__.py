"""The few kinds of rule.

search.py    where a look of a rule finds its subject in a sentence; shared by the kinds that read text
mention.py   words that are a fault unless something lifts them
ban.py       something is forbidden that may not be
limit.py     a quantity beyond a limit from norms and facts
interval.py  the time between two dates of a text
relation.py  facts that do not go together
requirement.py  a demand nobody can be held to: it lacks a measure, a doer, a moment or a proof
duties.py    duties of different kinds that one sentence joins
labelled.py  where labelled looks find their subjects, over a whole document; shared by the next three
stacking.py  demands that are light one by one and heavy together: how many kinds, how much in a year
overlap.py   what is asked twice, and what excludes one another
small_lots.py  lots that are kept out of the procedure, all together
completeness.py  what kind of text a document is: a bestek, part of one, or prose about procurement
absence.py   what only the whole document shows: a counterpart that lacks, two dates in different rows
consistency.py      the kinds that hold a document against itself, by their word in a rule file
statement.py        what a document states in several places, where two disagree, and the words for a place
bases.py            of which lot, town or round a quantity is, and per what
contradiction.py    the same amount, date, term or number stated differently
term_stated.py      the term of the contract and its extensions stated differently
weight_series.py    weights of award criteria as a text gives them
weights.py          weights of award criteria that do not add up or differ
defined_terms.py    definitions: never used, given twice, missing
party_names.py      the contract partner under two names
cross_references.py references to a number the document does not have
leftovers.py        what still was to be filled in
"""
