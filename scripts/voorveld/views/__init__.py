"""What pages show, as finished values."""
