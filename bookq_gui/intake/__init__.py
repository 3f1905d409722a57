"""Whatever people paste or drop, turned into links and files."""
