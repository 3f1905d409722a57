"""bookq: paste Goodreads links, watch the queue, get the books."""

__version__ = "0.1.0"
