"""Frozen values and pure functions about post; no input or output at all."""
