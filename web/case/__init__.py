"""What the case page shows, worked out before a template sees it."""
