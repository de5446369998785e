"""Word: the only room that knows docx and lxml.

write/   a document -> a Word file
read/    a Word file somebody sent -> plain text and comments
"""
