"""Case Screening: what pharmacy records and diagnoses say about an injury case."""
