"""The circumstances by which a neighbour or a newspaper would know the case."""
