"""The files that go to banks and operators, and those that come back."""
