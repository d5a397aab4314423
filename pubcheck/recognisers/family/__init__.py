"""What sets a family apart: its shape, its heritage, its way into the country, its illnesses."""
