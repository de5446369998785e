"""The bidder's side: who can take part in this bestek, and what taking part costs.

bidders_pane  the pane Aanbieders
profile_card  one kind of bidder: can it take part, and what stands in its way
burden_card   what taking part costs, item by item
figures       the assumptions about a kind of bidder, in Dutch
profiles_dialog  the window in which kinds of bidders are changed;  profile_list, profile_form: its parts
"""
