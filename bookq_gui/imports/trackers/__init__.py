"""Maps the rows of the tables that other programs export to books and annotations."""
