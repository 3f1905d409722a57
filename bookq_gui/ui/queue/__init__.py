"""The live queue: its model, its panel and the words for what a job is doing."""
