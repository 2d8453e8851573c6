"""Demonstrations: a procedure played in the real page *Post* at a practice authority, with captions. Made when played."""
