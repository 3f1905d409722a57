"""Dialogs and the desktop."""
