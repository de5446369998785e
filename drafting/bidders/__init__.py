"""The bidder's side: who can take part in a tender, and what taking part costs.

profile        a kind of bidder: what it has, with the figures and what they rest on
profile_file   profiles from files; the user's own folder may replace them
profile_text   a profile as the text of its file
own_profiles   the user's own folder: which profiles count, saving, switching off
demand         what a bestek asks of a bidder, read from its sentences
ask            the words by which a demand is known
demands        passages -> demands
verdict        what a demand does to a profile
weighing       one demand beside one profile: fine, a burden, or excluded, with the reason
exclusions     all demands beside all profiles; what leaving one out would change
estimates      the figures of the product that are no statistics
award_questions  what has to be answered, on how many pages
contract_share   what one contractor gets of the contract
evidence       what has to be written, collected and handed in
burden         what taking part costs, beside the value of the contract
outlook        all of it together

A demand that is proportionate can still exclude a profile: that is information, not a fault.
"""
