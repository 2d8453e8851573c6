"""Use cases in plain Python; no Qt, no files, no Windows."""
