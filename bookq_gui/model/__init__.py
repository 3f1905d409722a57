"""What a book and a job are: frozen dataclasses, no I/O, no Qt."""
