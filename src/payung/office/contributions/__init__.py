"""What members, government and employers owe by the law, what was received, and which due each receipt pays."""
