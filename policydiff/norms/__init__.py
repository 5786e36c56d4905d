"""`Statement`s -> `Clause`s: who must, may or must not do what, and what about."""
