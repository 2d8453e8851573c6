"""Recognise Digital Post, pass it on with guidance, and open correct reply drafts."""

__version__ = "0.1.0"
