"""The page: the bestek as it will look, edited in place block by block."""
