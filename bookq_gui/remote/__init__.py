"""Workers on other machines, over Redis."""
