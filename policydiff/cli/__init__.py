"""The command line: one file a command. Nothing here judges; it asks `pipeline` and prints."""

import sys
from typing import Any

import click

from policydiff import __version__
from policydiff.cli.corpus import corpus_command
from policydiff.cli.diff import diff_command
from policydiff.cli.fetch import fetch_command
from policydiff.cli.log import log_command
from policydiff.cli.norms import norms_command
from policydiff.cli.output import say
from policydiff.cli.show import show_command
from policydiff.errors import PolicyDiffError

ERROR = 2
"""The exit status of every error, as diff(1) has it; 1 means that something changed."""


class _Commands(click.Group):
    """A group that ends every error in one line on standard error and status 2."""

    def main(self, *args: Any, **settings: Any) -> Any:  # noqa: ANN401  (click's own signature)
        try:
            status = super().main(*args, **(settings | {"standalone_mode": False}))
        except click.ClickException as error:
            status = _failed(_usage(error))
        except PolicyDiffError as error:
            status = _failed(str(error))
        except click.Abort:
            status = _failed("interrupted")
        except Exception as error:  # Python's own status for it is 1, which would say that something changed
            status = _failed(f"a bug in policydiff, not in your input: {type(error).__name__}: {error}")
            if sys.flags.dev_mode:
                raise
        sys.exit(status or 0)


def _failed(message: str) -> int:
    say(message)
    return ERROR


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f" (see: {context.command_path} --help)" if context else ""
    return error.format_message().removesuffix(".") + hint


@click.group(cls=_Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s", prog_name="policydiff")
def policydiff() -> None:
    """What changed between two versions of a privacy policy or terms of service: who must, may or must not do what.

    OLD, NEW and SNAPSHOT are files (HTML, Markdown or plain text), folders of dated files with a day
    (FOLDER@2019-01-25: the one in force that day), addresses (the page as it is now, or as of a day:
    https://example.com/privacy@2019-01-25), files in git histories (git:REPO:PATH@REVISION-OR-DATE), or - for
    standard input.
    """


policydiff.add_command(diff_command)
policydiff.add_command(show_command)
policydiff.add_command(norms_command)
policydiff.add_command(fetch_command)
policydiff.add_command(corpus_command)
policydiff.add_command(log_command)
