"""What comes back from reviewers: Word files and parcels, placed in the draft and merged."""
