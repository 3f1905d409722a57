"""The processes that read what strangers wrote."""
