"""The database, atomic files, byte caches, and messages for errors of the disk."""
