"""The collected books: store, covers, export formats."""
