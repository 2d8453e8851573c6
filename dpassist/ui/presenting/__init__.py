"""Lessons before a room: slides on the projector, notes on the trainer's own screen. Made when a lesson is presented."""
