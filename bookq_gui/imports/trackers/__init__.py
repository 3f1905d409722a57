"""The tables of other programs: one mapping a program, from a row to a book and what its reader says of it.

Columns are found by their names in lower case. An id of another program is never taken for one of Goodreads.
"""
