"""What the window does on an action."""
