"""What a proposal changes for readers: was and now, side by side, as a value and as Markdown."""
