"""Text for people: on a terminal, in a file, in an e-mail."""

from policydiff.model import Changes, Clauses, Document, PolicyDiff
from policydiff.renderers.settings import Settings
from policydiff.renderers.text.changes import change_list_of
from policydiff.renderers.text.outline import clause_list_of, outline_of
from policydiff.renderers.text.report import report_of


def text_of(value: PolicyDiff | Changes | Document | Clauses, settings: Settings) -> str:
    """The value as lines that fit `settings.width`, the last one ended too."""
    match value:
        case PolicyDiff():
            lines = report_of(value, settings)
        case Changes():
            lines = change_list_of(value, settings)
        case Document():
            lines = outline_of(value, settings)
        case Clauses():
            lines = clause_list_of(value, settings)
    return "".join(f"{line}\n" for line in lines)
