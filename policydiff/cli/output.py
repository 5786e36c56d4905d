"""What the commands write, and where: results to standard output or a file, everything else to standard error."""

import os
import shutil
import sys
from pathlib import Path

import click

from policydiff.model import Document
from policydiff.renderers.terminal import visible

READABLE_WIDTH = (60, 120)
"""The columns that a report fits in, and those beyond which lines grow too long to read."""


def say(message: str) -> None:
    """One line on standard error, whatever stands in the message."""
    click.echo(f"policydiff: {visible(' '.join(message.split()))}", err=True)


def say_caveats(*documents: Document) -> None:
    """The caveats of each document, a line each."""
    for document in documents:
        for caveat in document.caveats:
            say(f"{document.source}: {caveat.message}")


def is_terminal(path: str | None) -> bool:
    """Whether what is written to a path (None: standard output) is read on a terminal."""
    return path is None and sys.stdout.isatty()


def takes_color(path: str | None) -> bool:
    """Whether it may hold colour: a terminal that is not dumb, and a user who did not set NO_COLOR."""
    return is_terminal(path) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(path: str | None) -> int:
    """How wide it may be: the terminal's width as far as it is readable, else 100."""
    if not is_terminal(path):
        return 100
    least, most = READABLE_WIDTH
    return min(most, max(least, shutil.get_terminal_size((100, 24)).columns))


def write(text: str, path: str | None) -> None:
    """The text as UTF-8, to standard output, or to a file that is replaced whole or not at all.

    A device or pipe is written to as it is: replacing it would destroy it.
    """
    content = text.encode("utf-8", errors="replace")
    if path is None:
        _write_to_standard_output(content)
        return
    try:
        is_file = not Path(path).exists() or Path(path).is_file()
        with click.open_file(path, "wb", atomic=is_file) as file:
            file.write(content)
    except OSError as error:
        raise click.ClickException(f"cannot write {path}: {error.strerror}") from None


def _write_to_standard_output(content: bytes) -> None:
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader, such as head(1), has seen enough: that is no error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.ClickException(f"cannot write: {error.strerror}") from None
