"""The durable queue: journal, schedule, gates, retry rules, the worker pool."""
