"""The details pane: one book with everything that is known of it."""
