"""The one door for writing, and the files of the program.

system_calls   the calls of the operating system, in one table that tests replace
safe_write     every write: the file is the old one or the new one, never something between
lock           one writer at a time in a folder
file_faults    what can be wrong with a file, as refusals
envelope       the wrapping of every file of ours: what it is, its format, its sum
codec, record  drafts and clauses as plain data and back, exactly
draft_file     a draft on disk, and noticing that somebody else changed it
backups        copies of good files: 10 latest, 14 days, 8 weeks
recovery       the unsaved draft, for after a crash
"""
