"""The clause library: search, filters, preview, insert."""
