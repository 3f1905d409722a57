"""The demonstration: invented books, their pages in both true layouts, and a loopback server for them."""
