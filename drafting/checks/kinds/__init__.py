"""The few kinds of rule.

search.py    where a look of a rule finds its subject in a sentence; shared by the kinds that read text
mention.py   words that are a fault unless something lifts them
ban.py       something is forbidden that may not be
limit.py     a quantity beyond a limit from norms and facts
relation.py  facts that do not go together
absence.py   something stands in the document and its counterpart does not
"""
