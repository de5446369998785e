"""Export to Word, with progress and what is still missing."""
