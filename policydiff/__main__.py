"""`python -m policydiff` and the `policydiff` command."""


def main() -> None:
    """Run the command line."""
    from policydiff.cli import policydiff  # noqa: PLC0415  (the library must import without click)

    policydiff()


if __name__ == "__main__":
    main()
