"""Titles that say of the bare items under them what a lead-in would: data only.

A row is (modality, bearer, pattern, reason with an example of our own). The pattern stands where the title opens,
behind its number. "Acceptable use" is none: under it stands as often what is not.
"""

TITLES: tuple[tuple[str, str, str, str], ...] = (
    (
        "prohibition",
        "user",
        r"(?:prohibited|forbidden|banned|disallowed|(?:what(?: is|'s|’s) |things )?not (?:allowed|permitted))\b",
        "what stands under it must not be: 'Prohibited tools' above 'Chainsaws'; 9 of 10 labels of bare items",
    ),
    (
        "permission",
        "user",
        r"(?:permitted|allowed|what(?: is|'s|’s) (?:allowed|permitted))\b",
        "what stands under it may be: 'Permitted tools' above 'Rakes'",
    ),
    (
        "prohibition",
        "provider",
        r"(?:what |things )?we (?:do not|don['’]t|never|will not|will never|won['’]t)\b",
        "what stands under it is not done: 'What we do not do' above 'sell rakes'",
    ),
    (
        "prohibition",
        "user",
        r"(?:what |things )?you (?:must not|may not|must never|cannot|can not|can['’]t|should not|shouldn['’]t)\b",
        "what stands under it must not be done: 'What you may not do' above 'sell rakes'",
    ),
    (
        "practice",
        "provider",
        r"what we do\b(?! (?:not|with|about|to|if|when))",
        "what stands under it is done: 'What we do' above 'sell rakes'",
    ),
    (
        "permission",
        "user",
        r"what you (?:may|can) do\b(?! (?:about|if|to))",
        "what stands under it may be done: 'What you may do' above 'lend rakes'",
    ),
)
