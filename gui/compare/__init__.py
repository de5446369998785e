"""Two texts beside each other: what differs, block by block."""
