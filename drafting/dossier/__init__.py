"""The dossier: everything that accounts for a procurement in one bundle, and the proof that it is unchanged."""
