"""What the API takes and gives, as marshmallow schemas; they are also its OpenAPI document."""
