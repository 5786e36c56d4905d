"""`policydiff diff OLD NEW`."""

from datetime import date

import click
from attrs import evolve

from policydiff.cli.output import columns, say, say_caveats, takes_color, write
from policydiff.cli.parameters import (
    change_filters,
    date_option,
    document_at,
    format_option,
    given,
    output_option,
    refuse_unknown_sections,
    select_option,
    type_option,
)
from policydiff.model import WEIGHTS, Changes, Document, PolicyDiff
from policydiff.options import Options
from policydiff.pipeline import diff, render

Renames = tuple[tuple[str, str], ...]


def _renames(
    _context: click.Context, _parameter: click.Parameter, pairs: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Each "OLD=NEW" as a pair of names."""
    parted = [pair.partition("=") for pair in pairs]
    for (old, _, new), pair in zip(parted, pairs, strict=True):
        if not (old.strip() and new.strip()):
            raise click.BadParameter(f"{pair!r} is not of the form OLD=NEW.")
    return tuple((old.strip(), new.strip()) for old, _, new in parted)


@click.command("diff", short_help="What changed from OLD to NEW.")
@click.argument("old")
@click.argument("new")
@format_option(PolicyDiff)
@output_option
@click.option("--brief", is_flag=True, help="The ledger only.")
@click.option("--all", "with_noise", is_flag=True, help="List noise too: typography, numbering, renames and the like.")
@change_filters
@click.option("--fail-on", type=click.Choice(WEIGHTS[:2]), help="Exit with 1 only if a change is at least this heavy.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever changed.")
@click.option(
    "--rename", "renames", multiple=True, metavar="OLD=NEW", callback=_renames, help="Take two names for one."
)
@select_option
@click.option("--select-old", metavar="CSS", help="The same for OLD alone.")
@click.option("--select-new", metavar="CSS", help="The same for NEW alone.")
@type_option
@date_option("--date-old", "OLD")
@date_option("--date-new", "NEW")
def diff_command(
    *,
    old: str,
    new: str,
    format_: str,
    output: str | None,
    brief: bool,
    with_noise: bool,
    fail_on: str | None,
    exit_zero: bool,
    renames: Renames,
    select: str | None,
    select_old: str | None,
    select_new: str | None,
    media_type: str | None,
    date_old: date | None,
    date_new: date | None,
    **filters: tuple[str, ...],
) -> int:
    """What changed from OLD to NEW: a ledger by topic, then every change.

    Filters choose what is listed and counted; each may be given more than once, and JSON always holds everything. The
    exit status is 0 if nothing changed but noise, 1 if something changed, 2 for an error.
    """
    if old == new == "-":
        raise click.UsageError("OLD and NEW cannot both be standard input.")
    options = Options(select=select, renames=renames)
    documents = (
        document_at(old, evolve(options, select=select_old or select), media_type, date_old),
        document_at(new, evolve(options, select=select_new or select), media_type, date_new),
    )
    say_caveats(*documents)
    _say_if_turned_round(*documents)
    wanted = given(filters)
    refuse_unknown_sections(wanted, *documents)
    changes = diff(*documents, options)
    chosen = _chosen(changes, wanted, with_noise=with_noise)
    report = render(changes, format_, changes=chosen, brief=brief, width=columns(output), color=takes_color(output))
    write(report, output)
    if exit_zero:
        return 0
    if fail_on:
        return int(_holds_one_as_heavy_as(fail_on, chosen))
    return int(bool(chosen) or (not wanted and bool(changes)))


def _say_if_turned_round(old: Document, new: Document) -> None:
    """Says so where OLD is the later one: what is better is called worse then."""
    was, now = old.dates.best, new.dates.best
    if was and now and was > now:
        say(f"OLD is of {was}, NEW of {now}: what reads as added may be what was removed")


def _chosen(diff: PolicyDiff, filters: dict[str, tuple[str, ...]], *, with_noise: bool) -> Changes:
    """The changes that fit the filters, noise only where it is asked for."""
    return Changes(change for change in diff.where(**filters) if with_noise or change.quiet is None)


def _holds_one_as_heavy_as(weight: str, changes: Changes) -> bool:
    heavy = WEIGHTS[: WEIGHTS.index(weight) + 1]
    return any(change.weight in heavy for change in changes)
