"""Reads what people import: links, files, folders."""
