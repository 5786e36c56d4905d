"""A path, address or history -> `Snapshot`. The only code that touches disk or network."""
