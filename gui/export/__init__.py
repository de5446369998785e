"""Export: what the user decides, and the work itself.

order          what is exported, and the work in the background
usual_style    which house style counts unless the user chooses another
style_choice   the row of the house style: what is taken over from it and what is not
rows           pages, rows and buttons of the dialog
form_choice    Word, PDF or web page
gap_list       what must be filled in first
extras         comments that go along, worksheets that stay
result_page    where the file went, what was cleaned, how accessible it is
export_dialog  the dialog: all of these, progress and stopping
"""
