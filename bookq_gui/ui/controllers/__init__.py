"""The controllers: they run the actions of the window and show the events of the engine."""
