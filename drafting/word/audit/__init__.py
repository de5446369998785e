"""How accessible an export is: what was checked, with the result of each point.

points      the values: a point, its outcome, a report
word_check  the points of a Word file of ours
look_check  contrast and size of the letters of such a file
"""
