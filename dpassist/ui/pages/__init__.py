"""Screens; pages do not know each other."""
