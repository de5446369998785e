"""Comments in the program, and what comes back from reviewers."""
