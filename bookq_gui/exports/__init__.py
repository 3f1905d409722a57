"""Writes books into files for other programs; `export` lists the formats."""
