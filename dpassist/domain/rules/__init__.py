"""Rules that suggest where a message goes: what they look at, how they count, and what in them leads nowhere."""
