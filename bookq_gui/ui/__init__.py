"""Widgets and Qt models; a widget draws and forwards, it decides nothing."""
