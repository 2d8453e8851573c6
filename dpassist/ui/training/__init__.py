"""What the page *Training* is made of. Nothing in here knows a way out of the program: no draft leaves the page."""
