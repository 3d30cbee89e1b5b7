"""Widgets that show scenes."""
