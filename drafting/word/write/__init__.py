"""The Word file out.

export          write_document: a document and the settings in, the bytes of a .docx and its notices out
settings        what a user decides about an export, and what comes out
for_draft       the settings that a draft itself gives
annex           the annex "Motivering van afwijkingen" as elements of the document
body            elements -> paragraphs and tables; runs, tables, lists: the XML of each
comments        comments as threads in the margin; comment_places: where each stands; comment_line: its first line
footnotes       the notes below the page; extra_parts: parts that only some files have
numbering       which list level gives each element the number it has in the document
bookmarks       a hidden bookmark for each paragraph; manifest: which bookmark is which element
cover           the cover page; contents: the contents list; pages: the page each heading will fall on
clean           the one door through which text enters XML; widths: how wide a text is set
package         the parts in base/ packed and written; archive: their zip; styling: the house style laid over them
house_style     the styles and the page of a Word file of the organisation; foreign_parts: its careful reader
"""
