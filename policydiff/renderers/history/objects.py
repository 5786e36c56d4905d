"""The JSON object `policydiff/log-1`, as `schemas/` has it."""

from collections import Counter

import attrs

from policydiff.model import WEIGHTS, Clause, History, Interval, Lineage, Lineages, Stage, Version
from policydiff.renderers.json import Object, dates_object, dumped, edits_object, judged_object, made_by, norm_object
from policydiff.renderers.settings import Settings


def json_of(value: History | Lineages, settings: Settings) -> str:
    """A history's object with the lineages asked for, or the list of lineages that stand alone."""
    if isinstance(value, Lineages):
        return dumped([_life(lineage) for lineage in value])
    return dumped(history_object(value, settings))


def history_object(history: History, settings: Settings) -> Object:
    """The object of a history: all its versions, the lineages asked for; those in force where that is asked."""
    chosen = history.lineages if settings.lineages is None else settings.lineages
    if settings.brief:
        in_force = set(history.newest.statements)
        chosen = Lineages(lineage for lineage in chosen if lineage.id in in_force)
    return {
        "schema": "policydiff/log-1",
        "made_by": made_by(history.options),
        "versions": [_version(history, version) for version in history.versions],
        "lineages": [_lineage(history, lineage) for lineage in chosen],
    }


def _version(history: History, version: Version) -> Object:
    changes = history.changes_in(version)
    weights = Counter("quiet" if change.quiet else change.weight for change in changes)
    return {
        "index": version.index,
        "day": version.day.isoformat() if version.day else None,
        "title": version.title,
        "source": version.source,
        "archived_at": version.archived_at,
        "sha256": version.sha256,
        "dates": dates_object(version.dates),
        "technical": version.technical,
        "vanished": version.vanished,
        "returns_to": version.returns_to,
        "resumes": version.resumes,
        "same": version.same,
        "statements": [_id(lineage) for lineage in version.statements],
        "summary": {name: weights[name] for name in (*WEIGHTS, "quiet")},
        "caveats": [attrs.asdict(caveat) for caveat in version.caveats],
    }


def _lineage(history: History, lineage: Lineage) -> Object:
    last = history.last_material(lineage)
    return {
        **_life(lineage),
        "in_force": lineage.id in history.newest.statements,
        "came_in": _interval(history.came_in(lineage).when),
        "last_material": _interval(last.when) if last else None,
    }


def _life(lineage: Lineage) -> Object:
    return {
        "id": _id(lineage.id),
        "origin": None if lineage.origin is None else _id(lineage.origin),
        "into": None if lineage.into is None else _id(lineage.into),
        "citation": next(stage.citation for stage in reversed(lineage.stages) if stage.citation),
        "stages": [_stage(stage) for stage in lineage.stages],
    }


def _stage(stage: Stage) -> Object:
    change = stage.change
    return {
        "version": stage.version.index,
        "kind": stage.kind,
        **_interval(stage.when),
        "by_company": stage.by_company,
        "material": stage.is_material,
        "clause": _clause(stage.clause) if stage.clause else None,
        "change": {**judged_object(change), "edits": edits_object(change)} if change else None,
        "citation": stage.citation,
    }


def _clause(clause: Clause) -> Object:
    return {
        "section": list(clause.path),
        "kind": clause.kind,
        "number": clause.number,
        "text": clause.text,
        "lead_in": clause.lead_in,
        "topic": clause.topic,
        "modality": str(clause.modality),
        "bearer": str(clause.bearer),
        "norms": [norm_object(norm) for norm in clause.norms],
    }


def _interval(when: Interval) -> Object:
    return {
        "after": when.after.isoformat() if when.after else None,
        "by": when.by.isoformat() if when.by else None,
    }


def _id(lineage: int) -> str:
    return f"l{lineage}"
