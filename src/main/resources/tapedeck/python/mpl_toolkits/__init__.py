"""What belongs to matplotlib: pictures in three dimensions."""
