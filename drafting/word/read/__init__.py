"""Reading Word files that others made.

guard     opens the file with every limit in force, and gives the few parts that are needed
markup    reads one part: no outside references, no depths, no floods
styles    which style is a heading, a numbered item or a line of the contents list
package   which part is the document, and which its styles
text      the passages: paragraphs, items, headings and cells in order
"""
