"""The pages of the screening: beginning, questions, the answer, what is kept, a list of members."""
