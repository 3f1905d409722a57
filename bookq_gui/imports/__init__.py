"""What people bring: links, files, folders."""
