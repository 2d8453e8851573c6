"""Builds what Windows machines install: one tree of files, an MSI and a setup.exe; see README.md beside this file."""
