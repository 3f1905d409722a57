"""What both tables are built from."""
