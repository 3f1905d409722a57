"""What is pasted and dropped."""
