"""The dossier of a procurement: one zip with everything, and the proof that nothing changed.

bundle        a zip made with the same bytes each time, and one from outside read within limits
account       one subject; accounts: choices, versions, findings; round_accounts: discussion, publication
report        the accounts as a Word file and a web page
metadata      what an archive wants to know of it
making        the dossier of a draft
verification  whether a dossier is as it was made
"""
