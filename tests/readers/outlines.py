"""How the tests of reading write down a document: one line a heading or block."""

from policydiff.model import Block, Document


def outline(document: Document) -> list[str]:
    """A line for each section and block: marks, number, text, and what it hangs on."""
    lines = []
    for section in document.sections:
        if section.title is not None:
            lines.append(f"{'#' * section.level} {section.label}")
        lines += [_line(block) for block in section.blocks]
    return lines


def _line(block: Block) -> str:
    mark = {"item": "-" * block.depth, "cell": "|", "paragraph": ">", "code": "`"}[block.kind]
    number = f" [{block.number}]" if block.number else ""
    lead_in = f" <- {block.lead_in}" if block.lead_in else ""
    return f"{mark}{number} {block.text}{lead_in}"
