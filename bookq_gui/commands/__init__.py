"""What the commands do. Each takes its arguments and returns an exit code."""
