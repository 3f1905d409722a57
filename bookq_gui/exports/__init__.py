"""Books into files that other programs read: `export` chooses the format and writes."""
