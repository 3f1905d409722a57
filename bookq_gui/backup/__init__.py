"""Backups: all that is kept of books, jobs and marks in one file, and what takes it in again."""
