"""The fourteen techniques: which the draft uses, beside the shares of 2014."""
