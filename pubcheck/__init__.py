"""pubcheck reads a safeguarding practice review before it is published."""

__version__ = "0.1.0"
