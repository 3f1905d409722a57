"""Figures on the collection and on the work of the queue, painted."""
