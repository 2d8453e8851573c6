"""Tries the installers out under Wine, from a silent installation to what is left after removal: `try_under_wine`."""
