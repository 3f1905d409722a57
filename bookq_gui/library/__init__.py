"""The library: books, their annotations, and the caches of pages and covers."""
