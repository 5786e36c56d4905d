"""A small diff built by hand, so that what is shown depends on no other stage."""

from datetime import date

import pytest

from policydiff import (
    Change,
    Changes,
    Clause,
    Dates,
    Document,
    Edit,
    LedgerRow,
    LeftOut,
    Modality,
    Norm,
    Party,
    PolicyDiff,
    Rename,
    Section,
    SectionChange,
    Statement,
    TopicsHeld,
)
from policydiff.model import GoneAndNew

OLD = (
    ("1. Sharing", "We may show your orders to couriers."),
    ("1. Sharing", "You have the right to see what we keep."),
    ("2. Keeping", "We keep invoices for 30 days."),
    ("2. Keeping", "The sky is blue."),
)
NEW = (
    ("1. Sharing", "We must not show your orders to couriers."),
    ("2. Keeping", "The sky is blue."),
    ("2. Keeping", "We keep invoices for 60 days."),
    ("2. Keeping", "We will delete your account within one week."),
)


def document_of(rows: tuple[tuple[str, str], ...], title: str, day: date | None) -> Document:
    text = "\n".join(sentence for _, sentence in rows)
    starts = [text.index(sentence) for _, sentence in rows]
    statements = tuple(
        Statement(index=index, kind="sentence", text=sentence, span=(start, start + len(sentence)), path=(path,))
        for index, ((path, sentence), start) in enumerate(zip(rows, starts, strict=True))
    )
    root = Section()
    return Document(
        source=f"{title}.txt",
        sha256="0" * 64,
        title=title,
        dates=Dates(updated=day),
        language="en",
        text=text,
        root=root,
        sections=(root,),
        statements=statements,
        left_out=(LeftOut("Home", "navigation"),),
    )


def clause_of(document: Document, index: int, topic: str, *norms: Norm) -> Clause:
    statement = document.statements[index]
    return Clause(
        index=index,
        kind=statement.kind,
        text=statement.text,
        span=statement.span,
        path=statement.path,
        topic=topic,
        norms=norms,
    )


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> PolicyDiff:
    """A permission that became a prohibition, a right that went, a longer deadline, a new duty, and a quiet change."""
    held = TopicsHeld(unchanged=("security", "contact"), silent=("children", "automation"))
    monkeypatch.setattr("policydiff.pipeline.topics_held", lambda _diff: held)
    old = document_of(OLD, "Acme policy", date(2020, 1, 1))
    new = document_of(NEW, "Acme policy", date(2021, 1, 1))
    may = clause_of(old, 0, "sharing", Norm(modality=Modality.PERMISSION, bearer=Party.PROVIDER, cue=(3, 11)))
    must_not = clause_of(new, 0, "sharing", Norm(modality=Modality.PROHIBITION, bearer=Party.PROVIDER, cue=(3, 16)))
    right = clause_of(old, 1, "rights", Norm(modality=Modality.RIGHT, bearer=Party.USER, cue=(4, 21)))
    then = clause_of(old, 2, "retention", Norm(modality=Modality.PRACTICE, bearer=Party.PROVIDER, cue=(3, 7)))
    now = clause_of(new, 2, "retention", Norm(modality=Modality.PRACTICE, bearer=Party.PROVIDER, cue=(3, 7)))
    duty = clause_of(new, 3, "retention", Norm(modality=Modality.OBLIGATION, bearer=Party.PROVIDER, cue=(3, 14)))
    sky = clause_of(old, 3, "other"), clause_of(new, 1, "other")
    changes = Changes(
        [
            Change(
                id="a1",
                kind="reworded",
                weight="material",
                aspects=("modality",),
                favours="user",
                shift="permission -> prohibition",
                topic="sharing",
                similarity=0.8,
                explanation="a permission became a prohibition",
                old=(may,),
                new=(must_not,),
                edits=(
                    Edit("equal", "We "),
                    Edit("delete", "may"),
                    Edit("insert", "must not"),
                    Edit("equal", " show your orders to couriers."),
                ),
            ),
            Change(
                id="a2",
                kind="removed",
                weight="material",
                aspects=("right",),
                favours="provider",
                shift="right -> silent",
                topic="rights",
                similarity=0.0,
                explanation="a right is no longer promised",
                old=(right,),
                edits=(Edit("delete", right.text),),
            ),
            Change(
                id="a3",
                kind="moved",
                weight="cosmetic",
                quiet="numbering",
                shift="none -> none",
                topic="other",
                similarity=1.0,
                explanation="only its place changed",
                old=sky[:1],
                new=sky[1:],
                edits=(Edit("equal", sky[0].text),),
            ),
            Change(
                id="a4",
                kind="reworded",
                weight="minor",
                aspects=("deadline",),
                favours="provider",
                shift="practice -> practice",
                topic="retention",
                similarity=0.9,
                explanation="deadline: 30 days -> 60 days",
                old=(then,),
                new=(now,),
                edits=(
                    Edit("equal", "We keep invoices for "),
                    Edit("delete", "30"),
                    Edit("insert", "60"),
                    Edit("equal", " days."),
                ),
            ),
            Change(
                id="a5",
                kind="added",
                weight="material",
                favours="user",
                shift="silent -> obligation",
                topic="retention",
                similarity=0.0,
                explanation="a new duty of the company",
                new=(duty,),
                edits=(Edit("insert", duty.text),),
            ),
        ]
    )
    return PolicyDiff(
        old=old,
        new=new,
        changes=changes,
        ledger=(
            LedgerRow(
                topic="sharing",
                shift="permission -> prohibition",
                favours="user",
                then=(may,),
                now=(must_not,),
                changes=("a1",),
            ),
            LedgerRow(
                topic="rights", shift="right -> silent", favours="provider", then=(right,), now=(), changes=("a2",)
            ),
            LedgerRow(
                topic="retention",
                shift="practice -> practice",
                favours="provider",
                then=(then,),
                now=(now,),
                changes=("a4",),
            ),
            LedgerRow(
                topic="retention", shift="silent -> obligation", favours="user", then=(), now=(duty,), changes=("a5",)
            ),
        ),
        sections=(SectionChange(kinds=("renamed",), old=(("2. Keep",),), new=(("2. Keeping",),), statements=3),),
        renames=(Rename("Acme", "Zenith", 4),),
        identical=(),
        names=GoneAndNew(("Acme",), ("Zenith",)),
        numbers=GoneAndNew(("30 days",), ("60 days", "one week")),
    )
