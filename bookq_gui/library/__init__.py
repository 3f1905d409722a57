"""The library: books, what their reader says of them, and the caches of pages and covers."""
