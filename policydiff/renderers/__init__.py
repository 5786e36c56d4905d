"""`PolicyDiff` -> text, JSON. No further judgement."""
