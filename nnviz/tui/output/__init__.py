"""What stands between Textual and the terminal: cells that changed, paced frames, a clean exit."""
