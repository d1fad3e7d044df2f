"""What the checks need besides themselves when they run in a visitor's browser, as WebAssembly."""
