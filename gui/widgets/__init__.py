"""What several panes use: cards, badges, chips, icons."""
