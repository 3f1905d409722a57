"""All that knows the site: addresses, client, responses and policies, and how pages are parsed."""
