"""The timeline of all examples: how old what we know is."""
