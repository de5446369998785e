"""Review parcels: made, answered and taken back."""
