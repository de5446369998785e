"""The outline: parts, chapters and sections with their state and worst finding."""
