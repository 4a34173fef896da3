"""The office's desk: queues, people, money."""
