"""Decisions as they were taken: inputs, answers, reasons, day and the text of the law, so that each can be taken again."""
