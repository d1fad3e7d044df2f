"""Bytes to text to a positioned tree."""
