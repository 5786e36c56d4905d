"""Plain words for the reader of an explanation, who has no manual."""

MODALITY_WORDS: dict[str, str] = {
    "obligation": "must",
    "prohibition": "must not",
    "permission": "may",
    "right": "has a right",
    "exemption": "need not",
    "practice": "does",
    "none": "binds nobody",
}

PARTY_WORDS: dict[str, str] = {
    "provider": "the company",
    "user": "you",
    "third_party": "third parties",
    "-": "nobody",
}

WHOSE_WORDS: dict[str, str] = {**PARTY_WORDS, "user": "yours"}
"""The same behind "of"."""

ADDED_WORDS: dict[str, str] = {
    "obligation": "new duty of {whose}",
    "prohibition": "new: {who} must not",
    "permission": "new: {who} may",
    "right": "new right of {whose}",
    "exemption": "new: {who} need not",
    "practice": "new practice of {whose}",
    "none": "new statement that binds nobody",
    "unread": "new statement, in a language whose norms are not read",
}

REMOVED_WORDS: dict[str, str] = {
    "obligation": "duty of {whose} no longer mentioned",
    "prohibition": "no longer mentioned that {who} must not",
    "permission": "no longer mentioned that {who} may (not prohibited)",
    "permission of yours": "no longer mentioned that you may",
    "right": "right of {whose} no longer mentioned",
    "exemption": "no longer mentioned that {who} need not",
    "practice": "practice of {whose} no longer mentioned (not prohibited)",
    "none": "statement that binds nobody, no longer there",
    "unread": "statement no longer there, in a language whose norms are not read",
}

SETTLED_WORDS: dict[str, str] = {
    "precedence": "of which text prevails",
    "incorporation": "of what else belongs to the contract",
    "scope": "of what and whom the text covers",
    "identity": "of who the company is",
    "definition": "of what a word means",
    "ownership": "of whose something is",
    "law": "of which law governs",
    "limits": "of how far a right reaches",
    "force": "of when the text comes into force",
    "survival": "of what outlasts the contract",
}
"""What a statement settles that binds nobody by itself."""

SAID_TWICE = "says again what still stands elsewhere"

HEADING_WORDS = "stands in the other version as a heading"

QUIET_WORDS: dict[str, str] = {
    "renames": "only a name that was replaced throughout",
    "numbering": "only its number",
    "references": "only cross-references that follow a new numbering",
    "links": "only where its links lead",
    "typography": "only typography",
    "dates": "only the date of the document",
    "invisible": "only characters that nobody sees",
}
