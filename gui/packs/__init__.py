"""Packs in the window: taken over with a comparison and a choice, made of a selection, looked for in a shared folder.

offer_list     the items of a pack by how they stand to the user's own
offer_dialog   the window in which a pack is taken over
make_dialog    the window in which a pack is made
found_dialog   what waits, and what stands in the shared folder
counter        opens them, and says when there is something new
"""
