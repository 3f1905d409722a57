"""Recovery of a damaged store."""
