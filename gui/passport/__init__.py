"""What is known of a text, what of the bestek is not as adopted, and what the library has anew.

passport_desk       opens the three dialogs below over a draft and carries out what is chosen in them
passport_dialog     the passport of one block or section
deviations_dialog   everything that is not as adopted, with its report
versions_dialog     newer versions of texts: the library's old and new text and yours side by side
news                watches for newer versions and withdrawn clauses, and tells of them
"""
