"""Two `Document`s -> `Alignment`: what became of which."""
