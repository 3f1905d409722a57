"""Pages of books read into records."""
