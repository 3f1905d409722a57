"""The results table: columns, model, filter line, view, and what is copied from it."""
