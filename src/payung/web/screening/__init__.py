"""What am I entitled to? One question a page, only what can still change an answer; then the answer with its reasons.

The answers travel in an encrypted cookie of the browser's session, never in an address, and nothing of them is on the server unless
somebody asks to keep an answer: then it is stored so that only the link opens it (`keeping`).
"""
