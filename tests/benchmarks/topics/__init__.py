"""What is measured, by the names that the command line takes; see the package's docstring."""
