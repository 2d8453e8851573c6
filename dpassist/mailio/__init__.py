"""Bytes to values and back: every mail format, one door per library, limits first."""
