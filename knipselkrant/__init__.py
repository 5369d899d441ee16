"""Knipselkrant: from a heap of raw news texts and Jekyll posts to a news blog worth reading."""
