"""The durable queue: journal, schedule, circuit breakers, retry rules, the worker pool."""
