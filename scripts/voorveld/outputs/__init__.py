"""Pages and files, made from views."""
