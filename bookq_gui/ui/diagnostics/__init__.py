"""What a report about bookq needs: versions, folders and their sizes, counts, settings, the log."""
