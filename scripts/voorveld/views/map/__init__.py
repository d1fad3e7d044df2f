"""The map, and every municipality by every name."""
