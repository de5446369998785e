"""The few kinds of rule.

search.py    where a look of a rule finds its subject in a sentence; shared by the kinds that read text
mention.py   words that are a fault unless something lifts them
ban.py       something is forbidden that may not be
limit.py     a quantity beyond a limit from norms and facts
interval.py  the time between two dates of a text
relation.py  facts that do not go together
absence.py   what only the whole document shows: a counterpart that lacks, two dates in different rows
"""
