"""See, touch and build neural networks in a terminal."""

__version__ = "0.1.0"
