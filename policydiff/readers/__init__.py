"""`Snapshot` -> `Document`."""
