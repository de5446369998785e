"""Review parcels: one file out, one file back, and what comes back merged block by block.

parcel        the file: what it holds, made, answered and read
difference    what somebody else made different, and the ways to take it over
outline_tree  a draft's chapters, sections and texts as a tree that can be changed
outline, facts, discussion
              what is different in texts and outline; in facts and values; in comments and approvals
merge         all differences of three drafts
taking        differences taken over as one edit
"""
