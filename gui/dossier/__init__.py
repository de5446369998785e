"""The dossier of a procurement: made, and checked."""
