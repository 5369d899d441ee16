"""What raw text says: letters, head lines, structure, a title."""
