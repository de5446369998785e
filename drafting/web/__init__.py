"""A bestek as one HTML file: readable in any browser and by a screen reader, and good to print.

web_copy  the whole page: head, cover, contents, text, notes, and comments when they are asked for
inline    runs of text in HTML: links, notes, gaps
lists     items in order -> lists in lists
web_check what can be checked of such a page by itself
"""
