"""Widgets and looks that all panels share."""
