"""The program behind window and commands."""
