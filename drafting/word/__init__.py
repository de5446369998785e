"""Word: the only room that knows docx and lxml.

write/    a document -> a Word file
redline/  two documents -> a Word file with tracked changes
read/     a Word file somebody sent -> plain text and comments
"""
