"""What a check found, as a report for people.

check_report    the report as values: what was checked, facts, findings by severity, what did not run, register
places          where a text stands, and the sentence around a quote
facts_used      the facts a check used and where each came from
register        every finding a draft has or once had: open, justified, stale or solved
foreign_text    marks in foreign text that would mislead a reader
lines           the report as text;  web_page: as one HTML file;  word_file: as a Word file
"""
