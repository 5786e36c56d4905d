"""`Alignment` and `Clause`s -> `PolicyDiff`: does it matter, and to whom."""
