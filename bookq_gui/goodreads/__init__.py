"""All that knows the site: addresses, the polite client, telling answers apart, reading pages."""
