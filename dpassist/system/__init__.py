"""The machine: programs for files, the language of the desktop."""
