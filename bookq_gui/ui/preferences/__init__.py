"""The settings of the user: declared in a table, shown in a window, in force at once."""
