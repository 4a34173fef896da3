"""What am I entitled to? One question a page, and the answer with its reasons."""
