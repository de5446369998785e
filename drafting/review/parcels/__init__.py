"""Review parcels: one file out, one file back, and what comes back merged block by block.

parcel        what goes out and comes back; parcel_file: the file it goes in
difference    what somebody else made different, and the ways to take it over
outline_tree  a draft's chapters, sections and texts as a tree that can be changed
outline, facts, discussion
              what is different in texts and outline; in facts and values; in comments and approvals
merge         all differences of three drafts
taking        differences taken over as one edit
records       what the sender's draft remembers of parcels
"""
