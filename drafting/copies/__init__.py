"""A bestek as it leaves the house: as a Word file, a PDF or one HTML file, with a report on how accessible it is.

forms    the three forms, by the ending of the file
copying  what is decided of one copy, and the work
"""
