"""Export to Word: what the user decides, and the work itself.

order          what is exported, and the work in the background
rows           pages, rows and buttons of the dialog
export_dialog  the dialog: concept or final, house style, what will be in it, progress, result
"""
